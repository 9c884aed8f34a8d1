import type { FormLang } from '../form/wording.ts'

const leftward = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** Which way a language is written. */
export const directionOf = (lang: FormLang): 'ltr' | 'rtl' =>
  leftward.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr'
