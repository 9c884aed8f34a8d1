import { z } from 'zod'
import { sealedId } from '../door.ts'

/** What was erased (Grabstein): which, where, when and by whom, and how much; never what. */
export type Tombstone = {
  organisation: string
  space: string
  kind: 'record' | 'file' | 'space' | 'versions'
  subject: string
  /** `versions`: those below this number are gone, the record is not. */
  below?: number
  /** Null when the house did it. */
  member: string | null
  counts: Counts
  at: Date
}

export type Counts = { versions?: number; records?: number; files?: number; wraps?: number }

const count = z.int().min(0).optional()

/** A line of the file beside the database. */
export const tombstoneLine = z.object({
  organisation: z.uuid(),
  space: sealedId,
  kind: z.enum(['record', 'file', 'space', 'versions']),
  subject: sealedId,
  below: z.int().min(1).optional(),
  member: sealedId.nullable(),
  counts: z.object({ versions: count, records: count, files: count, wraps: count }),
  at: z.coerce.date(),
})

/** Nothing dies twice. */
export const nameOf = ({
  space,
  kind,
  subject,
  below = 0,
}: Pick<Tombstone, 'space' | 'kind' | 'subject' | 'below'>): string =>
  `${space} ${kind} ${subject}${below > 0 ? ` ${below}` : ''}`
