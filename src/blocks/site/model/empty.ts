import type { Page, PageKind, Variant } from './page.ts'
import { emptyRich } from './rich.ts'
import type { Section, SectionKind } from './section.ts'
import type { SiteSettings } from './site.ts'
import type { SiteLang } from './text.ts'

const hidden = { picture: '', alt: '' }

type Empty = { [K in SectionKind]: () => Omit<Extract<Section, { kind: K }>, 'id' | 'kind'> }

const empty: Empty = {
  hero: () => ({ title: '', text: '', links: [] }),
  text: () => ({ text: emptyRich() }),
  picture: () => ({ shown: { ...hidden }, width: 'text' }),
  gallery: () => ({ pictures: [] }),
  quote: () => ({ text: '', who: '' }),
  people: () => ({ people: [] }),
  partners: () => ({ partners: [] }),
  events: () => ({ most: 5 }),
  news: () => ({ most: 5 }),
  hours: () => ({ hours: { week: {}, exceptions: [], holidays: null } }),
  downloads: () => ({ files: [] }),
  faq: () => ({ questions: [] }),
  steps: () => ({ steps: [] }),
  action: () => ({ title: '', links: [] }),
  donation: () => ({ holder: '', iban: '', purpose: '', links: [] }),
  contact: () => ({ links: [] }),
  map: () => ({ shown: { ...hidden }, address: '', to: '' }),
  form: () => ({ address: '', shows: 'button', says: '' }),
  counselling: () => ({ address: '', says: '' }),
  newsletter: () => ({ address: '', says: '' }),
  film: () => ({ file: '', text: emptyRich() }),
  press: () => ({ clippings: [] }),
  jobs: () => ({ jobs: [] }),
}

export const sectionKinds = Object.keys(empty) as SectionKind[]

/** A section of a kind with nothing in it. */
export const emptySection = <K extends SectionKind>(kind: K, id: string): Extract<Section, { kind: K }> =>
  ({ id, kind, ...empty[kind]() }) as unknown as Extract<Section, { kind: K }>

export const emptyVariant = (title: string, slug: string): Variant => ({
  ...{ title, slug, description: '', menu: '', sections: [] },
})

/** A page of a kind in one language, with nothing on it. Posts and events begin on `day`. */
export function emptyPage(kind: PageKind, lang: SiteLang, { title, slug, day }: EmptyPage): Page {
  const page: Page = {
    ...{ kind, variants: { [lang]: emptyVariant(title, slug) }, parent: null },
    // Posts and events stand in their lists, law in the foot of every page.
    inMenu: kind === 'page',
  }
  if (kind === 'post') return { ...page, on: day }
  if (kind !== 'event') return page
  const times = { from: `${day}T18:00`, to: `${day}T20:00`, zone: 'Europe/Berlin' }
  return { ...page, happening: { ...times, place: '', address: '', access: '', cancelled: false } }
}

export type EmptyPage = { title: string; slug: string /** `YYYY-MM-DD` */; day: string }

export const emptySettings = (name: string, lang: SiteLang = 'de'): SiteSettings => ({
  name: { [lang]: name },
  claim: {},
  languages: [lang],
  look: { theme: 'paper', accent: null, logo: null },
  imprint: {
    ...{ name, legalForm: 'association', street: '', postcode: '', city: '', email: '', phone: '' },
    ...{ board: [], court: '', registerNumber: '', vatId: '', editor: '', charity: 'yes' },
  },
  declared: {
    ...{
      officer: '',
      authority: '',
      enforcement: '',
      sells: false,
      isPublicBody: false,
      employees: 'under-10',
    },
    ...{ barriers: {}, checkedOn: null, hostedElsewhere: '' },
  },
  profiles: [],
  foundedOn: null,
  footer: {},
  search: true,
  beginning: null,
})
