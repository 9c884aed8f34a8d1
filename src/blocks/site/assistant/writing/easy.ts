import type { Variant } from '../../model/page.ts'
import type { Section } from '../../model/section.ts'
import { address, counsellingSections, fill, hoursOf, postalOf, prose, type Told } from './told.ts'

/** The first page and „Über uns“ in Leichte Sprache: pages of their own, not the others made shorter. */
export const easyPages = { start, about }

function start(told: Told): Variant {
  const { kind, at, settings, beginning } = told
  return {
    ...{ title: settings.name.de ?? settings.imprint.name, menu: 'Start', slug: 'index', follows: 1 },
    description: kind.easy.start.replaceAll('\n', ' '),
    sections: [
      {
        ...{ id: 'hero', kind: 'hero', title: kind.easy.claim, text: kind.easy.start },
        links: [{ says: 'Mehr über uns', to: `page:${at.about}` }],
      },
      { id: 'offers', kind: 'text', title: 'Das machen wir', text: prose(told, kind.easy.what.join('\n\n')) },
      ...counsellingSections(told, counselling(told)),
      ...(beginning.hours.length > 0
        ? [{ id: 'hours', kind: 'hours', title: 'Dann sind wir da', hours: hoursOf(told) } as const]
        : []),
      ...reach(told),
    ],
  }
}

const counselling = (told: Told) => ({
  title: address(told, 'Schreib uns im Internet', 'Schreiben Sie uns im Internet'),
  says: 'Jetzt schreiben',
})

function about(told: Told): Variant {
  const { kind } = told
  return {
    ...{ title: 'Über uns', menu: '', slug: 'ueber-uns', follows: 1 },
    description: fill(told, 'Das ist {name}. Hier steht: Wer sind wir? Was machen wir?'),
    sections: [
      { id: 'story', kind: 'text', title: 'Wer sind wir?', text: prose(told, kind.easy.story) },
      { id: 'how', kind: 'text', title: 'Das ist wichtig', text: prose(told, kind.easy.how) },
      ...reach(told),
    ],
  }
}

function reach(told: Told): Section[] {
  const { email, phone } = told.settings.imprint
  const postal = postalOf(told)
  if (!email && !phone && !postal) return []
  const ways = { ...(postal && { address: postal }), ...(email && { email }), ...(phone && { phone }) }
  const text = address(
    told,
    'Hast du Fragen?\nDann melde dich bei uns.',
    'Haben Sie Fragen?\nDann melden Sie sich bei uns.',
  )
  const title = address(told, 'So erreichst du uns', 'So erreichen Sie uns')
  return [{ id: 'contact', kind: 'contact', title, text, ...ways, links: [] }]
}
