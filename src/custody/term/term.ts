import { z } from 'zod'
import { sealedId } from '../door.ts'

/** The month after which envelopes go (Frist), the same for these of one space; null: they stay until somebody says otherwise. */
export type Stamp = { space: string; ids: string[]; deleteAfter: string | null }

/** What the terms of a space come to: SHA-256 of `ID MONTH` lines in the order of the ids. */
export type SpaceTerms = { space: string; digest: string }

export type Behind = { space: string; id: string }

const month = z.string().regex(/^2\d{3}-(0[1-9]|1[0-2])$/)

/** So many at once: the envelopes of one record come together. */
export const mostStamped = 5000

export const stampForm = z
  .strictObject({
    stamps: z
      .array(
        z.strictObject({
          space: sealedId,
          ids: z.array(sealedId).min(1).max(mostStamped),
          deleteAfter: month.nullable(),
        }),
      )
      .min(1)
      .max(mostStamped),
  })
  .refine(({ stamps }) => stamps.reduce((sum, { ids }) => sum + ids.length, 0) <= mostStamped)
