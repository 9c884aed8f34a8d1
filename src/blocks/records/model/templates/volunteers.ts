import {
  field,
  kept,
  langChoices,
  one,
  person,
  reach,
  sensitive,
  several,
  step,
  type Template,
  view,
  words,
} from './template.ts'

export const volunteers: Template = {
  id: 'volunteers',
  name: words('Ehrenamtliche', 'Volunteers'),
  about: words(
    'Wer sich engagiert, womit, seit wann; Führungszeugnis, Schulungen und Stunden.',
    'Who helps, with what, since when; certificate of conduct, training and hours.',
  ),
  collections: [
    {
      id: 'volunteers',
      name: words('Ehrenamtliche', 'Volunteers'),
      one: words('Ehrenamtliche*r', 'Volunteer'),
      title: ['name'],
      steps: [
        step('interested', 'Interessiert', 'Interested'),
        step('talk', 'Erstgespräch', 'First talk'),
        step('active', 'Aktiv', 'Active'),
        step('pause', 'Pause', 'Pause'),
        step('ended', 'Verabschiedet', 'Said goodbye', { isEnd: true }),
      ],
      retention: kept('volunteer-3', 'until'),
      fields: [
        field('name', 'full-name', 'Name', 'Name', { ...person, required: true }),
        field('born', 'date', 'Geburtstag', 'Date of birth', { ...person, keeps: 'year' }),
        ...reach(),
        several(
          'areas',
          'Möchte helfen bei',
          'Wants to help with',
          [
            ['visits', 'Besuche', 'visits', 'pink'],
            ['counsel', 'Beratung', 'counselling', 'violet'],
            ['events', 'Veranstaltungen', 'events', 'blue'],
            ['driving', 'Fahrdienst', 'driving', 'teal'],
            ['office', 'Büro', 'office', 'grey'],
            ['digital', 'Digitales', 'digital work', 'green'],
          ],
          { keeps: 'all', other: true },
        ),
        several('langs', 'Sprachen', 'Languages', langChoices, { keeps: 'all', other: true }),
        field('since', 'date', 'Dabei seit', 'With us since', { keeps: 'year' }),
        field('until', 'date', 'Dabei bis', 'With us until', { keeps: 'year' }),
        field('contact', 'person', 'Ansprechperson bei uns', 'Contact with us'),
        one(
          'allowance',
          'Aufwandsentschädigung',
          'Allowance',
          [
            ['none', 'keine', 'none'],
            ['volunteer', 'Ehrenamtspauschale (§ 3 Nr. 26a EStG)', 'volunteer allowance (§ 3 no. 26a EStG)'],
            ['trainer', 'Übungsleiterpauschale (§ 3 Nr. 26 EStG)', 'trainer allowance (§ 3 no. 26 EStG)'],
          ],
          { keeps: 'all' },
        ),
        field('iban', 'iban', 'IBAN', 'IBAN', { ...sensitive, personal: true }),
        field('conduct', 'date', 'Führungszeugnis eingesehen am', 'Certificate of conduct seen on', {
          ...sensitive,
          keepMonths: 39,
          hint: words(
            'Nur den Tag notieren, nie eine Kopie aufbewahren (§ 72a Abs. 5 SGB VIII).',
            'Note the day only, never keep a copy (§ 72a (5) SGB VIII).',
          ),
        }),
        field('pledge', 'file', 'Verschwiegenheitserklärung', 'Confidentiality pledge', sensitive),
        field('hours', 'link', 'Einsätze', 'Shifts', {
          link: { collection: 'hours', many: true, back: 'who' },
        }),
        field('total', 'roll-up', 'Stunden insgesamt', 'Hours in all', {
          of: { link: 'hours', field: 'hours' },
          sums: 'sum',
        }),
        field('last', 'roll-up', 'Zuletzt im Einsatz', 'Last helped', {
          of: { link: 'hours', field: 'day' },
          sums: 'most',
        }),
      ],
    },
    {
      id: 'hours',
      name: words('Einsätze und Stunden', 'Shifts and hours'),
      one: words('Einsatz', 'Shift'),
      title: ['day', 'what'],
      steps: [],
      retention: kept('grant-5', 'day'),
      fields: [
        field('who', 'link', 'Wer', 'Who', {
          link: { collection: 'volunteers', back: 'hours' },
          required: true,
        }),
        field('day', 'date', 'Tag', 'Day', {
          required: true,
          keeps: 'all',
          value: { is: 'call', call: 'today', with: [] },
        }),
        field('hours', 'decimal', 'Stunden', 'Hours', {
          required: true,
          keeps: 'all',
          limits: { least: 0.25, most: 24 },
        }),
        field('what', 'short-text', 'Was', 'What', { keeps: 'all' }),
        field('project', 'short-text', 'Für welches Projekt', 'For which project', { keeps: 'all' }),
        field('signed', 'signature', 'Unterschrift', 'Signature', person),
      ],
    },
  ],
  views: [
    view('volunteers', 'active', 'Aktive', 'Active', {
      columns: ['name', 'areas', 'langs', 'phone', 'total', 'last'],
      sorts: [{ column: 'name' }],
      filter: { is: 'column', column: '$step', operator: 'one-of', value: ['active'] },
      sums: { total: 'sum' },
    }),
    view('volunteers', 'way', 'Weg ins Ehrenamt', 'Way in', {
      kind: 'kanban',
      stacks: '$step',
      columns: ['name', 'areas'],
    }),
    view('hours', 'months', 'Stunden je Monat', 'Hours by month', {
      columns: ['day', 'who', 'hours', 'what', 'project'],
      sorts: [{ column: 'day' }],
      group: { column: 'day', by: 'month', down: true },
      sums: { hours: 'sum' },
    }),
  ],
}
