import { field, kept, one, person, reach, type Template, view, words } from './template.ts'

export const donations: Template = {
  id: 'donations',
  name: words('Spenden', 'Donations'),
  about: words(
    'Spender*innen und Spenden, mit Zweck, Dank und Zuwendungsbestätigung.',
    'Donors and donations, with purpose, thanks and receipts.',
  ),
  collections: [
    {
      id: 'donors',
      name: words('Spender*innen', 'Donors'),
      one: words('Spender*in', 'Donor'),
      title: ['name'],
      steps: [],
      retention: kept('donation-10', 'last'),
      fields: [
        field('name', 'short-text', 'Name oder Einrichtung', 'Name or organisation', {
          ...person,
          required: true,
        }),
        one(
          'kind',
          'Art',
          'Kind',
          [
            ['person', 'Privatperson', 'person', 'blue'],
            ['company', 'Unternehmen', 'company', 'amber'],
            ['foundation', 'Stiftung', 'foundation', 'violet'],
          ],
          { keeps: 'all' },
        ),
        ...reach(),
        field('news', 'yes-no', 'Möchte Neuigkeiten bekommen', 'Wants news'),
        field('gifts', 'link', 'Spenden', 'Donations', {
          link: { collection: 'gifts', many: true, back: 'donor' },
        }),
        field('total', 'roll-up', 'Summe', 'Total', { of: { link: 'gifts', field: 'amount' }, sums: 'sum' }),
        field('last', 'roll-up', 'Zuletzt gespendet', 'Last donation', {
          of: { link: 'gifts', field: 'day' },
          sums: 'most',
        }),
        field('note', 'long-text', 'Notiz', 'Note'),
      ],
    },
    {
      id: 'gifts',
      name: words('Spenden', 'Donations'),
      one: words('Spende', 'Donation'),
      title: ['number', 'donor'],
      steps: [],
      retention: kept('donation-10', 'day'),
      fields: [
        field('number', 'autonumber', 'Belegnummer', 'Voucher number'),
        field('donor', 'link', 'Von', 'From', {
          link: { collection: 'donors', back: 'gifts' },
          required: true,
        }),
        field('day', 'date', 'Tag der Zuwendung', 'Day of donation', {
          required: true,
          keeps: 'all',
          value: { is: 'call', call: 'today', with: [] },
        }),
        one(
          'form',
          'Form',
          'Form',
          [
            ['money', 'Geld', 'money', 'green'],
            ['goods', 'Sache', 'goods', 'amber'],
            ['waived', 'Verzicht auf Aufwandsersatz', 'waived expenses', 'grey'],
          ],
          { required: true, keeps: 'all' },
        ),
        field('amount', 'currency', 'Betrag oder Wert', 'Amount or value', {
          required: true,
          keeps: 'all',
          limits: { least: 0.01 },
        }),
        field('what', 'short-text', 'Gegenstand', 'Object', {
          required: {
            is: 'call',
            call: '=',
            with: [
              { is: 'answer', name: 'form' },
              { is: 'constant', value: 'goods' },
            ],
          },
        }),
        field('purpose', 'short-text', 'Zweck', 'Purpose', { keeps: 'all' }),
        field('receipt', 'date', 'Bestätigung ausgestellt am', 'Receipt made on', { keeps: 'all' }),
        field('thanked', 'yes-no', 'Bedankt', 'Thanked'),
        field('voucher', 'file', 'Beleg', 'Voucher'),
      ],
    },
  ],
  views: [
    view('gifts', 'year', 'Spenden je Jahr', 'Donations by year', {
      columns: ['number', 'day', 'donor', 'form', 'amount', 'purpose', 'receipt'],
      sorts: [{ column: 'day', down: true }],
      group: { column: 'day', by: 'year', down: true },
      sums: { amount: 'sum' },
    }),
    view('gifts', 'thanks', 'Noch zu danken', 'Still to thank', {
      columns: ['day', 'donor', 'amount', 'purpose'],
      filter: { is: 'none', of: [{ is: 'column', column: 'thanked', operator: '=', value: true }] },
    }),
    view('donors', 'all', 'Spender*innen', 'Donors', {
      columns: ['name', 'kind', 'total', 'last', 'email'],
      sorts: [{ column: 'total', down: true }],
      sums: { total: 'sum' },
    }),
  ],
}
