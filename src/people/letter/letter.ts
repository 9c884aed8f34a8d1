import type { Lang } from '#kernel/text.ts'

/** Subject and text of a mail, with named places like `{link}` that are filled in for each recipient. */
export type LetterText = { subject: string; body: string }

/** What a kind of mail is called, what it says, and an example of everything its text may name. */
export type LetterWords<Name extends string> = {
  title: string
  text: LetterText
  sample: Record<Name, string>
}

/**
 * A kind of mail (Briefart): one occasion. The text begins after the greeting and ends before the signature, which are
 * the jam's. `must` names what the mail would be of no use without.
 */
export type LetterKind<Name extends string = string> = {
  id: string
  must: readonly NoInfer<Name>[]
  words: (lang: Lang) => LetterWords<Name>
}

/** How a jam speaks: empty is what the house says. */
export type Voice = { sender: string; replyTo: string; greeting: string; signature: string }

type About<Name extends string> = Pick<LetterWords<Name>, 'title' | 'sample'>

/**
 * A kind of mail whose room has written it whole, as a function of what it names, from "Hallo" to "Digital Service Jam".
 * What an organiser edits is the same text with places instead of values; beginning and end are the jam's own.
 */
export function letterKind<Name extends string>(
  id: string,
  about: (lang: Lang) => About<Name>,
  say: (lang: Lang, values: Record<Name | 'name', string>) => LetterText,
  must: readonly NoInfer<Name>[] = [],
): LetterKind<Name> {
  const words = (lang: Lang): LetterWords<Name> => {
    const { title, sample } = about(lang)
    const places = Object.fromEntries(['name', ...Object.keys(sample)].map((name) => [name, `{${name}}`]))
    const { subject, body } = say(lang, places as Record<Name | 'name', string>)
    return { title, sample, text: { subject, body: middleOf(body) } }
  }
  return { id, must, words }
}

const middleOf = (body: string): string =>
  body
    .replace(/^(?:Hallo|Hello|Guten Tag)\b[^\n]*,\n+/, '')
    .replace(/\n*Digital Service Jam\s*$/, '')
    .trim()

const place = /\{\s*([\p{L}\p{N}_]+)\s*\}/gu

/** The names in a text, each once. */
export const namesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(place)].map(([, name = '']) => name)),
]

/** Fills a text in. A line whose places are all empty goes (`Ort: {place}`), and the empty line it leaves behind. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  const isLeft = (line: string) => {
    const names = namesIn(line)
    return names.length === 0 || names.some((name) => values[name])
  }
  return text
    .split('\n')
    .filter(isLeft)
    .map((line) => line.replace(place, (_, name: string) => values[name] ?? ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The whole mail as its recipient reads it. */
export function compose(
  text: LetterText,
  { greeting, signature }: Pick<Voice, 'greeting' | 'signature'>,
  name: string,
  values: Readonly<Record<string, string>>,
): LetterText {
  const all = { ...values, name }
  // Nobody is called nothing: "Hallo," and not "Hallo ,".
  const hello = name ? fill(greeting, all) : fill(greeting.replace(/\s*\{\s*name\s*\}/u, ''), all)
  const body = [hello, fill(text.body, all), signature.trim()].filter(Boolean).join('\n\n')
  return { subject: fill(text.subject, all), body: `${body}\n` }
}

export type TextProblem = { unknown: string[]; missing: string[] }

/** What is wrong with the places of an edited text: names nobody fills in, and ones the mail needs. */
export function placesWrong(kind: LetterKind, { subject, body }: LetterText): TextProblem {
  const known = ['name', ...Object.keys(kind.words('de').sample)]
  const found = namesIn(`${subject}\n${body}`)
  return {
    unknown: found.filter((name) => !known.includes(name)),
    missing: kind.must.filter((name) => !namesIn(body).includes(name)),
  }
}
