import type { House } from '#kernel/house.ts'
import { firstLink } from '#people/welcome.ts'
import { greetingWords } from './greeting.text.ts'

/** What the terminal says once the house is open: where it is, and how to become its first organiser. */
export async function greet(house: House): Promise<string> {
  const t = greetingWords(house.config.lang)
  const link = await firstLink(house)
  const lines = [t.open(house.config.address)]
  if (link) lines.push(t.first(link))
  if (!house.config.smtpUrl) lines.push(t.noMail)
  return lines.join('\n')
}
