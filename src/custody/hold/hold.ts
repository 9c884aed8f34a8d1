import { z } from 'zod'
import { sealedId } from '../door.ts'

/**
 * A hold (Löschsperre): what it is on stays, whoever wants it gone, and whatever the calendar says. Why, and until when somebody
 * looks at it again, is sealed in a paper of the same id.
 */
export type Hold = {
  id: string
  /** Who placed it, and when. */
  member: string
  at: Date
  /** Lifted only by two members, one after the other. */
  needsTwo: boolean
  /** Who wants it lifted while a second one has not agreed. */
  lifting: { by: string; at: Date } | null
  /** SHA-256 of `SPACE SUBJECT` lines in their order: whether it is on everything that it is meant for. */
  digest: string
}

/** A record, or all of a space: then the subject is the space itself. */
export type Held = { space: string; subject: string }

export const mostHeld = 5000

export const holdForm = z.strictObject({
  needsTwo: z.boolean(),
  held: z
    .array(z.strictObject({ space: sealedId, subject: sealedId }))
    .min(1)
    .max(mostHeld),
})
export type HoldForm = z.infer<typeof holdForm>
