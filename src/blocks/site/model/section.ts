// Long: every kind of section a page can be made of.
import type { RichText } from './text.ts'

/** A picture of the site where it stands; its words are said in the language of the page. `alt` may be empty only when `decorative`. */
export type Shown = { picture: string; alt: string; decorative?: boolean; caption?: string }

/** Where something leads: a page of the site (`page:ID`), a file of it (`file:ID`), https:, mailto: or tel:. */
export type Target = string

export type Link = { says: string; to: Target }

/** `HH:MM`. `24:00` ends a day. */
export type Hours = { from: string; to: string }

/** A weekday of ISO 8601: Monday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type OpeningHours = {
  week: { [day in Weekday]?: Hours[] }
  /** Days that differ, `YYYY-MM-DD`; without hours it is closed. */
  exceptions: { from: string; to: string; hours: Hours[]; why: string }[]
  /** The land whose public holidays are closed days (`DE-BY`), or none. */
  holidays: string | null
}

/** A section (Abschnitt): one part of a page. Its design is locked; what stands in it is not. */
export type Section = { id: string } & (
  | { kind: 'hero'; title: string; text: string; picture?: Shown; links: Link[] }
  | { kind: 'text'; title?: string; text: RichText }
  | { kind: 'picture'; shown: Shown; width: 'text' | 'wide' }
  | { kind: 'gallery'; title?: string; pictures: Shown[] }
  | { kind: 'quote'; text: string; who: string; what?: string; picture?: Shown }
  | {
      kind: 'people'
      title?: string
      people: { name: string; role: string; text?: string; email?: string; picture?: Shown }[]
    }
  | { kind: 'partners'; title?: string; partners: { name: string; to?: string; logo?: Shown }[] }
  /** The next events of the site, drawn when it is published and once a day. */
  | { kind: 'events'; title?: string; most: number }
  | { kind: 'news'; title?: string; most: number }
  | { kind: 'hours'; title?: string; hours: OpeningHours; text?: string }
  | { kind: 'downloads'; title?: string; files: { file: string; name: string; text?: string }[] }
  | { kind: 'faq'; title?: string; questions: { question: string; answer: RichText }[] }
  | { kind: 'steps'; title?: string; steps: { title: string; text: string }[] }
  | { kind: 'action'; title: string; text?: string; links: Link[] }
  /** Account and purpose; the GiroCode (EPC069-12) is drawn here, in cents when a sum is proposed. */
  | {
      kind: 'donation'
      title?: string
      text?: string
      holder: string
      iban: string
      bic?: string
      purpose: string
      cents?: number
      links: Link[]
    }
  | {
      kind: 'contact'
      title?: string
      text?: string
      address?: string
      email?: string
      phone?: string
      links: Link[]
    }
  /** A picture of a map, drawn beforehand and lying with the site, and a link that leads out to the map. */
  | { kind: 'map'; title?: string; shown: Shown; address: string; to: string }
  /** A form by its public address (`/f/…` of this house or https:); `shows` says whether as a button or in a frame of its own. */
  | { kind: 'form'; title?: string; text?: string; address: string; shows: 'button' | 'frame'; says: string }
  | { kind: 'counselling'; title?: string; text?: string; address: string; says: string }
  | { kind: 'newsletter'; title?: string; text?: string; address: string; says: string }
  /** A film in sign language or any other, lying with the site, with a description in words. */
  | { kind: 'film'; title?: string; file: string; poster?: Shown; captions?: string; text: RichText }
  | {
      kind: 'press'
      title?: string
      text?: string
      contact?: string
      clippings: { title: string; medium: string; on: string; to?: string }[]
    }
  | {
      kind: 'jobs'
      title?: string
      jobs: {
        title: string
        text: RichText
        kind: 'paid' | 'voluntary' | 'training'
        hours?: string
        until?: string
        email?: string
      }[]
    }
)

export type SectionKind = Section['kind']
