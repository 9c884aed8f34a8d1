import { lineField, optionalText } from '#field/text-field.ts'
import type { SkillNeeded } from '../../profile/skill.ts'
import { guessKind, guessSkills } from '../guess.ts'
import type { Kind } from '../need.ts'

/** What a file can say about a need; a column for each, only the first two must be there. */
export const importFields = ['title', 'organisation', 'teaser', 'kind', 'tags', 'source', 'licence'] as const
export type ImportField = (typeof importFields)[number]

/** One line of a file as it stands there. */
export type RawRow = { line: number } & Partial<Record<ImportField, string>>

/** One line that can become a need. */
export type NeedRow = {
  line: number
  title: string
  organisation: string
  teaser: string
  /** The whole description when the teaser is only its beginning. */
  text: string
  kind: Kind
  skills: SkillNeeded[]
  credit: string
}

/** Why a line cannot become a need; `code` is a key of the words of the import. */
export type RowProblem = { line: number; code: string; title: string }

const longestTeaser = 400

const title = lineField('title', 160)
const organisation = lineField('organisation', 120)
const text = optionalText('teaser', 10_000)
const credit = optionalText('credit', 1000)

/** Checks one line. @returns the need it can become, or everything that is wrong with it */
export function checkRow(raw: RawRow): NeedRow | RowProblem[] {
  const found = {
    title: title.safeParse(raw.title ?? ''),
    organisation: organisation.safeParse(raw.organisation ?? ''),
    text: text.safeParse(raw.teaser ?? ''),
    credit: credit.safeParse(creditOf(raw)),
  }
  if (!found.title.success || !found.organisation.success || !found.text.success || !found.credit.success)
    return Object.values(found).flatMap((field) =>
      (field.error?.issues ?? []).map(({ message }) => ({
        line: raw.line,
        code: message,
        title: (raw.title ?? '').slice(0, 80),
      })),
    )
  const words = [found.title.data, found.text.data, raw.tags ?? ''].join(' ')
  const kind = guessKind(raw.kind ?? '', words)
  return {
    line: raw.line,
    title: found.title.data,
    organisation: found.organisation.data,
    teaser: beginningOf(found.text.data || found.title.data),
    text: found.text.data,
    kind,
    skills: guessSkills(kind, words),
    credit: found.credit.data,
  }
}

const creditOf = ({ source = '', licence = '' }: RawRow): string =>
  [source.trim(), licence.trim()].filter(Boolean).join(' · ')

/** As many whole sentences as fit, else as many words. */
function beginningOf(text: string): string {
  if (text.length <= longestTeaser) return text
  const start = text.slice(0, longestTeaser)
  const sentence = Math.max(start.lastIndexOf('. '), start.lastIndexOf('! '), start.lastIndexOf('? '))
  if (sentence > longestTeaser / 3) return start.slice(0, sentence + 1)
  const word = start.lastIndexOf(' ', longestTeaser - 2)
  return `${start.slice(0, word > 0 ? word : longestTeaser - 1)}…`
}
