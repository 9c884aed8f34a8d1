import { z } from 'zod'
import { type Envelope, isEnvelope } from '#vault/space/envelope.ts'
import { sealedId } from '../door.ts'

/** An envelope with what the server may know about it besides. */
export type Kept = {
  envelope: Envelope
  writtenAt: Date
  /** The month after which it may go, `2031-12`; null for no such month. */
  deleteAfter: string | null
  /** It must stay, whoever wants it gone: a court, an audit. */
  legalHold: boolean
}

/** What of a space is new or gone behind a cursor. The cursor is opaque; without one it begins at the beginning. */
export type Page = { envelopes: Kept[]; gone: Gone[]; cursor: string; more: boolean }
export type Gone = { kind: 'record' | 'file'; id: string }

const envelopeForm = z.custom<Envelope>((value) => isEnvelope(value) && hasSealedIds(value))

function hasSealedIds({ space, id, author }: Envelope): boolean {
  return [space, id, author].every((one) => sealedId.safeParse(one).success)
}

const month = z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/)

export const mostAtOnce = 100

export const putForm = z.strictObject({
  envelopes: z
    .array(
      z.strictObject({
        envelope: envelopeForm,
        deleteAfter: month.nullable().default(null),
        legalHold: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(mostAtOnce)
    .refine((items) => new Set(items.map(({ envelope }) => envelope.id)).size === items.length),
})
export type PutForm = z.infer<typeof putForm>

export const rotationForm = z.strictObject({ envelopes: z.array(envelopeForm).min(1).max(500) })

/** 128 random bits or more, made where a request is made for the first time. */
export const idempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
