import { field, kept, one, person, step, type Template, view, words } from './template.ts'

export const waitingList: Template = {
  id: 'waiting-list',
  name: words('Warteliste', 'Waiting list'),
  about: words(
    'Wer auf einen Platz wartet, wie dringend, und wer als Nächstes dran ist.',
    'Who waits for a place, how urgent it is, and who is next.',
  ),
  collections: [
    {
      id: 'waiting',
      name: words('Warteliste', 'Waiting list'),
      one: words('Anmeldung', 'Registration'),
      title: ['name'],
      steps: [
        step('waits', 'Wartet', 'Waits'),
        step('offered', 'Platz angeboten', 'Place offered'),
        step('placed', 'Hat einen Platz', 'Has a place', { isEnd: true }),
        step('gone', 'Nicht mehr nötig', 'No longer needed', { isEnd: true }),
      ],
      retention: kept('waiting-list-1'),
      fields: [
        field('number', 'autonumber', 'Nummer', 'Number'),
        field('name', 'full-name', 'Name', 'Name', { ...person, required: true }),
        field('phone', 'phone', 'Telefon', 'Telephone', person),
        field('email', 'email', 'E-Mail', 'E-mail', {
          ...person,
          required: { is: 'call', call: 'empty', with: [{ is: 'answer', name: 'phone' }] },
          hint: words('Telefon oder E-Mail: eines von beiden.', 'Telephone or e-mail: one of them.'),
        }),
        one(
          'what',
          'Wartet auf',
          'Waits for',
          [
            ['counselling', 'Beratung', 'counselling', 'blue'],
            ['course', 'Kurs', 'course', 'green'],
            ['housing', 'Wohnplatz', 'housing', 'amber'],
            ['mentor', 'Patenschaft', 'mentoring', 'violet'],
          ],
          { required: true, keeps: 'all', other: true },
        ),
        field('since', 'date', 'Wartet seit', 'Waits since', {
          required: true,
          keeps: 'all',
          value: { is: 'call', call: 'today', with: [] },
        }),
        field('days', 'formula', 'Tage gewartet', 'Days waited', {
          value: {
            is: 'call',
            call: 'days-between',
            with: [
              { is: 'answer', name: 'since' },
              { is: 'call', call: 'today', with: [] },
            ],
          },
        }),
        field('urgency', 'scale', 'Dringlichkeit (1 bis 5)', 'Urgency (1 to 5)', {
          keeps: 'all',
          value: { is: 'constant', value: 3 },
        }),
        field('rank', 'formula', 'Reihenfolge', 'Order', {
          hint: words(
            'Dringlichkeit zählt wie 30 Tage Warten je Stufe.',
            'Each level of urgency counts like 30 days of waiting.',
          ),
          value: {
            is: 'call',
            call: '+',
            with: [
              { is: 'answer', name: 'days' },
              {
                is: 'call',
                call: '*',
                with: [
                  { is: 'answer', name: 'urgency' },
                  { is: 'constant', value: 30 },
                ],
              },
            ],
          },
        }),
        field('asked', 'date', 'Zuletzt nachgefragt am', 'Last asked on'),
        field('note', 'long-text', 'Notiz', 'Note', { layer: 'sensitive' }),
      ],
    },
  ],
  views: [
    view('waiting', 'line', 'Wer ist dran', 'Who is next', {
      columns: ['number', 'name', 'what', 'days', 'urgency', 'rank', 'phone'],
      sorts: [{ column: 'rank', down: true }],
      filter: { is: 'column', column: '$step', operator: 'one-of', value: ['waits'] },
      sums: { name: 'count', days: 'mean' },
    }),
    view('waiting', 'steps', 'Stand', 'State', {
      kind: 'kanban',
      stacks: '$step',
      columns: ['name', 'what', 'days'],
    }),
    view('waiting', 'kinds', 'Je Angebot', 'By offer', {
      columns: ['name', 'since', 'urgency'],
      group: { column: 'what' },
      sums: { name: 'count' },
    }),
  ],
}
