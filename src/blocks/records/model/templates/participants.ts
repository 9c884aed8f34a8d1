import {
  field,
  genders,
  kept,
  one,
  person,
  reach,
  sensitive,
  several,
  type Template,
  view,
  words,
} from './template.ts'

export const participants: Template = {
  id: 'participants',
  name: words('Teilnehmende und Anwesenheit', 'Participants and attendance'),
  about: words(
    'Kurse und Gruppen, wer dabei ist, und wer an welchem Tag da war.',
    'Courses and groups, who takes part, and who was there on which day.',
  ),
  collections: [
    {
      id: 'courses',
      name: words('Kurse und Gruppen', 'Courses and groups'),
      one: words('Kurs', 'Course'),
      title: ['title'],
      steps: [],
      hasAttendance: true,
      retention: kept('grant-5', 'ends'),
      fields: [
        field('title', 'short-text', 'Titel', 'Title', { required: true }),
        one(
          'kind',
          'Art',
          'Kind',
          [
            ['course', 'Kurs', 'course', 'blue'],
            ['group', 'offene Gruppe', 'open group', 'green'],
            ['trip', 'Ausflug, Fahrt', 'trip', 'amber'],
            ['single', 'einzelne Veranstaltung', 'single event', 'grey'],
          ],
          { keeps: 'all' },
        ),
        field('starts', 'date', 'Beginnt am', 'Begins on', { required: true, keeps: 'all' }),
        field('ends', 'date', 'Endet am', 'Ends on', { keeps: 'all' }),
        field('time', 'time-range', 'Uhrzeit', 'Time'),
        field('place', 'short-text', 'Ort', 'Place'),
        field('leader', 'person', 'Leitung', 'Leader'),
        field('seats', 'integer', 'Plätze', 'Places', { limits: { least: 1, most: 500 } }),
        field('people', 'link', 'Teilnehmende', 'Participants', {
          link: { collection: 'people', many: true, back: 'courses' },
        }),
        field('count', 'roll-up', 'Angemeldet', 'Registered', {
          of: { link: 'people', field: 'name' },
          sums: 'count',
        }),
        field('free', 'formula', 'Freie Plätze', 'Free places', {
          value: {
            is: 'call',
            call: '-',
            with: [
              { is: 'answer', name: 'seats' },
              { is: 'answer', name: 'count' },
            ],
          },
        }),
        field('plan', 'long-text', 'Inhalt', 'Content'),
      ],
    },
    {
      id: 'people',
      name: words('Teilnehmende', 'Participants'),
      one: words('Teilnehmer*in', 'Participant'),
      title: ['name'],
      steps: [],
      retention: kept('grant-5'),
      fields: [
        field('name', 'full-name', 'Name', 'Name', { ...person, required: true }),
        field('number', 'autonumber', 'Nummer', 'Number'),
        field('born', 'date', 'Geburtstag', 'Date of birth', { ...person, keeps: 'year' }),
        field('age', 'age', 'Alter', 'Age', { of: { field: 'born' } }),
        one('gender', 'Geschlecht', 'Gender', genders, { keeps: 'all' }),
        ...reach(),
        field('guardian', 'full-name', 'Sorgeberechtigte Person', 'Guardian', {
          personal: true,
          required: {
            is: 'call',
            call: 'and',
            with: [
              {
                is: 'call',
                call: 'not',
                with: [{ is: 'call', call: 'empty', with: [{ is: 'answer', name: 'age' }] }],
              },
              {
                is: 'call',
                call: '<',
                with: [
                  { is: 'answer', name: 'age' },
                  { is: 'constant', value: 18 },
                ],
              },
            ],
          },
        }),
        field('emergency', 'phone', 'Telefon für den Notfall', 'Emergency telephone', person),
        field('courses', 'link', 'Kurse', 'Courses', {
          link: { collection: 'courses', many: true, back: 'people' },
        }),
        field('allergies', 'long-text', 'Allergien, Medikamente', 'Allergies, medication', sensitive),
        several('allowed', 'Erlaubt ist', 'Allowed is', [
          ['photos', 'Fotos veröffentlichen', 'publish photos'],
          ['swim', 'schwimmen', 'swim'],
          ['alone', 'allein nach Hause gehen', 'go home alone'],
        ]),
      ],
    },
  ],
  views: [
    view('courses', 'running', 'Laufende Kurse', 'Running courses', {
      columns: ['title', 'kind', 'starts', 'ends', 'leader', 'count', 'free'],
      sorts: [{ column: 'starts' }],
      sums: { count: 'sum' },
    }),
    view('courses', 'calendar', 'Kalender', 'Calendar', {
      kind: 'calendar',
      from: 'starts',
      until: 'ends',
      columns: ['title', 'place'],
    }),
    view('people', 'all', 'Alle Teilnehmenden', 'All participants', {
      columns: ['name', 'age', 'courses', 'phone'],
      sorts: [{ column: 'name' }],
    }),
    view('people', 'allowed', 'Erlaubnisse', 'Permissions', {
      columns: ['name', 'age', 'guardian', 'allowed'],
      sorts: [{ column: 'name' }],
    }),
  ],
}
