import type { Lang } from '#kernel/text.ts'
import type { Form } from '../form/form.ts'
import { worded } from '../form/wording.ts'
import { findingWords, wholeWords } from './finding.text.ts'
import type { Finding } from './finding.ts'
import { checkNames } from './names.ts'
import { checkTerms } from './terms.ts'
import { checkWays } from './ways.ts'
import { wholeOf } from './whole.ts'
import { checkWords } from './words.ts'

/**
 * What is wrong or odd with a form before it is published; what blocks comes first. `readers`: how many can open its answers.
 */
export function analyse(form: Form, { readers }: { readers: number }): Finding[] {
  const whole = wholeOf(form)
  const findings = [
    ...checkTerms(whole, readers),
    ...checkNames(whole),
    ...checkWays(whole),
    ...checkWords(whole),
  ]
  return [...findings.filter(({ blocks }) => blocks), ...findings.filter(({ blocks }) => !blocks)]
}

export const mayBePublished = (findings: Finding[]): boolean => findings.every(({ blocks }) => !blocks)

/** A finding in a sentence; questions and pages are called as people see them. */
export function sayFinding({ code, where, more = [] }: Finding, form: Form, lang: Lang): string {
  const called = (name: string) => labelOf(form, name, lang)
  const isLang = code === 'translation-missing' || code === 'consent-untranslated'
  const said = isLang ? [sayLang(more[0] ?? '', lang), ...more.slice(1)] : more.map(called)
  return findingWords(lang)[code](called(where), said)
}

function labelOf(form: Form, name: string, lang: Lang): string {
  if (name === ' privacy') return wholeWords(lang).privacy
  const placed = [
    ...form.pages.map((page) => ({ name: page.name, label: page.title })),
    ...form.exits.map((exit) => ({ name: exit.name, label: exit.title })),
    ...wholeOf(form).stands.map(({ item }) => item),
  ].find((one) => one.name === name)
  const label = worded(placed?.label, lang, form.langs[0])
  return label.length > 80 ? `${label.slice(0, 77)} …` : label || name
}

function sayLang(tag: string, lang: Lang): string {
  if (tag === 'de-x-ls') return lang === 'de' ? 'Leichte Sprache' : 'Easy Language (German)'
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
