import type { Section } from '../model/section.ts'
import { written } from '../model/written.ts'

/** What the pages of law are written in. A language beside these reads the original. */
export type LawLang = 'de' | 'en'

export const t =
  (lang: LawLang) =>
  (de: string, en: string): string =>
    lang === 'de' ? de : en

/** Sections of ours are known by this; all others are the free parts of their people. */
export const lawMark = 'law-'

/** A part of a page of law, written by the house. */
export const part = (name: string, title: string, text: string): Section => ({
  ...{ id: `${lawMark}${name}`, kind: 'text', title, text: written(text) },
})

export const lines = (...said: (string | false)[]): string => said.filter(Boolean).join('\n')
