import { emptyRich } from '../../model/rich.ts'
import type { Section, SectionKind } from '../../model/section.ts'
import { type Field, type FieldsOf, line, maybe, text } from './field.ts'

const title = maybe(line('title'))
const said = maybe(text('text'))
const rich = <N extends string>(name: N): Field<N> => ({ name, is: 'rich' })
const picture = <N extends string>(name: N): Field<N> => ({ name, is: 'picture' })
const email = <N extends string>(name: N): Field<N> => ({ name, is: 'line', type: 'email', most: 200 })
const day = <N extends string>(name: N): Field<N> => ({ name, is: 'line', type: 'date', most: 10 })
const links: Field<'links'> = { name: 'links', is: 'links' }
const to: Field<'to'> = { name: 'to', is: 'target' }
const most: Field<'most'> = { name: 'most', is: 'number', least: 1, most: 20 }
const form: Field<'address'> = { name: 'address', is: 'service', of: 'form' }

const list = <N extends string>(name: N, of: readonly Field[], fresh: () => object): Field<N> => ({
  ...{ name, is: 'list', of, fresh, most: 100 },
})
const pick = <N extends string>(name: N, ...options: string[]): Field<N> => ({ name, is: 'pick', options })

/** What may stand in each kind of section. */
export const sectionFields: { [K in SectionKind]: FieldsOf<Extract<Section, { kind: K }>> } = {
  hero: [line('title'), text('text', 2, 400), maybe(picture('picture')), links],
  text: [title, rich('text')],
  picture: [picture('shown'), pick('width', 'text', 'wide')],
  gallery: [title, { name: 'pictures', is: 'pictures' }],
  quote: [text('text', 3, 800), line('who'), maybe(line('what')), maybe(picture('picture'))],
  people: [
    title,
    list(
      'people',
      [
        line('name'),
        line('role'),
        maybe(text('text', 2, 600)),
        maybe(email('email')),
        maybe(picture('picture')),
      ],
      () => ({ name: '', role: '' }),
    ),
  ],
  partners: [
    title,
    list('partners', [line('name'), maybe(to), maybe(picture('logo'))], () => ({ name: '' })),
  ],
  events: [title, most],
  news: [title, most],
  hours: [title, { name: 'hours', is: 'hours' }, said],
  downloads: [
    title,
    list('files', [{ name: 'file', is: 'file', of: 'any' }, line('name'), maybe(line('text', 300))], () => ({
      ...{ file: '', name: '' },
    })),
  ],
  faq: [
    title,
    list('questions', [line('question', 300), rich('answer')], () => ({ question: '', answer: emptyRich() })),
  ],
  steps: [title, list('steps', [line('title'), text('text', 2, 600)], () => ({ title: '', text: '' }))],
  action: [line('title'), maybe(text('text', 2, 600)), links],
  donation: [
    ...[title, said, line('holder', 70), line('iban', 42), maybe(line('bic', 11))],
    ...[line('purpose', 140), maybe<'cents'>({ name: 'cents', is: 'money' }), links],
  ],
  contact: [
    ...[title, said, maybe(text('address', 3, 400)), maybe(email('email'))],
    ...[maybe<'phone'>({ name: 'phone', is: 'line', type: 'tel', most: 40 }), links],
  ],
  map: [title, picture('shown'), text('address', 3, 400), to],
  form: [title, said, form, line('says', 80), pick('shows', 'button', 'frame')],
  counselling: [title, said, { name: 'address', is: 'service', of: 'counselling' }, line('says', 80)],
  newsletter: [title, said, form, line('says', 80)],
  film: [
    ...[title, { name: 'file', is: 'file', of: 'film' } as const, maybe(picture('poster'))],
    ...[maybe<'captions'>({ name: 'captions', is: 'file', of: 'captions' }), rich('text')],
  ],
  press: [
    ...[title, said, maybe(text('contact', 3, 400))],
    list('clippings', [line('title'), line('medium'), day('on'), maybe(to)], () => ({
      ...{ title: '', medium: '', on: '' },
    })),
  ],
  jobs: [
    title,
    list(
      'jobs',
      [
        ...[line('title'), rich('text'), pick('kind', 'voluntary', 'paid', 'training')],
        ...[maybe(line('hours')), maybe(day('until')), maybe(email('email'))],
      ],
      () => ({ title: '', text: emptyRich(), kind: 'voluntary' }),
    ),
  ],
}

export const fieldsOf = (kind: SectionKind): readonly Field[] => sectionFields[kind]

/** Kinds of sections as people look for them. Together they are all there are. */
export const sectionShelves = {
  words: ['hero', 'text', 'quote', 'steps', 'faq', 'action'],
  pictures: ['picture', 'gallery', 'film', 'map'],
  who: ['people', 'partners', 'contact', 'hours', 'jobs', 'press'],
  news: ['events', 'news', 'downloads', 'newsletter'],
  help: ['form', 'counselling', 'donation'],
} as const satisfies Record<string, readonly SectionKind[]>
export type SectionShelf = keyof typeof sectionShelves
