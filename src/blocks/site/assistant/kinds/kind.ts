import type { Initiative, Offer } from '../../model/beginning.ts'
import type { ThemeName } from '../../model/site.ts'

type Pair = { de: string; en: string }
export type Titled = readonly [title: string, text: string]

/**
 * What is written for an initiative of one kind. In running text an empty line begins a paragraph, `- ` a point, `{name}` stands
 * for the name and `{in}` for ` in Fürth`, or nothing. What only its people know is asked, and here only proposed.
 */
export type Kind = {
  initiative: Initiative
  label: Pair
  hint: Pair
  theme: ThemeName
  /** Young people and team-mates are not called Sie. */
  address: 'du' | 'sie'
  claim: string
  whom: string
  offers: Offer[]
  helping: string[]
  /** Of a transfer, after „Spende“. */
  purpose: string
  de: GermanTexts
  en: EnglishTexts
  easy: EasyTexts
}

type GermanTexts = {
  /** The page of what is offered: its title, and its address. */
  offers: { title: string; slug: string; lead: string }
  /** The button on the first page that leads there. */
  call: string
  start: string
  story: string
  values: readonly Titled[]
  course: { title: string; steps: readonly Titled[] }
  join: string
  donate: string
  news: string
  faq: readonly Titled[]
  contact: string
}

type EnglishTexts = {
  claim: string
  start: string
  offers: readonly Titled[]
  story: string
  values: readonly Titled[]
  /** For people who read English: about languages in person, or what they should bring. */
  note: Titled
}

/** Leichte Sprache: one thought a line, no genitive, no passive, long words divided, hard words explained. */
type EasyTexts = {
  claim: string
  start: string
  what: readonly string[]
  story: string
  how: string
}
