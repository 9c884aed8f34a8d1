import { isSame } from '#kernel/same.ts'
import type { Page, Variant } from './page.ts'
import type { Section, SectionKind } from './section.ts'
import type { SiteLang } from './text.ts'
import { type Piece, wordDiff } from './word-diff.ts'
import { wordsIn } from './words.ts'

export type ChangeCode =
  | 'lang-added'
  | 'lang-removed'
  | 'title'
  | 'description'
  | 'slug'
  | 'menu'
  | 'section-added'
  | 'section-removed'
  | 'section-changed'
  | 'section-moved'
  | 'happening'
  | 'day'
  | 'picture'
  | 'place'

/** One thing that is different between two states of a page, and its words where it has any. */
export type Change = {
  code: ChangeCode
  lang: SiteLang | null
  section?: { id: string; kind: SectionKind }
  words: Piece[]
}

/** What has changed between two states of a page, in the order in which one reads it. */
export function diffPages(before: Page, after: Page): Change[] {
  const langs = [...new Set([...Object.keys(before.variants), ...Object.keys(after.variants)])]
  return [
    ...langs.flatMap((lang) => diffLang(lang, before.variants[lang], after.variants[lang])),
    ...whole('happening', before.happening, after.happening),
    ...whole('day', before.on, after.on),
    ...whole('picture', before.picture, after.picture),
    ...whole('place', [before.parent, before.inMenu], [after.parent, after.inMenu]),
  ]
}

function diffLang(lang: SiteLang, before: Variant | undefined, after: Variant | undefined): Change[] {
  if (!before && !after) return []
  if (!before) return [{ code: 'lang-added', lang, words: wordDiff('', after?.title ?? '') }]
  if (!after) return [{ code: 'lang-removed', lang, words: wordDiff(before.title, '') }]
  const lines = (['title', 'description', 'slug', 'menu'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ code: field, lang, words: wordDiff(before[field], after[field]) }))
  return [...lines, ...diffSections(lang, before.sections, after.sections)]
}

function diffSections(lang: SiteLang, before: readonly Section[], after: readonly Section[]): Change[] {
  const old = new Map(before.map((one) => [one.id, one]))
  const kept = new Set(after.map(({ id }) => id))
  const stays = settled(
    before.filter(({ id }) => kept.has(id)).map(({ id }) => id),
    after.filter(({ id }) => old.has(id)).map(({ id }) => id),
  )
  const change = (code: ChangeCode, { id, kind }: Section, from: string, to: string): Change => ({
    ...{ code, lang, section: { id, kind }, words: wordDiff(from, to) },
  })
  const now = after.flatMap((one) => {
    const was = old.get(one.id)
    if (!was) return [change('section-added', one, '', textOf(one))]
    if (!isSame(was, one)) return [change('section-changed', one, textOf(was), textOf(one))]
    return stays.has(one.id) ? [] : [{ ...change('section-moved', one, '', ''), words: [] }]
  })
  const gone = before
    .filter(({ id }) => !kept.has(id))
    .map((one) => change('section-removed', one, textOf(one), ''))
  return [...now, ...gone]
}

const textOf = (section: Section): string => wordsIn(section).join('\n')

/** The longest run of ids that kept their order: all others were moved. */
function settled(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, at) => [id, at]))
  const best: string[][] = []
  for (const id of after) {
    const at = place.get(id) ?? 0
    const shorter = best.filter((run) => (place.get(run.at(-1) ?? '') ?? -1) < at)
    const longest = shorter.reduce<string[]>((most, run) => (run.length > most.length ? run : most), [])
    best.push([...longest, id])
  }
  return new Set(best.reduce<string[]>((most, run) => (run.length > most.length ? run : most), []))
}

const whole = (code: ChangeCode, before: unknown, after: unknown): Change[] =>
  isSame(before, after) ? [] : [{ code, lang: null, words: wordDiff(said(before), said(after)) }]

// Ids of pictures and pages say nothing to anybody.
const said = (value: unknown): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.values(value)
        .flatMap((one) => (typeof one === 'string' ? [one] : typeof one === 'object' ? [said(one)] : []))
        .join('\n')
    : typeof value === 'string' && /^\d{4}-/.test(value)
      ? value
      : ''
