// Long: eight pages and a first post, beside each other as they are read.
import type { Variant } from '../../model/page.ts'
import { richFrom } from '../../model/rich.ts'
import type { Section } from '../../model/section.ts'
import {
  address,
  counsellingSections,
  fill,
  formSections,
  hoursOf,
  mailLink,
  points,
  postalOf,
  prose,
  type Role,
  type Told,
  titledProse,
} from './told.ts'

/** The eight pages and the first post in German. */
export const germanPages: { [role in Role]: (told: Told) => Variant } = {
  start,
  offers,
  about,
  join,
  donate,
  news,
  faq,
  contact,
  'first-post': firstPost,
}

function start(told: Told): Variant {
  const { kind, at, beginning, settings } = told
  const name = settings.name.de ?? settings.imprint.name
  return {
    ...{ title: name, menu: 'Start', slug: 'index', description: fill(told, kind.de.start) },
    sections: [
      {
        ...{
          id: 'hero',
          kind: 'hero',
          title: settings.claim.de || kind.claim,
          text: fill(told, kind.de.start),
        },
        links: [
          { says: kind.de.call, to: `page:${at.offers}` },
          { says: address(told, 'Schreib uns', 'Schreiben Sie uns'), to: `page:${at.contact}` },
        ],
      },
      { id: 'whom', kind: 'text', title: 'Für wen wir da sind', text: richFrom(beginning.whom || kind.whom) },
      { id: 'offers', kind: 'text', title: 'Was wir tun', text: offered(told) },
      ...counselled(told),
      ...open(told),
      { id: 'events', kind: 'events', title: 'Nächste Termine', most: 3 },
      { id: 'news', kind: 'news', title: 'Neues von uns', most: 3 },
      {
        ...{ id: 'action', kind: 'action', title: address(told, 'Sei dabei', 'Seien Sie dabei') },
        text: 'Wir leben davon, dass Menschen Zeit oder Geld geben. Beides hilft, und nichts davon ist zu klein.',
        links: [
          { says: 'So kann man mitmachen', to: `page:${at.join}` },
          { says: 'So kann man spenden', to: `page:${at.donate}` },
        ],
      },
    ],
  }
}

function about(told: Told): Variant {
  const { kind, at } = told
  return {
    ...{ title: 'Über uns', menu: '', slug: 'ueber-uns' },
    description: fill(told, 'Wer {name} ist, was uns wichtig ist und wer dahintersteht.'),
    sections: [
      { id: 'story', kind: 'text', title: 'Wer wir sind', text: prose(told, kind.de.story) },
      { id: 'values', kind: 'text', title: 'Was uns wichtig ist', text: titledProse(told, kind.de.values) },
      ...boardOf(told, 'Wer dahintersteht'),
      {
        ...{ id: 'action', kind: 'action', title: address(told, 'Lern uns kennen', 'Lernen Sie uns kennen') },
        links: [
          { says: kind.de.call, to: `page:${at.offers}` },
          { says: 'Kontakt aufnehmen', to: `page:${at.contact}` },
        ],
      },
    ],
  }
}

function offers(told: Told): Variant {
  const { kind, at } = told
  const { title, slug, lead } = kind.de.offers
  return {
    ...{ title, slug, menu: '', description: fill(told, lead) },
    sections: [
      { id: 'lead', kind: 'text', text: prose(told, lead) },
      { id: 'offers', kind: 'text', title: 'Das gibt es bei uns', text: offered(told) },
      ...counselled(told),
      {
        ...{ id: 'course', kind: 'steps', title: kind.de.course.title },
        steps: kind.de.course.steps.map(([title, text]) => ({ title, text })),
      },
      {
        ...{
          id: 'action',
          kind: 'action',
          title: address(told, 'Hast du noch Fragen?', 'Haben Sie noch Fragen?'),
        },
        links: [
          { says: 'Antworten auf häufige Fragen', to: `page:${at.faq}` },
          { says: 'Kontakt aufnehmen', to: `page:${at.contact}` },
        ],
      },
    ],
  }
}

function join(told: Told): Variant {
  const { kind, at, beginning } = told
  const ways = beginning.helping.length > 0 ? beginning.helping : kind.helping
  return {
    ...{ title: 'Mitmachen', menu: '', slug: 'mitmachen' },
    description: fill(
      told,
      `Wie ${address(told, 'du', 'Sie')} bei {name} mithelfen ${address(told, 'kannst', 'können')}.`,
    ),
    sections: [
      { id: 'lead', kind: 'text', text: prose(told, kind.de.join) },
      { id: 'ways', kind: 'text', title: 'Was gerade hilft', text: points(ways) },
      {
        ...{ id: 'course', kind: 'steps', title: 'Die ersten Schritte' },
        steps: [
          {
            title: 'Melden',
            text: address(
              told,
              'Schreib uns kurz, was du gern machst und wann du Zeit hast.',
              'Schreiben Sie uns kurz, was Sie gern machen und wann Sie Zeit haben.',
            ),
          },
          {
            title: 'Kennenlernen',
            text: 'Wir treffen uns auf ein Gespräch, ohne Verpflichtung für beide Seiten.',
          },
          {
            title: 'Ausprobieren',
            text: address(
              told,
              'Du schaust ein paarmal zu und entscheidest dann.',
              'Sie schauen ein paarmal zu und entscheiden dann.',
            ),
          },
        ],
      },
      {
        ...{ id: 'action', kind: 'action', title: address(told, 'Hast du Lust?', 'Haben Sie Lust?') },
        links: [
          { says: 'Kontakt aufnehmen', to: `page:${at.contact}` },
          ...mailLink(told, 'E-Mail schreiben'),
        ],
      },
    ],
  }
}

function donate(told: Told): Variant {
  const { kind, beginning, settings, at } = told
  const { iban, holder, purpose } = beginning.donation
  const isCharity = settings.imprint.charity === 'yes'
  const account: Section[] = iban
    ? [
        {
          ...{ id: 'donation', kind: 'donation', title: 'Unser Spendenkonto', iban, links: [] },
          ...{ holder: holder || settings.imprint.name, purpose: purpose || `Spende ${kind.purpose}` },
        },
      ]
    : [
        {
          ...{
            id: 'ask',
            kind: 'action',
            title: address(told, 'So kannst du spenden', 'So können Sie spenden'),
          },
          text: address(
            told,
            'Schreib uns, wir nennen dir unser Konto.',
            'Schreiben Sie uns, wir nennen Ihnen unser Konto.',
          ),
          links: [{ says: 'Nach dem Konto fragen', to: `page:${at.contact}` }],
        },
      ]
  return {
    ...{ title: 'Spenden', menu: '', slug: 'spenden' },
    description: fill(told, 'Wofür {name} Geld braucht, und wie eine Spende ankommt.'),
    sections: [
      { id: 'lead', kind: 'text', text: prose(told, kind.de.donate) },
      ...account,
      ...(isCharity ? [receipt(told)] : []),
      {
        id: 'things',
        kind: 'text',
        title: 'Sachen statt Geld',
        text: prose(told, address(told, thingsDu, thingsSie)),
      },
    ],
  }
}

const thingsDu =
  'Frag uns bitte vorher, was gerade gebraucht wird. Dann kommt deine Spende an und liegt nicht herum.'
const thingsSie =
  'Fragen Sie uns bitte vorher, was gerade gebraucht wird. Dann kommt Ihre Spende an und liegt nicht herum.'

// § 50 (4) EStDV: up to 300 euros the statement of the account and a slip of the receiver are enough.
const receipt = (told: Told): Section => ({
  ...{ id: 'receipt', kind: 'text', title: 'Spendenbescheinigung' },
  text: prose(
    told,
    `Wir sind als gemeinnützig anerkannt, ${address(told, 'deine', 'Ihre')} Spende kann die Steuer mindern. Bis 300 Euro genügt dem Finanzamt der Kontoauszug zusammen mit einem Beleg, den ${address(told, 'du von uns bekommst', 'Sie von uns bekommen')}.

Für höhere Beträge stellen wir eine Zuwendungsbestätigung aus. Dafür brauchen wir ${address(told, 'deine', 'Ihre')} Anschrift: am einfachsten im Verwendungszweck.`,
  ),
})

function news(told: Told): Variant {
  return {
    ...{ title: 'Aktuelles', menu: '', slug: 'neues' },
    description: fill(told, 'Termine und Neues von {name}.'),
    sections: [
      { id: 'lead', kind: 'text', text: prose(told, told.kind.de.news) },
      { id: 'events', kind: 'events', title: 'Termine', most: 8 },
      { id: 'news', kind: 'news', title: 'Beiträge', most: 12 },
    ],
  }
}

function faq(told: Told): Variant {
  const { kind, at } = told
  return {
    ...{ title: 'Häufige Fragen', menu: 'Fragen', slug: 'fragen' },
    description: fill(told, 'Was Menschen {name} oft fragen, und was wir darauf antworten.'),
    sections: [
      {
        ...{ id: 'faq', kind: 'faq' },
        questions: kind.de.faq.map(([question, answer]) => ({ question, answer: prose(told, answer) })),
      },
      {
        ...{ id: 'action', kind: 'action', title: 'Nichts dabei?' },
        text: address(
          told,
          'Frag uns einfach. Es gibt keine dummen Fragen.',
          'Fragen Sie uns einfach. Es gibt keine dummen Fragen.',
        ),
        links: [{ says: 'Kontakt aufnehmen', to: `page:${at.contact}` }],
      },
    ],
  }
}

function contact(told: Told): Variant {
  const { kind, settings } = told
  const { email, phone } = settings.imprint
  const postal = postalOf(told)
  return {
    ...{ title: 'Kontakt', menu: '', slug: 'kontakt' },
    description: fill(told, 'So erreicht man {name}: Adresse, Telefon, E-Mail und Zeiten.'),
    sections: [
      {
        ...{ id: 'contact', kind: 'contact', text: kind.de.contact, links: [] },
        ...(postal && { address: postal }),
        ...(email && { email }),
        ...(phone && { phone }),
      },
      ...formSections(told, 'Zum Formular'),
      ...counselled(told),
      ...open(told),
      {
        id: 'access',
        kind: 'text',
        title: 'Ohne Hürden zu uns',
        text: prose(told, address(told, accessDu, accessSie)),
      },
    ],
  }
}

const accessDu =
  'Brauchst du auf dem Weg oder vor Ort Unterstützung, zum Beispiel mit dem Rollstuhl, beim Hören oder beim Verstehen? Sag uns vorher Bescheid, wir kümmern uns darum.'
const accessSie =
  'Brauchen Sie auf dem Weg oder vor Ort Unterstützung, zum Beispiel mit dem Rollstuhl, beim Hören oder beim Verstehen? Sagen Sie uns vorher Bescheid, wir kümmern uns darum.'

function firstPost(told: Told): Variant {
  return {
    ...{ title: 'Unsere neue Website ist da', menu: '', slug: 'neue-website' },
    description: fill(told, '{name} hat eine neue Website: schnell, ohne Cookies und für alle lesbar.'),
    sections: [
      {
        ...{ id: 'text', kind: 'text' },
        text: prose(told, address(told, postDu, postSie)),
      },
    ],
  }
}

const postDu = `Ab heute findest du hier, was wir tun, wann wir da sind und wie du mitmachen kannst. Die Seiten sind schnell, kommen ohne Cookies aus und lassen sich auch mit Vorleseprogramm und großer Schrift gut lesen.

Fehlt dir etwas oder stimmt etwas nicht? Schreib uns. Wir freuen uns über jeden Hinweis.`
const postSie = `Ab heute finden Sie hier, was wir tun, wann wir da sind und wie Sie mitmachen können. Die Seiten sind schnell, kommen ohne Cookies aus und lassen sich auch mit Vorleseprogramm und großer Schrift gut lesen.

Fehlt Ihnen etwas oder stimmt etwas nicht? Schreiben Sie uns. Wir freuen uns über jeden Hinweis.`

const offered = (told: Told) => {
  const list = told.beginning.offers.length > 0 ? told.beginning.offers : told.kind.offers
  return titledProse(
    told,
    list.map(({ title, text }) => [title, text]),
  )
}

const counselled = (told: Told): Section[] =>
  counsellingSections(told, {
    title: 'Online-Beratung',
    text: address(told, counselDu, counselSie),
    says: 'Zur Online-Beratung',
  })

// That it is sealed the section says itself.
const counselDu = 'Deine Antwort findest du mit zwölf Wörtern wieder, die nur du kennst.'
const counselSie = 'Ihre Antwort finden Sie mit zwölf Wörtern wieder, die nur Sie kennen.'

const open = (told: Told): Section[] =>
  told.beginning.hours.length > 0
    ? [{ id: 'hours', kind: 'hours', title: 'Wann wir da sind', hours: hoursOf(told) }]
    : []

const callings = {
  association: 'Vorstand',
  unregistered: 'Vorstand',
  foundation: 'Vorstand',
  cooperative: 'Vorstand',
}

const boardOf = ({ settings: { imprint } }: Told, title: string): Section[] => {
  const role =
    (callings as Record<string, string>)[imprint.legalForm] ??
    (imprint.legalForm === 'company' ? 'Geschäftsführung' : 'Leitung')
  return imprint.board.length > 0
    ? [{ id: 'people', kind: 'people', title, people: imprint.board.map((name) => ({ name, role })) }]
    : []
}
