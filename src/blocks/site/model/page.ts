import type { Section } from './section.ts'
import type { SiteLang } from './text.ts'

export const pageKinds = ['page', 'post', 'event', 'legal'] as const
/** `legal` pages are written by the house out of what the site really does, and their free parts by its people. */
export type PageKind = (typeof pageKinds)[number]

/** What a page of the kind `legal` says. */
export type LegalKind = 'imprint' | 'privacy' | 'accessibility'

/** A page in one language (Fassung). Each language has sections of its own: Leichte Sprache is no translation line by line. */
export type Variant = {
  title: string
  /** For search engines and for links that are shared; one or two sentences. */
  description: string
  /** The last part of its address: `verein` of /verein.html. Lower case, digits and hyphens. The first page is `index`. */
  slug: string
  /** Short, for the menu; the title where it is empty. */
  menu: string
  sections: Section[]
  /** The revision of the page at which this language was last changed; less than that of the original: it may be out of date. */
  follows?: number
}

/** When and where something happens. Times are local to `zone`. */
export type Happening = {
  /** `YYYY-MM-DD` and, unless it lasts all day, `THH:MM`. */
  from: string
  to: string
  zone: string
  place: string
  address: string
  /** How one gets in with a wheelchair, whether there is sign language … */
  access: string
  online?: string
  /** Of a form, or any https: address. */
  registration?: string
  cancelled: boolean
  /** RFC 5545 within these: every so many days, weeks, months (same day or same weekday), until a day, but not on those. */
  repeats?: {
    every: number
    unit: 'day' | 'week' | 'month-day' | 'month-weekday'
    until: string
    except: string[]
  }
}

/** A page of a site (Seite), a post (Beitrag) or an event (Veranstaltung), in all its languages. */
export type Page = {
  kind: PageKind
  legal?: LegalKind
  variants: { [lang: SiteLang]: Variant }
  /** The page below which it stands in the menu. */
  parent: string | null
  inMenu: boolean
  /** The day of a post. */
  on?: string
  happening?: Happening
  /** A picture for lists and for links that are shared. */
  picture?: string
}

/** A page as it is kept. */
export type KeptPage = {
  id: string
  service: string
  position: number
  /** One more with every change that is kept: two who edit at once notice each other. */
  revision: number
  page: Page
  /** `ready`: goes out with the next publishing; `draft`: stays in. An author makes drafts, an editor makes them ready. */
  state: 'draft' | 'ready'
  /** Not before this moment; published by itself then. */
  notBefore: Date | null
  changedAt: Date
  changedBy: string | null
}
