import type { Rule } from '../rule/rule.ts'
import type { Choice, Item } from './question.ts'
import type { FormLang, Wording } from './wording.ts'

/** The version of this schema; older ones are lifted by `upcast.ts`. */
export const formSchema = 1

/** Where somebody goes on after a page if the rule says so: to a page, or out by an exit. Otherwise to the next one shown. */
export type Jump = { when: Rule; to: { page: string } | { exit: string } }

export type Page = {
  name: string
  title: Wording
  lead?: Wording
  show?: Rule
  items: Item[]
  jumps?: Jump[]
}

/** A page where it ends without an answer being sent: “We are not the right ones, but …”. */
export type Exit = { name: string; title: Wording; text: Wording; address?: string }

/** Under what terms answers are taken. Nothing here is secret. */
export type Terms = {
  /** Days or moments of ISO 8601; a day begins and ends in Berlin. */
  opensAt?: string
  closesAt?: string
  /** How many answers are taken; `waiting`: who comes later may wait, is told, and confirms. */
  seats?: number
  waiting?: true
  /** Hours to say yes to a seat that has become free. */
  confirmHours?: number
  /** One page at a time, or all on one. */
  steps: 'pages' | 'all'
  /** Who may seal: only the browser; or also the house at its door, for those without JavaScript. */
  door: 'browser' | 'either'
  /** Somebody may come back with twelve words, read answers and write again. */
  dialogue: boolean
  /** A notice without content may be sent to an address that somebody gives. */
  notice: boolean
  /** Drafts may be kept, sealed, for this many days. 0: not at all. */
  draftDays: number
  /** Months after which an answer is erased. */
  keepMonths: number
  /** Origins whose pages may embed the form. */
  embedOn: string[]
  /** The organisation publishes answers and states that it has looked at. */
  publishes: boolean
}

/** A form (Formular): what is asked, in which order and under which terms. Pure data; docs/forms.md describes each member. */
export type Form = {
  schema: typeof formSchema
  /** The first one is the original. */
  langs: [FormLang, ...FormLang[]]
  title: Wording
  lead: Wording
  pages: Page[]
  exits: Exit[]
  lists?: { [name: string]: Choice[] }
  /** What is said when it was sent. */
  thanks: Wording
  /** What happens to the answers: who, what for, how long, on what ground (Art. 13 GDPR). */
  privacy: Wording
  /** Whom to ask, and how else one can reach the organisation. */
  contact: Wording
  terms: Terms
  /** States of a case in their order, with words and templates of replies; the first is where it begins. */
  states: CaseState[]
  /** What an import does not understand, by its format. */
  kept?: { [format: string]: unknown }
}

export type CaseState = {
  name: string
  label: Wording
  /** The case is over in this state; whether it was solved may be asked. */
  isEnd?: true
  replies?: { title: string; text: Wording }[]
}
