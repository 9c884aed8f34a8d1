import type { Lang } from '#kernel/text.ts'
import { secrecyWords } from './secrecy.text.ts'

/** One more when a word of it changes: then everybody signs again. */
export const secrecyVersion = 1

/** What the words hash to that somebody has signed: later nobody can say they were others. */
export async function secrecyDigest(lang: Lang): Promise<string> {
  const text = secrecyText(lang)
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(hash).toString('base64url')
}

/** The whole declaration, as it is signed and printed. */
export function secrecyText(lang: Lang): string {
  const { title, paragraphs, points, end } = secrecyWords(lang)
  return [`# ${title}`, ...paragraphs, points.map((one) => `- ${one}`).join('\n'), end].join('\n\n')
}
