import type { Page, Variant } from '../../model/page.ts'
import type { Section } from '../../model/section.ts'
import { easy, type SiteLang } from '../../model/text.ts'

/** Changes to a page: each gives a new one and leaves the old one as it was, so that every step can be taken back. */

/** The page with another variant in a language; where there is none, nothing changes. */
export function changeVariant(page: Page, lang: SiteLang, change: (variant: Variant) => Variant): Page {
  const variant = page.variants[lang]
  if (!variant) return page
  const next = change(variant)
  return next === variant ? page : { ...page, variants: { ...page.variants, [lang]: next } }
}

const inSections = (page: Page, lang: SiteLang, change: (sections: Section[]) => Section[]): Page =>
  changeVariant(page, lang, (variant) => ({ ...variant, sections: change(variant.sections) }))

export const sectionsOf = (page: Page, lang: SiteLang): readonly Section[] =>
  page.variants[lang]?.sections ?? []

export const findSection = (page: Page, lang: SiteLang, id: string): Section | undefined =>
  sectionsOf(page, lang).find((one) => one.id === id)

export const insertSection = (page: Page, lang: SiteLang, section: Section, at: number): Page =>
  inSections(page, lang, (sections) => sections.toSpliced(at, 0, section))

export const removeSection = (page: Page, lang: SiteLang, id: string): Page =>
  inSections(page, lang, (sections) => sections.filter((one) => one.id !== id))

export const changeSection = (
  page: Page,
  lang: SiteLang,
  id: string,
  change: (one: Section) => Section,
): Page => inSections(page, lang, (sections) => sections.map((one) => (one.id === id ? change(one) : one)))

/** Puts a section where another one stands now; what is dropped below its own place moves down to it. */
export function placeSection(page: Page, lang: SiteLang, id: string, at: number): Page {
  const sections = sectionsOf(page, lang)
  const from = sections.findIndex((one) => one.id === id)
  const section = sections[from]
  if (!section) return page
  const to = Math.max(0, Math.min(from < at ? at - 1 : at, sections.length - 1))
  return to === from ? page : insertSection(removeSection(page, lang, id), lang, section, to)
}

/** One place up or down; beyond the first or last place nothing changes. */
export function moveSection(page: Page, lang: SiteLang, id: string, by: -1 | 1): Page {
  const from = sectionsOf(page, lang).findIndex((one) => one.id === id)
  return from < 0 ? page : placeSection(page, lang, id, by > 0 ? from + 2 : from - 1)
}

/** The same section once more below it, under a new id. */
export function duplicateSection(page: Page, lang: SiteLang, id: string, fresh: string): Page {
  const at = sectionsOf(page, lang).findIndex((one) => one.id === id)
  const section = sectionsOf(page, lang)[at]
  return section ? insertSection(page, lang, { ...structuredClone(section), id: fresh }, at + 1) : page
}

/**
 * Begins a language with what another one has, section by section under the same ids, so that both stand side by side.
 * Leichte Sprache begins empty: it is no translation line by line.
 */
export function addLanguage(page: Page, lang: SiteLang, from: SiteLang, revision: number): Page {
  const original = page.variants[from]
  if (!original || page.variants[lang]) return page
  const begun = lang === easy ? { ...original, description: '', sections: [] } : structuredClone(original)
  return { ...page, variants: { ...page.variants, [lang]: { ...begun, follows: revision } } }
}

/** Takes a language away; never the only one. */
export function removeLanguage(page: Page, lang: SiteLang): Page {
  const { [lang]: gone, ...variants } = page.variants
  return gone && Object.keys(variants).length > 0 ? { ...page, variants } : page
}

/** The same with some members; what is undefined is left out, for a page is kept as JSON. */
export function withMembers<T extends object>(one: T, more: { [K in keyof T]?: T[K] | undefined }): T {
  const next = { ...one, ...more }
  for (const [name, value] of Object.entries(more)) if (value === undefined) delete next[name as keyof T]
  return next as T
}
