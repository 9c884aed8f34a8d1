import { field, kept, one, person, type Template, view, words } from './template.ts'

export const inventory: Template = {
  id: 'inventory',
  name: words('Inventar und Ausleihe', 'Inventory and lending'),
  about: words(
    'Was da ist, wo es steht, wer es gerade hat und wann es zurückkommt.',
    'What there is, where it is, who has it and when it comes back.',
  ),
  collections: [
    {
      id: 'things',
      name: words('Inventar', 'Inventory'),
      one: words('Gegenstand', 'Item'),
      title: ['name', 'number'],
      steps: [],
      retention: kept('voucher-8', 'gone'),
      fields: [
        field('number', 'autonumber', 'Inventarnummer', 'Inventory number'),
        field('name', 'short-text', 'Bezeichnung', 'Name', { required: true, keeps: 'all' }),
        one(
          'kind',
          'Art',
          'Kind',
          [
            ['device', 'Gerät', 'device', 'blue'],
            ['furniture', 'Möbel', 'furniture', 'amber'],
            ['vehicle', 'Fahrzeug', 'vehicle', 'violet'],
            ['toy', 'Spiel, Sport', 'games, sport', 'green'],
            ['book', 'Buch, Medien', 'books, media', 'teal'],
          ],
          { keeps: 'all', other: true },
        ),
        one(
          'state',
          'Zustand',
          'State',
          [
            ['good', 'gut', 'good', 'green'],
            ['worn', 'gebraucht', 'worn', 'amber'],
            ['broken', 'defekt', 'broken', 'red'],
          ],
          { keeps: 'all' },
        ),
        field('place', 'short-text', 'Standort', 'Where it is', { keeps: 'all' }),
        field('code', 'barcode', 'Aufkleber (Strichcode)', 'Label (barcode)', { unique: true }),
        field('photo', 'photo', 'Foto', 'Photo'),
        field('bought', 'date', 'Angeschafft am', 'Bought on', { keeps: 'all' }),
        field('price', 'currency', 'Preis', 'Price', { keeps: 'all' }),
        field('gone', 'date', 'Ausgesondert am', 'Disposed on', { keeps: 'all' }),
        field('check', 'date', 'Nächste Prüfung (DGUV V3, TÜV)', 'Next safety check'),
        field('loans', 'link', 'Ausleihen', 'Loans', {
          link: { collection: 'loans', many: true, back: 'thing' },
        }),
        field('lent', 'roll-up', 'Wie oft verliehen', 'How often lent', {
          of: { link: 'loans', field: 'from' },
          sums: 'count',
        }),
        field('out', 'roll-up', 'Gerade draußen', 'Out now', {
          of: { link: 'loans', field: 'out' },
          sums: 'sum',
        }),
      ],
    },
    {
      id: 'loans',
      name: words('Ausleihen', 'Loans'),
      one: words('Ausleihe', 'Loan'),
      title: ['thing', 'who'],
      steps: [],
      retention: kept('waiting-list-1', 'back'),
      fields: [
        field('thing', 'link', 'Gegenstand', 'Item', {
          link: { collection: 'things', back: 'loans' },
          required: true,
        }),
        field('who', 'full-name', 'Wer leiht', 'Who borrows', { ...person, required: true }),
        field('phone', 'phone', 'Telefon', 'Telephone', person),
        field('from', 'date', 'Seit', 'Since', {
          required: true,
          keeps: 'all',
          value: { is: 'call', call: 'today', with: [] },
        }),
        field('until', 'date', 'Bis', 'Until', {
          keeps: 'all',
          demands: [
            {
              rule: { is: 'call', call: '>=', with: [{ is: 'own' }, { is: 'answer', name: 'from' }] },
              says: words(
                'Die Rückgabe liegt vor der Ausgabe. Bitte beides prüfen.',
                'The return lies before the beginning. Please check both.',
              ),
            },
          ],
        }),
        field('back', 'date', 'Zurück am', 'Back on', { keeps: 'all' }),
        field('deposit', 'currency', 'Pfand', 'Deposit'),
        field('signed', 'signature', 'Unterschrift', 'Signature', person),
        field('out', 'formula', 'Noch draußen', 'Still out', {
          value: {
            is: 'call',
            call: 'if',
            with: [
              { is: 'call', call: 'empty', with: [{ is: 'answer', name: 'back' }] },
              { is: 'constant', value: 1 },
              { is: 'constant', value: 0 },
            ],
          },
        }),
      ],
    },
  ],
  views: [
    view('things', 'all', 'Inventarliste', 'Inventory', {
      columns: ['number', 'name', 'kind', 'state', 'place', 'price', 'out'],
      sorts: [{ column: 'name' }],
      sums: { price: 'sum', name: 'count' },
    }),
    view('things', 'cards', 'Mit Bild', 'With pictures', {
      kind: 'cards',
      picture: 'photo',
      columns: ['name', 'state', 'place'],
    }),
    view('things', 'checks', 'Prüfung fällig', 'Check due', {
      columns: ['name', 'place', 'check'],
      filter: { is: 'column', column: 'check', operator: 'due' },
      sorts: [{ column: 'check' }],
    }),
    view('loans', 'late', 'Überfällig', 'Overdue', {
      columns: ['thing', 'who', 'phone', 'until'],
      sorts: [{ column: 'until' }],
      filter: {
        is: 'all',
        of: [
          { is: 'column', column: 'back', operator: 'empty' },
          { is: 'column', column: 'until', operator: 'due' },
        ],
      },
    }),
  ],
}
