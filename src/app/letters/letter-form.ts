import { z } from 'zod'
import { plainLine, plainText } from '#kernel/plain.ts'
import { emailField } from '#people/account.ts'
import { namesIn } from '#people/letter/letter.ts'

const greeting = plainLine(0, 120, 'greeting.long', 'greeting.long').refine(
  (text) => namesIn(text).every((name) => name === 'name'),
  'greeting.place',
)
const signature = plainText(0, 600, 'signature.long', 'signature.long').refine(
  (text) => namesIn(text).length === 0,
  'signature.place',
)

export const voiceForm = z.object({
  sender: plainLine(0, 80, 'sender.long', 'sender.long'),
  replyTo: z.union([z.literal(''), emailField], 'email.wrong'),
  greetingDe: greeting,
  greetingEn: greeting,
  signatureDe: signature,
  signatureEn: signature,
})

export const textForm = z.object({
  lang: z.enum(['de', 'en'], 'lang.wrong'),
  subject: plainLine(1, 150, 'subject.empty', 'subject.long'),
  body: plainText(1, 8000, 'body.empty', 'body.long'),
})
