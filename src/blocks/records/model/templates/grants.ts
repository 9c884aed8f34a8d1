import { field, kept, one, step, type Template, view, words } from './template.ts'

export const grants: Template = {
  id: 'grants',
  name: words('Förderanträge', 'Grant applications'),
  about: words(
    'Von der Ausschreibung bis zum Verwendungsnachweis: Fristen, Beträge, Belege.',
    'From the call to the proof of use: deadlines, amounts, vouchers.',
  ),
  collections: [
    {
      id: 'grants',
      name: words('Förderanträge', 'Grant applications'),
      one: words('Antrag', 'Application'),
      title: ['name', 'funder'],
      isCase: true,
      steps: [
        step('found', 'Gefunden', 'Found'),
        step('writing', 'Wird geschrieben', 'Being written'),
        step('sent', 'Eingereicht', 'Submitted', { approved: true }),
        step('granted', 'Bewilligt', 'Granted'),
        step('proof', 'Verwendungsnachweis', 'Proof of use'),
        step('closed', 'Abgeschlossen', 'Closed', { isEnd: true }),
        step('declined', 'Abgelehnt', 'Declined', { isEnd: true }),
      ],
      retention: kept('grant-5', 'proven'),
      fields: [
        field('name', 'short-text', 'Vorhaben', 'Project', { required: true, keeps: 'all' }),
        field('funder', 'organisation', 'Fördermittelgeber', 'Funder', { required: true, keeps: 'all' }),
        one(
          'kind',
          'Art der Förderung',
          'Kind of funding',
          [
            ['public', 'öffentlich', 'public', 'blue'],
            ['foundation', 'Stiftung', 'foundation', 'violet'],
            ['lottery', 'Lotterie', 'lottery', 'amber'],
            ['company', 'Unternehmen', 'company', 'teal'],
          ],
          { keeps: 'all' },
        ),
        field('deadline', 'date', 'Antragsfrist', 'Deadline', { keeps: 'all' }),
        field('number', 'short-text', 'Aktenzeichen', 'Reference', { keeps: 'all' }),
        field('contact', 'full-name', 'Ansprechperson dort', 'Contact there', { personal: true }),
        field('phone', 'phone', 'Telefon', 'Telephone', { personal: true }),
        field('asked', 'currency', 'Beantragt', 'Applied for', { keeps: 'all', limits: { least: 0 } }),
        field('granted', 'currency', 'Bewilligt', 'Granted', { keeps: 'all', limits: { least: 0 } }),
        field('own', 'percentage', 'Eigenanteil', 'Own share', {
          keeps: 'all',
          limits: { least: 0, most: 100 },
        }),
        field('starts', 'date', 'Zeitraum von', 'Period from', { keeps: 'all' }),
        field('ends', 'date', 'Zeitraum bis', 'Period until', { keeps: 'all' }),
        field('proof', 'formula', 'Nachweis fällig', 'Proof due', {
          hint: words(
            '6 Monate nach Ende des Zeitraums (Nr. 6.1 ANBest-P); der Bescheid geht vor.',
            '6 months after the period (No. 6.1 ANBest-P); the notice of award prevails.',
          ),
          value: {
            is: 'call',
            call: 'add-days',
            with: [
              { is: 'answer', name: 'ends' },
              { is: 'constant', value: 182 },
            ],
          },
        }),
        field('proven', 'date', 'Nachweis vorgelegt am', 'Proof handed in on', { keeps: 'all' }),
        field('spending', 'link', 'Belege', 'Vouchers', {
          link: { collection: 'spending', many: true, back: 'grant' },
        }),
        field('spent', 'roll-up', 'Ausgegeben', 'Spent', {
          of: { link: 'spending', field: 'amount' },
          sums: 'sum',
        }),
        field('left', 'formula', 'Noch verfügbar', 'Left', {
          value: {
            is: 'call',
            call: '-',
            with: [
              { is: 'answer', name: 'granted' },
              { is: 'answer', name: 'spent' },
            ],
          },
        }),
        field('papers', 'file', 'Antrag, Bescheid', 'Application, notice'),
      ],
    },
    {
      id: 'spending',
      name: words('Belege', 'Vouchers'),
      one: words('Beleg', 'Voucher'),
      title: ['number', 'payee'],
      steps: [],
      retention: kept('voucher-8', 'day'),
      fields: [
        field('number', 'autonumber', 'Belegnummer', 'Voucher number'),
        field('grant', 'link', 'Förderung', 'Grant', {
          link: { collection: 'grants', back: 'spending' },
          required: true,
        }),
        field('day', 'date', 'Tag', 'Day', { required: true, keeps: 'all' }),
        field('payee', 'short-text', 'Empfänger*in', 'Payee', { required: true, keeps: 'all' }),
        field('reason', 'short-text', 'Grund', 'Reason', { required: true, keeps: 'all' }),
        field('amount', 'currency', 'Betrag', 'Amount', { required: true, keeps: 'all' }),
        one(
          'line',
          'Position im Finanzplan',
          'Line of the plan',
          [
            ['staff', 'Personal', 'staff', 'blue'],
            ['fees', 'Honorare', 'fees', 'violet'],
            ['goods', 'Sachkosten', 'goods', 'green'],
            ['travel', 'Reisekosten', 'travel', 'amber'],
            ['overhead', 'Verwaltung', 'overhead', 'grey'],
          ],
          { keeps: 'all', other: true },
        ),
        field('paper', 'file', 'Beleg', 'Voucher'),
      ],
    },
  ],
  views: [
    view('grants', 'steps', 'Stand', 'State', {
      kind: 'kanban',
      stacks: '$step',
      columns: ['name', 'funder', 'deadline', 'asked'],
    }),
    view('grants', 'deadlines', 'Fristen', 'Deadlines', {
      kind: 'calendar',
      from: 'deadline',
      columns: ['name', 'funder'],
    }),
    view('grants', 'running', 'Bewilligt', 'Granted', {
      columns: ['name', 'funder', 'ends', 'proof', 'granted', 'spent', 'left'],
      sorts: [{ column: 'proof' }],
      filter: { is: 'column', column: '$step', operator: 'one-of', value: ['granted', 'proof'] },
      sums: { granted: 'sum', spent: 'sum', left: 'sum' },
    }),
    view('spending', 'list', 'Belegliste', 'List of vouchers', {
      columns: ['number', 'day', 'payee', 'reason', 'amount', 'line'],
      sorts: [{ column: 'day' }],
      group: { column: 'grant' },
      sums: { amount: 'sum' },
    }),
  ],
}
