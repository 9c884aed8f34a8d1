import { z } from 'zod'
import { plainLine } from '#kernel/plain.ts'

/** Whom one calls during the jam: the organisers' telephone, who they are, and who opens the doors. */
export type Contacts = {
  hotline: { phone: string; note: string } | null
  organisers: { name: string; email: string | null }[]
  venues: { name: string; address: string; contact: string }[]
}

export const hotlineForm = z.object({
  phone: z
    .string('phone.wrong')
    .trim()
    .regex(/^\+?[\d /()-]{5,30}$/, 'phone.wrong'),
  note: plainLine(0, 200, 'note.long', 'note.long'),
})

export type HotlineForm = z.infer<typeof hotlineForm>

/** A telephone number as a link dials it. */
export const dialled = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`
