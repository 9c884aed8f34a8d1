import { field, kept, langChoices, one, person, several, type Template, view, words } from './template.ts'

export const contacts: Template = {
  id: 'contacts',
  name: words('Kontakte und Netzwerk', 'Contacts and network'),
  about: words(
    'Fachstellen, Behörden, Praxen, Presse: wer wofür zu erreichen ist.',
    'Services, public offices, doctors, press: who is to be reached for what.',
  ),
  collections: [
    {
      id: 'places',
      name: words('Einrichtungen', 'Organisations'),
      one: words('Einrichtung', 'Organisation'),
      title: ['name'],
      steps: [],
      retention: kept('contacts-2'),
      fields: [
        field('name', 'organisation', 'Name', 'Name', { required: true, keeps: 'all' }),
        one(
          'kind',
          'Art',
          'Kind',
          [
            ['service', 'Beratungsstelle', 'counselling service', 'blue'],
            ['office', 'Behörde', 'public office', 'grey'],
            ['health', 'Praxis, Klinik', 'doctor, hospital', 'red'],
            ['school', 'Schule, Kita', 'school, kindergarten', 'amber'],
            ['press', 'Presse', 'press', 'violet'],
            ['company', 'Unternehmen', 'company', 'teal'],
          ],
          { keeps: 'all', other: true },
        ),
        several(
          'topics',
          'Hilft bei',
          'Helps with',
          [
            ['money', 'Geld und Schulden', 'money and debt'],
            ['housing', 'Wohnen', 'housing'],
            ['health', 'Gesundheit', 'health'],
            ['residence', 'Aufenthalt', 'residence'],
            ['violence', 'Gewalt', 'violence'],
          ],
          { keeps: 'all', other: true },
        ),
        several('langs', 'Sprachen', 'Languages', langChoices, { keeps: 'all', other: true }),
        field('address', 'address', 'Anschrift', 'Address', { keeps: 'all' }),
        field('spot', 'point', 'Auf der Karte', 'On the map', { keeps: 'all' }),
        field('phone', 'phone', 'Telefon', 'Telephone', { keeps: 'all' }),
        field('web', 'url', 'Internet', 'Web', { keeps: 'all' }),
        field('hours', 'long-text', 'Sprechzeiten', 'Opening hours'),
        field('people', 'link', 'Ansprechpersonen', 'People', {
          link: { collection: 'people', many: true, back: 'place' },
        }),
        field('checked', 'date', 'Zuletzt geprüft am', 'Last checked on'),
        field('stars', 'rating', 'Unsere Erfahrung', 'Our experience'),
      ],
    },
    {
      id: 'people',
      name: words('Ansprechpersonen', 'People'),
      one: words('Ansprechperson', 'Person'),
      title: ['name'],
      steps: [],
      retention: kept('contacts-2'),
      fields: [
        field('name', 'full-name', 'Name', 'Name', { ...person, required: true }),
        field('role', 'short-text', 'Aufgabe', 'Role'),
        field('place', 'link', 'Einrichtung', 'Organisation', {
          link: { collection: 'places', back: 'people', goesAlong: true },
        }),
        field('where', 'lookup', 'Anschrift', 'Address', { of: { link: 'place', field: 'address' } }),
        field('email', 'email', 'E-Mail', 'E-mail', person),
        field('phone', 'phone', 'Telefon', 'Telephone', person),
        field('note', 'long-text', 'Notiz', 'Note'),
      ],
    },
  ],
  views: [
    view('places', 'all', 'Einrichtungen', 'Organisations', {
      columns: ['name', 'kind', 'topics', 'phone', 'checked'],
      sorts: [{ column: 'name' }],
    }),
    view('places', 'map', 'Karte', 'Map', { kind: 'map', place: 'spot', columns: ['name', 'phone'] }),
    view('places', 'old', 'Lange nicht geprüft', 'Not checked for long', {
      columns: ['name', 'checked'],
      sorts: [{ column: 'checked' }],
      filter: {
        is: 'none',
        of: [
          { is: 'column', column: 'checked', operator: 'within', value: { unit: 'year', at: 0, many: 1 } },
        ],
      },
    }),
    view('people', 'all', 'Ansprechpersonen', 'People', {
      columns: ['name', 'role', 'place', 'email', 'phone'],
      sorts: [{ column: 'name' }],
    }),
  ],
}
