import type { Happening, Page, Variant } from '../../src/blocks/site/model/page.ts'
import { rich } from './rich.ts'

const written = (title: string, slug: string, description: string, ...lines: string[]): Variant => ({
  ...{ title, slug, description, menu: '' },
  sections: [{ id: 's1', kind: 'text', text: rich(...lines) }],
})

const post = (on: string, variants: Page['variants'], picture?: string): Page => ({
  ...{ kind: 'post', parent: null, inMenu: false, on, variants },
  ...(picture ? { picture } : {}),
})

const event = (
  happening: Partial<Happening> & Pick<Happening, 'from' | 'to'>,
  variants: Page['variants'],
): Page => ({
  ...{ kind: 'event', parent: null, inMenu: false, variants },
  happening: {
    ...{
      zone: 'Europe/Berlin',
      place: 'Lichtblick',
      address: 'Gartenstraße 12\n90459 Nürnberg',
      cancelled: false,
    },
    access: 'Ohne Stufen, Toilette für Rollstühle, Gebärdensprache auf Wunsch.',
    ...happening,
  },
})

export const sampleNews: [id: string, page: Page][] = [
  [
    'post-garden',
    post(
      '2027-03-08',
      {
        de: written(
          'Der Garten ist offen',
          'garten',
          'Acht Hochbeete, ein Komposthaufen und ein Schlüssel, den alle haben können.',
          'Seit dem Frühling gibt es hinter dem Haus acht Beete.',
          '## Wer mitgärtnern will',
          '- Kommen Sie mittwochs ab 16 Uhr.',
          '- Handschuhe sind da.',
        ),
        en: written(
          'The garden is open',
          'garden',
          'Eight raised beds and a key for everybody.',
          'There are eight beds behind the house now.',
        ),
        'de-x-ls': written(
          'Unser Garten ist offen',
          'garten',
          'Sie können im Garten mit·machen.',
          'Wir haben einen Garten.',
          'Sie können dort Gemüse pflanzen.',
        ),
      },
      'pic-garden',
    ),
  ],
  [
    'post-report',
    post('2027-02-11', {
      de: written(
        'Unser Jahr in Zahlen',
        'jahr-in-zahlen',
        '1.204 Gespräche, 52 Mittwoche, ein neues Dach.',
        'Der [Jahresbericht](file:file-report) ist da.',
      ),
    }),
  ],
  [
    'post-kitchen',
    post(
      '2027-01-20',
      {
        de: written(
          'Mittwochsküche sucht Töpfe',
          'toepfe',
          'Je größer, desto besser.',
          'Wir kochen für sechzig Menschen.',
        ),
        en: written('Our kitchen needs pots', 'pots', 'The bigger, the better.', 'We cook for sixty people.'),
      },
      'pic-kitchen',
    ),
  ],
  [
    'event-kitchen',
    event(
      {
        from: '2027-03-03T18:00',
        to: '2027-03-03T20:30',
        repeats: { every: 1, unit: 'week', until: '2027-12-22', except: ['2027-03-31'] },
      },
      {
        de: written(
          'Mittwochsküche',
          'mittwochskueche',
          'Zusammen kochen und essen, jede Woche.',
          'Wer kommt, ist eingeladen. Vegetarisch, auf Wunsch ohne Nüsse.',
        ),
        en: written(
          'Wednesday kitchen',
          'wednesday-kitchen',
          'Cooking and eating together, every week.',
          'Whoever comes is invited.',
        ),
        'de-x-ls': written('Kochen am Mittwoch', 'kochen', 'Wir kochen zusammen.', 'Alle können kommen.'),
      },
    ),
  ],
  [
    'event-talk',
    event(
      {
        from: '2027-04-14T19:00',
        to: '2027-04-14T21:00',
        online: 'https://treffen.example/abend',
        registration: '/f/abend',
      },
      { de: written('Abend für Ehrenamtliche', 'abend', 'Was uns beschäftigt, und was trägt.', 'Mit Tee.') },
    ),
  ],
  [
    'event-party',
    event(
      { from: '2027-06-26', to: '2027-06-27', place: 'Hof und Garten' },
      {
        de: written(
          'Sommerfest',
          'sommerfest',
          'Zwei Tage Musik, Kuchen und Fahrräder.',
          'Der ganze Hof feiert.',
        ),
      },
    ),
  ],
  [
    'event-off',
    event(
      { from: '2027-05-08T10:00', to: '2027-05-08T13:00', cancelled: true },
      {
        de: written(
          'Flohmarkt',
          'flohmarkt',
          'Bücher, Geschirr, Kinderkleider.',
          'Wir holen ihn im Herbst nach.',
        ),
      },
    ),
  ],
  [
    'event-past',
    event(
      { from: '2026-12-12T15:00', to: '2026-12-12T19:00' },
      { de: written('Adventskaffee', 'adventskaffee', 'Mit Chor und Plätzchen.', 'Schön war es.') },
    ),
  ],
]
