import { field, kept, one, person, reach, sensitive, step, type Template, view, words } from './template.ts'

export const members: Template = {
  id: 'members',
  name: words('Mitglieder und Beiträge', 'Members and fees'),
  about: words(
    'Mitgliederliste mit Beiträgen je Jahr, offenen Beträgen und SEPA-Mandaten.',
    'List of members with fees by year, open amounts and SEPA mandates.',
  ),
  collections: [
    {
      id: 'members',
      name: words('Mitglieder', 'Members'),
      one: words('Mitglied', 'Member'),
      title: ['name', 'number'],
      steps: [
        step('applied', 'Antrag', 'Applied'),
        step('member', 'Mitglied', 'Member', { approved: true }),
        step('left', 'Ausgetreten', 'Left', { isEnd: true }),
      ],
      retention: kept('member-3', 'left'),
      fields: [
        field('number', 'autonumber', 'Mitgliedsnummer', 'Member number'),
        field('name', 'full-name', 'Name', 'Name', { ...person, required: true }),
        field('born', 'date', 'Geburtstag', 'Date of birth', { ...person, keeps: 'year' }),
        ...reach(),
        one(
          'kind',
          'Art der Mitgliedschaft',
          'Kind of membership',
          [
            ['full', 'ordentlich', 'full', 'blue'],
            ['supporting', 'fördernd', 'supporting', 'green'],
            ['youth', 'Jugend', 'youth', 'amber'],
            ['honorary', 'Ehrenmitglied', 'honorary', 'violet'],
          ],
          { keeps: 'all', required: true },
        ),
        field('joined', 'date', 'Eingetreten am', 'Joined on', { keeps: 'year' }),
        field('left', 'date', 'Ausgetreten am', 'Left on', {
          keeps: 'year',
          demands: [
            {
              rule: {
                is: 'call',
                call: 'or',
                with: [
                  { is: 'call', call: 'empty', with: [{ is: 'answer', name: 'joined' }] },
                  { is: 'call', call: '>=', with: [{ is: 'own' }, { is: 'answer', name: 'joined' }] },
                ],
              },
              says: words(
                'Der Austritt liegt vor dem Eintritt. Bitte beides prüfen.',
                'Leaving lies before joining. Please check both.',
              ),
            },
          ],
        }),
        field('yearly', 'currency', 'Jahresbeitrag', 'Yearly fee', { keeps: 'all', limits: { least: 0 } }),
        field('holder', 'short-text', 'Kontoinhaber*in', 'Account holder', { ...sensitive, personal: true }),
        field('iban', 'iban', 'IBAN', 'IBAN', { ...sensitive, personal: true }),
        field('mandate', 'date', 'SEPA-Mandat vom', 'SEPA mandate of', sensitive),
        field('fees', 'link', 'Beiträge', 'Fees', {
          link: { collection: 'fees', many: true, back: 'member' },
        }),
        field('paid', 'roll-up', 'Gezahlt insgesamt', 'Paid in all', {
          of: { link: 'fees', field: 'paid' },
          sums: 'sum',
        }),
        field('owes', 'roll-up', 'Noch offen', 'Still open', {
          of: { link: 'fees', field: 'open' },
          sums: 'sum',
        }),
      ],
    },
    {
      id: 'fees',
      name: words('Beiträge', 'Fees'),
      one: words('Beitrag', 'Fee'),
      title: ['year', 'member'],
      steps: [],
      retention: kept('voucher-8'),
      fields: [
        field('member', 'link', 'Mitglied', 'Member', {
          link: { collection: 'members', back: 'fees' },
          required: true,
        }),
        field('year', 'year', 'Jahr', 'Year', { required: true, keeps: 'all' }),
        field('due', 'currency', 'Soll', 'Due', { required: true, keeps: 'all', limits: { least: 0 } }),
        field('paid', 'currency', 'Gezahlt', 'Paid', { keeps: 'all', limits: { least: 0 } }),
        field('on', 'date', 'Gezahlt am', 'Paid on', { keeps: 'all' }),
        one(
          'by',
          'Zahlungsweg',
          'Paid by',
          [
            ['debit', 'Lastschrift', 'direct debit'],
            ['transfer', 'Überweisung', 'transfer'],
            ['cash', 'bar', 'cash'],
          ],
          { keeps: 'all' },
        ),
        field('open', 'formula', 'Offen', 'Open', {
          value: {
            is: 'call',
            call: 'max',
            with: [
              { is: 'constant', value: 0 },
              {
                is: 'call',
                call: '-',
                with: [
                  { is: 'answer', name: 'due' },
                  {
                    is: 'call',
                    call: 'first-of',
                    with: [
                      { is: 'answer', name: 'paid' },
                      { is: 'constant', value: 0 },
                    ],
                  },
                ],
              },
            ],
          },
        }),
      ],
    },
  ],
  views: [
    view('members', 'all', 'Mitglieder', 'Members', {
      columns: ['number', 'name', 'kind', 'joined', 'yearly', 'owes'],
      sorts: [{ column: 'name' }],
      filter: { is: 'column', column: '$step', operator: 'one-of', value: ['member'] },
      sums: { yearly: 'sum', owes: 'sum' },
    }),
    view('members', 'owing', 'Offene Beiträge', 'Open fees', {
      columns: ['name', 'email', 'owes'],
      sorts: [{ column: 'owes', down: true }],
      filter: { is: 'column', column: 'owes', operator: '>', value: 0 },
      sums: { owes: 'sum' },
    }),
    view('fees', 'years', 'Beiträge je Jahr', 'Fees by year', {
      columns: ['member', 'year', 'due', 'paid', 'open'],
      group: { column: 'year', down: true },
      sums: { due: 'sum', paid: 'sum', open: 'sum' },
    }),
  ],
}
