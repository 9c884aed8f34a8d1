import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Form } from '#field/form/form.ts'
import { type FormLang, type Wording, worded } from '#field/form/wording.ts'
import type { Lang } from '#kernel/text.ts'

/** What all parts of the builder share. */
export type Studio = {
  form: Form
  /** Changes the form. `place`: what is being typed into; without it the change is a step of its own. `tell` is read out. */
  change: (change: (form: Form) => Form, place?: string, tell?: (form: Form) => string) => void
  /** In which language texts are written now. */
  writing: FormLang
  /** In which language the builder speaks. */
  lang: Lang
  /** What is open: the name of a question, note, group or page. */
  open: string
  setOpen: (name: string) => void
}

export const StudioContext = createContext<Studio | null>(null)

export function useStudio(): Studio & { say: (wording: Wording | undefined) => string } {
  const studio = useContext(StudioContext)
  if (!studio) throw new Error('A part of the builder was rendered outside of it.')
  const { form, lang } = studio
  return { ...studio, say: (wording) => worded(wording, lang, form.langs[0]) }
}

/** The parts of the builder, as tabs. */
export const tabs = ['ask', 'words', 'terms', 'states', 'findings'] as const
export type Tab = (typeof tabs)[number]
