import { z } from 'zod'
import { lineField, optionalLine, wholeNumber } from '#field/text-field.ts'
import { momentAt } from '#kernel/zone.ts'
import { slugOf } from '../profile/jam.ts'

/** A link for a partner of the network (Netzwerk): its tag says who brought a need. */
export type CallLink = { id: string; tag: string; partner: string; madeAt: Date; withdrawnAt: Date | null }

/** A code (Zugangscode) with which a need may still come after the end of the call. */
export type CallCode = {
  id: string
  code: string
  label: string
  most: number
  endsAt: Date
  revokedAt: Date | null
  /** How many needs it has brought. */
  used: number
}

export type CodeState = 'open' | 'used' | 'over' | 'revoked'

export function codeState({ revokedAt, endsAt, most, used }: CallCode, now: Date): CodeState {
  if (revokedAt) return 'revoked'
  if (endsAt <= now) return 'over'
  return used >= most ? 'used' : 'open'
}

export const linkForm = z
  .object({ partner: lineField('partner', 120), tag: optionalLine('tag', 60) })
  .transform(({ partner, tag }) => ({ partner, tag: slugOf(tag || partner) }))
  .refine(({ tag }) => tag !== '', { path: ['tag'], message: 'tag.wrong' })
export type LinkForm = z.output<typeof linkForm>

/** As somebody reads it from a note: capitals or not, with or without the dashes. */
export const plainCode = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '')

export const codeForm = (zone: string) =>
  z.object({
    label: lineField('label', 120),
    code: optionalLine('code', 40)
      .transform(plainCode)
      .pipe(z.string().regex(/^([A-Z0-9]{4,24})?$/, 'code.wrong')),
    most: wholeNumber('most', 1, 500),
    endsAt: z
      .string('endsAt.wrong')
      .trim()
      .transform((text, ctx) => {
        const at = momentAt(text, zone)
        if (at && at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 2100) return at
        ctx.addIssue({ code: 'custom', message: 'endsAt.wrong' })
        return z.NEVER
      }),
  })
export type CodeForm = z.output<ReturnType<typeof codeForm>>

/** `JAM7-KQ4X-2MPB`: easier to read out than one word. */
export const sayCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

/** Letters and digits that nobody takes for others on the telephone: no 0 and O, 1 and I, 5 and S, 8 and B. */
const alphabet = 'ACDEFGHJKLMNPQRTUVWXY234679'

export const codeFrom = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('')
