import { field, kept, one, person, several, step, type Template, view, words } from './template.ts'

export const rooms: Template = {
  id: 'rooms',
  name: words('Räume und Belegung', 'Rooms and bookings'),
  about: words(
    'Räume mit Ausstattung, und wer sie wann nutzt.',
    'Rooms with their equipment, and who uses them when.',
  ),
  collections: [
    {
      id: 'rooms',
      name: words('Räume', 'Rooms'),
      one: words('Raum', 'Room'),
      title: ['name'],
      steps: [],
      retention: kept('contacts-2'),
      fields: [
        field('name', 'short-text', 'Name', 'Name', { required: true, unique: true, keeps: 'all' }),
        field('seats', 'integer', 'Plätze', 'Seats', { keeps: 'all', limits: { least: 1, most: 2000 } }),
        several(
          'equipment',
          'Ausstattung',
          'Equipment',
          [
            ['lift', 'stufenlos erreichbar', 'step-free'],
            ['toilet', 'Rollstuhl-WC', 'accessible toilet'],
            ['loop', 'Höranlage', 'hearing loop'],
            ['screen', 'Beamer', 'projector'],
            ['kitchen', 'Küche', 'kitchen'],
            ['wifi', 'WLAN', 'wifi'],
          ],
          { keeps: 'all', other: true },
        ),
        field('price', 'currency', 'Preis je Stunde', 'Price per hour', {
          keeps: 'all',
          limits: { least: 0 },
        }),
        field('photo', 'photo', 'Foto', 'Photo'),
        field('bookings', 'link', 'Belegungen', 'Bookings', {
          link: { collection: 'bookings', many: true, back: 'room' },
        }),
        field('hours', 'roll-up', 'Belegte Stunden', 'Hours booked', {
          of: { link: 'bookings', field: 'hours' },
          sums: 'sum',
        }),
      ],
    },
    {
      id: 'bookings',
      name: words('Belegungen', 'Bookings'),
      one: words('Belegung', 'Booking'),
      title: ['what', 'day'],
      steps: [
        step('asked', 'Angefragt', 'Asked'),
        step('agreed', 'Zugesagt', 'Agreed'),
        step('over', 'Vorbei', 'Over', { isEnd: true }),
        step('off', 'Abgesagt', 'Cancelled', { isEnd: true }),
      ],
      retention: kept('waiting-list-1', 'day'),
      fields: [
        field('room', 'link', 'Raum', 'Room', {
          link: { collection: 'rooms', back: 'bookings', goesAlong: true },
          required: true,
        }),
        field('what', 'short-text', 'Was', 'What', { required: true, keeps: 'all' }),
        field('day', 'date', 'Tag', 'Day', { required: true, keeps: 'all' }),
        field('time', 'time-range', 'Uhrzeit', 'Time', { required: true, keeps: 'all' }),
        field('hours', 'decimal', 'Stunden', 'Hours', { keeps: 'all', limits: { least: 0.25, most: 24 } }),
        one('repeat', 'Wiederholt sich', 'Repeats', [
          ['no', 'nein', 'no'],
          ['weekly', 'jede Woche', 'every week'],
          ['monthly', 'jeden Monat', 'every month'],
        ]),
        field('who', 'short-text', 'Wer nutzt ihn', 'Who uses it', person),
        field('phone', 'phone', 'Telefon', 'Telephone', person),
        field('price', 'lookup', 'Preis je Stunde', 'Price per hour', {
          of: { link: 'room', field: 'price' },
        }),
        field('cost', 'formula', 'Kosten', 'Cost', {
          value: {
            is: 'call',
            call: 'round',
            with: [
              {
                is: 'call',
                call: '*',
                with: [
                  { is: 'answer', name: 'price' },
                  { is: 'answer', name: 'hours' },
                ],
              },
              { is: 'constant', value: 2 },
            ],
          },
        }),
      ],
    },
  ],
  views: [
    view('bookings', 'calendar', 'Belegungsplan', 'Booking plan', {
      kind: 'calendar',
      from: 'day',
      columns: ['what', 'room', 'time'],
    }),
    view('bookings', 'asked', 'Anfragen', 'Requests', {
      columns: ['day', 'time', 'room', 'what', 'who', 'phone'],
      sorts: [{ column: 'day' }],
      filter: { is: 'column', column: '$step', operator: 'one-of', value: ['asked'] },
    }),
    view('rooms', 'all', 'Räume', 'Rooms', {
      columns: ['name', 'seats', 'equipment', 'price', 'hours'],
      sorts: [{ column: 'name' }],
    }),
  ],
}
