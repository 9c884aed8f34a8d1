import type { FormLang, Wording } from '#field/form/wording.ts'
import { guessedLanguage, tagOf } from '../languages.ts'
import type { Line, Survey } from './survey.ts'

/** The languages of an XLSForm, and what it calls them. */
export type LangBook = {
  langs: [FormLang, ...FormLang[]]
  /** By tag what the headings say; '' is no word. */
  names: { [tag: FormLang]: string }
  wording(words: { [lang: string]: string } | undefined): Wording
}

/** The first is the one that stands without a word, or that the settings name. */
export function langsOf(survey: Survey): LangBook {
  const lines = [...survey.survey, ...survey.choices, ...survey.external]
  const said = new Set<string>()
  for (const line of lines)
    for (const words of Object.values(line.words)) for (const lang of Object.keys(words)) said.add(lang)
  const asked = survey.settings.cells.default_language
  const tags = new Map([...said].filter(Boolean).map((name) => [name, tagOf(name)]))
  if (said.has('') || said.size === 0) tags.set('', plainTag(lines, asked, tags))
  const first =
    asked && asked !== 'default' ? (tags.get(asked) ?? tagOf(asked)) : (tags.get('') ?? [...tags.values()][0])
  const langs = [...new Set([first ?? 'de', ...tags.values()])] as [FormLang, ...FormLang[]]
  // Two names of one language: the first keeps it, so that no word is lost.
  const names: { [tag: FormLang]: string } = {}
  for (const [name, tag] of tags) if (name !== '' || !(tag in names)) names[tag] ??= name
  const wording = (words: { [lang: string]: string } | undefined): Wording => {
    const made: Wording = {}
    for (const [name, text] of Object.entries(words ?? {})) made[tags.get(name) ?? tagOf(name)] ??= text
    return made
  }
  return { langs, names, wording }
}

function plainTag(lines: Line[], asked: string | undefined, tags: ReadonlyMap<string, string>): string {
  const wanted =
    asked && asked !== 'default'
      ? tagOf(asked)
      : guessedLanguage(lines.flatMap(({ words }) => words.label?.[''] ?? []))
  // Where one line says something both with and without this language, they are two.
  const name = [...tags].find(([, tag]) => tag === wanted)?.[0]
  const isTwo =
    name !== undefined && lines.some(({ words }) => Object.values(words).some((one) => one[''] && one[name]))
  return isTwo ? 'x-default' : wanted
}
