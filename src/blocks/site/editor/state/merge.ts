import { isSame } from '#kernel/same.ts'
import type { Page, Variant } from '../../model/page.ts'
import type { Section } from '../../model/section.ts'
import type { SiteLang } from '../../model/text.ts'
import { inOrder } from './order.ts'

/**
 * What two people have changed in the same place (Widerspruch): in `page` stands mine, theirs is here. `lang` is null for what
 * is the same in all languages; `where` is the id of a section or the name of a field. What is undefined was taken away.
 */
export type Clash = {
  lang: SiteLang | null
  where: string
  is: 'section' | 'field' | 'variant'
  mine: unknown
  theirs: unknown
}

export type Merged = { page: Page; clashes: Clash[] }

/** Makes one page of two that came from the same: section by section, and what stands around them field by field. */
export function mergePages(base: Page, mine: Page, theirs: Page): Merged {
  const clashes: Clash[] = []
  const around = mergeFields(base, mine, theirs, ['variants', 'happening'], (where, one, other) =>
    clashes.push({ lang: null, where, is: 'field', mine: one, theirs: other }),
  )
  const happening = mergeFields(
    base.happening ?? {},
    mine.happening ?? {},
    theirs.happening ?? {},
    [],
    (where, one, other) =>
      clashes.push({ lang: null, where: `happening.${where}`, is: 'field', mine: one, theirs: other }),
  )
  const variants: Page['variants'] = {}
  for (const lang of namesOf(mine.variants, theirs.variants)) {
    const one = mergeVariant(
      lang,
      [base, mine, theirs].map((page) => page.variants[lang]) as Three<Variant>,
      clashes,
    )
    if (one) variants[lang] = one
  }
  const more = mine.happening || theirs.happening ? { happening: happening as Page['happening'] } : {}
  return { page: { ...around, variants, ...more } as Page, clashes }
}

type Three<T> = [base: T | undefined, mine: T | undefined, theirs: T | undefined]
type Tell = (where: string, mine: unknown, theirs: unknown) => void

function mergeVariant(
  lang: SiteLang,
  [base, mine, theirs]: Three<Variant>,
  clashes: Clash[],
): Variant | undefined {
  if (!mine || !theirs) {
    const there = mine ?? theirs
    if (!there || !base) return there
    // Taken away by one: it goes, unless the other has gone on writing.
    if (isSame(there, base)) return undefined
    clashes.push({ lang, where: lang, is: 'variant', mine, theirs })
    return there
  }
  const tell: Tell = (where, one, other) =>
    clashes.push({ lang, where, is: 'field', mine: one, theirs: other })
  const around = mergeFields(base ?? {}, mine, theirs, ['sections', 'follows'], tell)
  const follows = Math.max(mine.follows ?? 0, theirs.follows ?? 0)
  const sections = mergeSections(lang, [base?.sections, mine.sections, theirs.sections], clashes)
  return { ...(around as Variant), sections, ...(follows > 0 && { follows }) }
}

function mergeSections(lang: SiteLang, three: Three<Section[]>, clashes: Clash[]): Section[] {
  const [base, mine, theirs] = three.map((list) => new Map((list ?? []).map((one) => [one.id, one])))
  const kept = new Map<string, Section>()
  for (const id of new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])) {
    const [was, one, other] = [base?.get(id), mine?.get(id), theirs?.get(id)]
    const { value, clash } = decide(was, one, other)
    if (clash) clashes.push({ lang, where: id, is: 'section', mine: one, theirs: other })
    // Of what one has taken away and the other has changed, the change stays: it can still be taken away.
    const stays = value ?? (clash ? (one ?? other) : undefined)
    if (stays) kept.set(id, stays)
  }
  const orders = three.map((list) => (list ?? []).map(({ id }) => id)) as [string[], string[], string[]]
  return inOrder(...orders, new Set(kept.keys())).flatMap((id) => kept.get(id) ?? [])
}

function mergeFields(base: object, mine: object, theirs: object, but: readonly string[], tell: Tell): object {
  const merged: Record<string, unknown> = {}
  for (const name of namesOf(mine, theirs)) {
    if (but.includes(name)) continue
    const [was, one, other] = [base, mine, theirs].map((all) => (all as Record<string, unknown>)[name])
    const { value, clash } = decide(was, one, other)
    if (clash) tell(name, one, other)
    if (value !== undefined) merged[name] = value
  }
  return merged
}

/** What counts of one place: whoever has changed it; where both have, mine, and it is said. */
function decide<T>(was: T, mine: T, theirs: T): { value: T; clash: boolean } {
  if (isSame(mine, theirs) || isSame(was, theirs)) return { value: mine, clash: false }
  if (isSame(was, mine)) return { value: theirs, clash: false }
  return { value: mine, clash: true }
}

const namesOf = (one: object, other: object): string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
]
