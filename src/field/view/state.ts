import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Answers } from '../answer/answer.ts'
import { weave } from '../answer/woven.ts'
import type { Form } from '../form/form.ts'
import { type FormLang, type Wording, worded } from '../form/wording.ts'
import { type FieldWords, fieldWords } from './view.text.ts'

/** What all questions of a page share. */
export type Filling = {
  form: Form
  lang: FormLang
  answers: Answers
  /** The answers that count now, with what is calculated: they stand inside texts. Without it, all. */
  counted?: Answers | undefined
  /** What is wrong, by path. */
  problems: { [path: string]: string }
  /** Paths of what is not shown now; it stands there all the same, for a browser that works rules out. */
  hidden?: ReadonlySet<string> | undefined
  /** Paths of what must be answered now; without it, what always must. */
  required?: ReadonlySet<string> | undefined
  /** Values of choices that are not offered now, by path. */
  withheld?: { [path: string]: ReadonlySet<string> } | undefined
  /** Rows of repeated groups that are empty so far, by path: how many there are in all. */
  rows?: { [path: string]: number } | undefined
  /** What calculated questions come to, as text. */
  results?: { [path: string]: string } | undefined
}

export const FillingContext = createContext<Filling | null>(null)

/** The filling around this part, with words of its language. */
export function useFilling(): Filling & { t: FieldWords; say: (wording: Wording | undefined) => string } {
  const filling = useContext(FillingContext)
  if (!filling) throw new Error('A question was rendered outside of a filling.')
  const { form, lang } = filling
  return { ...filling, t: fieldWords(lang), say: (wording) => worded(wording, lang, form.langs[0]) }
}

/** The row of a repeated group around this part: `group.0`. */
export const RowContext = createContext('')

/** Puts answers into a text where there can be no element: in an option, an attribute. */
export function useWeave(): (text: string) => string {
  const { form, lang, answers, counted = answers } = useFilling()
  const path = useContext(RowContext)
  return (text) => weave(text, { form, lang, answers: counted, path })
}

/** The id of the control of a path: where an error summary leads. */
export const idOf = (path: string): string => `q-${path}`
