import type { Variant } from '../../model/page.ts'
import type { Section } from '../../model/section.ts'
import { counsellingSections, fill, hoursOf, postalOf, prose, type Told, titledProse } from './told.ts'

/** The first page and “About us” in English. What the assistant was told in German is not put in between. */
export const englishPages = { start, about }

function start(told: Told): Variant {
  const { kind, at, settings, beginning } = told
  return {
    ...{ title: settings.name.en || settings.name.de || settings.imprint.name, menu: 'Home', slug: 'index' },
    ...{ description: fill(told, kind.en.start), follows: 1 },
    sections: [
      {
        ...{ id: 'hero', kind: 'hero', title: settings.claim.en || kind.en.claim, text: kind.en.start },
        links: [{ says: 'Who we are', to: `page:${at.about}` }],
      },
      { id: 'offers', kind: 'text', title: 'What we do', text: titledProse(told, kind.en.offers) },
      { id: 'note', kind: 'text', title: kind.en.note[0], text: prose(told, kind.en.note[1]) },
      ...counsellingSections(told, counselling),
      ...(beginning.hours.length > 0
        ? [{ id: 'hours', kind: 'hours', title: 'When we are there', hours: hoursOf(told) } as const]
        : []),
      ...reach(told),
    ],
  }
}

const counselling = { title: 'Counselling online', says: 'Write to us' }

function about(told: Told): Variant {
  const { kind } = told
  return {
    ...{ title: 'About us', menu: '', slug: 'about-us', follows: 1 },
    description: fill(told, 'Who {name} is and what matters to us.'),
    sections: [
      { id: 'story', kind: 'text', title: 'Who we are', text: prose(told, kind.en.story) },
      { id: 'values', kind: 'text', title: 'What matters to us', text: titledProse(told, kind.en.values) },
      ...board(told),
      ...reach(told),
    ],
  }
}

const board = ({ settings: { imprint } }: Told): Section[] =>
  imprint.board.length > 0
    ? [
        {
          ...{ id: 'people', kind: 'people', title: 'Who is behind it' },
          people: imprint.board.map((name) => ({ name, role: 'Board' })),
        },
      ]
    : []

function reach(told: Told): Section[] {
  const { email, phone } = told.settings.imprint
  const postal = postalOf(told)
  if (!email && !phone && !postal) return []
  const ways = { ...(postal && { address: postal }), ...(email && { email }), ...(phone && { phone }) }
  return [{ id: 'contact', kind: 'contact', title: 'How to reach us', ...ways, links: [] }]
}
