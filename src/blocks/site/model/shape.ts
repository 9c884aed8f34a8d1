// Long: what stands in each kind of section, field by field.
import type { Section, SectionKind } from './section.ts'

/** What a field of a section holds. `may`: it may be left out, and is where it is empty. */
export type Shape =
  | { is: 'line' | 'text'; most: number; may?: boolean }
  | {
      is: 'rich' | 'shown' | 'target' | 'web' | 'public' | 'email' | 'id' | 'day' | 'iban' | 'hours'
      may?: boolean
    }
  | { is: 'choice'; of: readonly string[]; may?: boolean }
  | { is: 'number'; least: number; most: number; may?: boolean }
  | { is: 'list'; most: number; of: Fields; may?: boolean }
  /** A list of pictures. */
  | { is: 'pictures'; most: number; may?: boolean }

export type Fields = { readonly [name: string]: Shape }

const line = (most = 160): Shape => ({ is: 'line', most })
const mayLine = (most = 160): Shape => ({ is: 'line', most, may: true })
const text = (most = 1200): Shape => ({ is: 'text', most })
const mayText = (most = 1200): Shape => ({ is: 'text', most, may: true })
const rich: Shape = { is: 'rich' }
const shown: Shape = { is: 'shown' }
const mayShown: Shape = { is: 'shown', may: true }
const title = mayLine()
const links: Shape = { is: 'list', most: 4, of: { says: line(80), to: { is: 'target' } } }

type Described = {
  readonly [K in SectionKind]: {
    readonly [F in keyof Omit<Extract<Section, { kind: K }>, 'id' | 'kind'>]-?: Shape
  }
}

/** Each kind of section: what its fields are called and what they hold. Reading, checking and editing go by it. */
export const sectionShapes: Described = {
  hero: { title: line(120), text: text(400), picture: mayShown, links },
  text: { title, text: rich },
  picture: { shown, width: { is: 'choice', of: ['text', 'wide'] } },
  gallery: { title, pictures: { is: 'pictures', most: 60 } },
  quote: { text: text(800), who: line(120), what: mayLine(), picture: mayShown },
  people: {
    title,
    people: {
      is: 'list',
      most: 60,
      of: {
        name: line(120),
        role: line(160),
        text: mayText(800),
        email: { is: 'email', may: true },
        picture: mayShown,
      },
    },
  },
  partners: {
    title,
    partners: {
      is: 'list',
      most: 60,
      of: { name: line(160), to: { is: 'target', may: true }, logo: mayShown },
    },
  },
  events: { title, most: { is: 'number', least: 1, most: 50 } },
  news: { title, most: { is: 'number', least: 1, most: 50 } },
  hours: { title, hours: { is: 'hours' }, text: mayText() },
  downloads: {
    title,
    files: { is: 'list', most: 60, of: { file: { is: 'id' }, name: line(160), text: mayText(400) } },
  },
  faq: { title, questions: { is: 'list', most: 60, of: { question: line(300), answer: rich } } },
  steps: { title, steps: { is: 'list', most: 20, of: { title: line(120), text: text(800) } } },
  action: { title: line(160), text: mayText(600), links },
  donation: {
    title,
    text: mayText(),
    holder: line(70),
    iban: { is: 'iban' },
    bic: mayLine(11),
    purpose: line(140),
    cents: { is: 'number', least: 1, most: 99_999_999_999, may: true },
    links,
  },
  contact: {
    title,
    text: mayText(),
    address: mayText(400),
    email: { is: 'email', may: true },
    phone: mayLine(60),
    links,
  },
  map: { title, shown, address: text(400), to: { is: 'web' } },
  form: {
    title,
    text: mayText(),
    address: { is: 'public' },
    shows: { is: 'choice', of: ['button', 'frame'] },
    says: line(80),
  },
  counselling: { title, text: mayText(), address: { is: 'public' }, says: line(80) },
  newsletter: { title, text: mayText(), address: { is: 'public' }, says: line(80) },
  film: { title, file: { is: 'id' }, poster: mayShown, captions: { is: 'id', may: true }, text: rich },
  press: {
    title,
    text: mayText(),
    contact: mayText(400),
    clippings: {
      is: 'list',
      most: 200,
      of: { title: line(240), medium: line(160), on: { is: 'day' }, to: { is: 'target', may: true } },
    },
  },
  jobs: {
    title,
    jobs: {
      is: 'list',
      most: 40,
      of: {
        title: line(160),
        text: rich,
        kind: { is: 'choice', of: ['voluntary', 'paid', 'training'] },
        hours: mayLine(120),
        until: { is: 'day', may: true },
        email: { is: 'email', may: true },
      },
    },
  },
}

export const fieldsOf = (kind: SectionKind): Fields => sectionShapes[kind]
