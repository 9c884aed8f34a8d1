import type { Beginning } from '../../model/beginning.ts'
import { richFrom } from '../../model/rich.ts'
import type { OpeningHours, Section } from '../../model/section.ts'
import type { SiteSettings } from '../../model/site.ts'
import type { RichBlock, RichText } from '../../model/text.ts'
import { written } from '../../model/written.ts'
import type { Kind, Titled } from '../kinds/kind.ts'
import { kindOf } from '../kinds/kinds.ts'

/** What the assistant writes: eight pages and a first post. Those of law are written by `law/`. */
export const roles = [
  'start',
  'offers',
  'about',
  'join',
  'donate',
  'news',
  'faq',
  'contact',
  'first-post',
] as const
export type Role = (typeof roles)[number]

/** All that is known when the first pages are written. */
export type Told = {
  settings: SiteSettings
  beginning: Beginning
  kind: Kind
  /** The id of each page, given beforehand so that they lead to each other. */
  at: { [role in Role]: string }
}

export const toldOf = (settings: SiteSettings, beginning: Beginning, at: Told['at']): Told => ({
  ...{ settings, beginning, at },
  kind: kindOf(beginning.initiative),
})

/** Whom a page addresses how. */
export const address = ({ kind }: Told, du: string, sie: string): string => (kind.address === 'du' ? du : sie)

/** Our text with the name and the place of those it is about. What they have typed is never read as marks of ours. */
export function fill(told: Told, text: string): string {
  const { imprint, name } = told.settings
  const facts = { '{name}': name.de ?? imprint.name, '{in}': imprint.city ? ` in ${imprint.city}` : '' }
  return Object.entries(facts).reduce((filled, [mark, says]) => filled.replaceAll(mark, says), text)
}

export const prose = (told: Told, text: string): RichText => filled(told, written(text))

/** Several titled texts below each other, in one section. */
export const titledProse = (told: Told, parts: readonly Titled[]): RichText => ({
  type: 'doc',
  content: parts.flatMap(([title, text]): RichBlock[] => [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: fill(told, title) }] },
    ...richFrom(fill(told, text)).content,
  ]),
})

export const points = (lines: readonly string[]): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'bulletList',
      content: lines.map((line) => ({ type: 'listItem', content: richFrom(line).content })),
    },
  ],
})

/** The whole week as a section keeps it; a day may have hours twice. */
export function hoursOf({ beginning }: Told): OpeningHours {
  const week: OpeningHours['week'] = {}
  for (const { day, from, to } of beginning.hours) week[day] = [...(week[day] ?? []), { from, to }]
  return { week, exceptions: [], holidays: null }
}

export const postalOf = ({ settings: { imprint } }: Told): string =>
  [imprint.street, [imprint.postcode, imprint.city].filter(Boolean).join(' ')].filter(Boolean).join('\n')

/** What is asked for by hand as long as there is no form: a letter to the mailbox. */
export const mailLink = ({ settings: { imprint } }: Told, says: string) =>
  imprint.email ? [{ says, to: `mailto:${imprint.email}` }] : []

export const formSections = ({ beginning }: Told, says: string): Section[] =>
  beginning.placed
    .filter(({ kind }) => kind === 'form')
    .map(({ name, address }, at) => ({
      ...{ id: `form-${at + 1}`, kind: 'form', title: name },
      ...{ address, shows: 'button', says },
    }))

export const counsellingSections = ({ beginning }: Told, words: CounselWords): Section[] =>
  beginning.placed
    .filter(({ kind }) => kind === 'counselling')
    .map(({ address }, at) => ({ id: `counselling-${at + 1}`, kind: 'counselling', address, ...words }))

type CounselWords = { title: string; text?: string; says: string }

function filled(told: Told, rich: RichText): RichText {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        key === 'text' && typeof value === 'string' ? fill(told, value) : walk(value),
      ]),
    )
  }
  return walk(rich) as RichText
}
