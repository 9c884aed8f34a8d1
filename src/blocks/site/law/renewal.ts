import type { LegalKind, Page, Variant } from '../model/page.ts'
import type { Section } from '../model/section.ts'
import { accessibilitySections } from './accessibility.ts'
import { imprintSections } from './imprint.ts'
import type { LawFacts } from './law-facts.ts'
import { privacySections } from './privacy.ts'
import { type LawLang, lawMark } from './say.ts'

const sectionsOf = {
  imprint: imprintSections,
  privacy: privacySections,
  accessibility: accessibilitySections,
}

const heads: { [law in LegalKind]: { [lang in LawLang]: { title: string; slug: string } } } = {
  imprint: { de: { title: 'Impressum', slug: 'impressum' }, en: { title: 'Imprint', slug: 'imprint' } },
  privacy: { de: { title: 'Datenschutz', slug: 'datenschutz' }, en: { title: 'Privacy', slug: 'privacy' } },
  accessibility: {
    de: { title: 'Barrierefreiheit', slug: 'barrierefreiheit' },
    en: { title: 'Accessibility', slug: 'accessibility' },
  },
}

/** A page of law as it follows from the facts; what its people have added to it stays where it stands. */
export function renewed(law: LegalKind, facts: LawFacts, page: Page | null): Page {
  const variants: { [lang: string]: Variant } = { ...page?.variants }
  for (const lang of lawLangs(facts.settings.languages)) {
    const present = variants[lang]
    const sections = rejoined(sectionsOf[law](facts, lang), present?.sections ?? [])
    variants[lang] = present
      ? { ...present, sections }
      : { ...heads[law][lang], description: '', menu: '', sections }
  }
  return { kind: 'legal', legal: law, parent: null, inMenu: false, ...page, variants }
}

/** Of the languages of a site those in which law is written; German where it has none of them, for that is what the law reads. */
export function lawLangs(languages: readonly string[]): LawLang[] {
  const ours = languages.filter((lang): lang is LawLang => lang === 'de' || lang === 'en')
  return ours.length > 0 ? ours : ['de']
}

/** Fresh sections of ours, with each free one behind the one it stood behind; free ones at the beginning stay there. */
function rejoined(fresh: readonly Section[], present: readonly Section[]): Section[] {
  const behind = new Map<string, Section[]>()
  let last = ''
  for (const section of present) {
    if (section.id.startsWith(lawMark)) last = section.id
    else behind.set(last, [...(behind.get(last) ?? []), section])
  }
  const placed = fresh.flatMap((section) => [section, ...(behind.get(section.id) ?? [])])
  const lost = [...behind].filter(([id]) => id !== '' && !fresh.some((one) => one.id === id))
  return [...(behind.get('') ?? []), ...placed, ...lost.flatMap(([, sections]) => sections)]
}
