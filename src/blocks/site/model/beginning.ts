import type { Weekday } from './section.ts'

/** What an initiative mostly is; the first pages are written accordingly. */
export const initiatives = [
  'counselling',
  'sports',
  'neighbourhood',
  'culture',
  'environment',
  'youth',
  'refuge',
  'food',
] as const
export type Initiative = (typeof initiatives)[number]

export type Offer = { title: string; text: string }

/** A form or a counselling service of the organisation, to be placed on the site by its public address. */
export type Placing = { kind: 'form' | 'counselling'; name: string; address: string }

/** What the first-site assistant was told beyond the settings (Erstfragen); every part may be missing and may change. */
export type Beginning = {
  initiative: Initiative
  /** For whom and where, in a sentence. */
  whom: string
  offers: Offer[]
  /** How one can help, one way each. */
  helping: string[]
  hours: { day: Weekday; from: string; to: string }[]
  donation: { iban: string; holder: string; purpose: string }
  placed: Placing[]
  /** The questions that were answered or skipped. */
  asked: string[]
  /** The pages it has written, by what they are for, with their revision then: one changed since is never written over. */
  wrote: { [role: string]: { page: string; revision: number } }
}
