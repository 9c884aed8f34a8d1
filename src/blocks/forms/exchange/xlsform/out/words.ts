import type { Form } from '#field/form/form.ts'
import type { FormLang, Wording } from '#field/form/wording.ts'
import { keptBook } from '../kept.ts'

/** What the headings call a language; '' where there is only one. */
export type LangNames = {
  nameOf(tag: FormLang): string
  words(wording: Wording | undefined): { [lang: string]: string } | undefined
}

export function langNamesOf(form: Form): LangNames {
  const kept = keptBook(form.kept).langs
  const nameOf = (tag: FormLang): string => {
    const said = kept && Object.hasOwn(kept, tag) ? kept[tag] : undefined
    if (said !== undefined) return said
    return form.langs.length === 1 && tag === form.langs[0] && !kept ? '' : `${ownName(tag)} (${tag})`
  }
  const words = (wording: Wording | undefined) => {
    const said = Object.entries(wording ?? {}).map(([tag, text]) => [nameOf(tag), text])
    return said.length > 0 ? Object.fromEntries(said) : undefined
  }
  return { nameOf, words }
}

function ownName(tag: FormLang): string {
  if (tag === 'de-x-ls') return 'Leichte Sprache'
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
