import type { Answer, Answers } from '#field/answer/answer.ts'
import { type Form, formSchema } from '#field/form/form.ts'
import {
  type Choice,
  type Item,
  type Question,
  type QuestionKind,
  questionKinds,
} from '#field/form/question.ts'
import type { Wording } from '#field/form/wording.ts'

const inAll = (text: string): Wording => ({
  de: text,
  en: `${text} (en)`,
  'de-x-ls': `${text} leicht`,
  ar: `${text} بالعربية`,
})

const choices: Choice[] = ['rot', 'blau', 'grün'].map((value) => ({ value, label: inAll(`Farbe ${value}`) }))
const rows: Choice[] = ['eins', 'zwei'].map((value) => ({ value, label: inAll(`Zeile ${value}`) }))

const withChoices: Partial<Record<QuestionKind, Partial<Question>>> = {
  'single-choice': { other: true },
  'multiple-choice': { other: true },
  dropdown: {},
  autocomplete: {},
  'image-choice': {},
  ranking: {},
  'matrix-single': { rows },
  'matrix-multiple': { rows },
  'image-map': {},
  appointment: {},
  poll: { rows },
}
const more: Partial<Record<QuestionKind, Partial<Question>>> = {
  ...Object.fromEntries(Object.entries(withChoices).map(([kind, part]) => [kind, { choices, ...part }])),
  poll: { rows },
  'matrix-number': { rows },
  'matrix-text': { rows },
  rating: { look: 'stars' },
  nps: { ends: { low: inAll('gar nicht'), high: inAll('sehr') } },
  slider: { limits: { least: 0, most: 20 } },
  'full-name': { look: 'title' },
  payment: { source: 'https://bank.example/zahlen' },
}

/** A question of a kind, with all it may say. */
export const questionOf = (kind: QuestionKind): Question => ({
  is: 'question',
  kind,
  name: kind,
  label: inAll(`Frage ${kind}`),
  hint: inAll('Ein Hinweis.'),
  help: inAll('Mehr **Hilfe**, siehe [hier](https://example.org).'),
  ...more[kind],
})

const file = { name: 'Foto.jpg', type: 'image/jpeg', size: 2_400_000, file: 'a', key: 'b' }
const span = { from: '2026-12-01', to: '2026-12-03' }
const corner = { lat: 49.45, lon: 11.08 }
const place = { ...corner, words: 'Am Brunnen' }

const answered: { [kind in QuestionKind]?: Answer } = {
  integer: 3,
  decimal: 3.5,
  currency: 12.5,
  percentage: 30,
  range: 4,
  slider: 7,
  year: 1999,
  date: '2026-12-01',
  time: '18:30',
  'date-time': '2026-12-01T18:30',
  month: '2026-12',
  'date-range': span,
  'time-range': { from: '08:00', to: '12:00' },
  'yes-no': true,
  consent: true,
  rating: 4,
  nps: 9,
  scale: 2,
  ranking: ['blau', 'rot', 'grün'],
  'multiple-choice': ['rot', 'other:Türkis'],
  poll: { eins: 'yes', zwei: 'maybe' },
  'matrix-single': { eins: 'rot', zwei: 'blau' },
  'matrix-multiple': { eins: ['rot', 'grün'] },
  'matrix-number': { eins: 4 },
  'matrix-text': { eins: 'ja doch' },
  file: [file],
  photo: [{ ...file, file: 'c' }],
  audio: [{ ...file, file: 'd', name: 'Ton.mp3', type: 'audio/mpeg' }],
  signature: { typed: 'Mara Muster' },
  'full-name': { first: 'Mara', last: 'Muster' },
  address: { street: 'Weg 1', postcode: '90402', town: 'Nürnberg' },
  country: 'DE',
  postcode: '90402',
  iban: 'DE02120300000000202051',
  email: 'mara@example.org',
  phone: '0911 123456',
  url: 'https://example.org',
  point: place,
  line: [corner, { lat: 49.46, lon: 11.09 }],
  area: [corner, { lat: 49.46, lon: 11.09 }, { lat: 49.47, lon: 11.07 }],
  colour: '#a3123f',
  'image-map': 'rot',
}
for (const kind of ['single-choice', 'dropdown', 'autocomplete', 'image-choice', 'appointment'] as const)
  answered[kind] = 'blau'

/** An answer to every question of `everyKind`. */
export const everyAnswer: Answers = {
  ...Object.fromEntries(questionKinds.map((kind) => [kind, answered[kind] ?? 'Ein Text'])),
  kinder: [{ vorname: 'Ada' }, { vorname: 'Ben' }],
}

const extras: Item[] = [
  {
    is: 'note',
    name: 'hinweis',
    label: inAll('Eine **Notiz** mit [Adresse](https://example.org).\n\n- eins\n- zwei'),
  },
  {
    is: 'group',
    name: 'kinder',
    label: inAll('Kinder'),
    repeat: { one: inAll('Kind'), most: 5 },
    items: [{ ...questionOf('short-text'), name: 'vorname', label: inAll('Vorname des Kindes') }],
  },
]

/** A form with a question of every kind, a note and a repeated group. */
export const everyKind: Form = {
  schema: formSchema,
  langs: ['de', 'en', 'de-x-ls', 'ar'],
  title: inAll('Alle Fragen'),
  lead: inAll('Jede Art einmal.'),
  pages: [{ name: 'alles', title: inAll('Alles'), items: [...questionKinds.map(questionOf), ...extras] }],
  exits: [],
  thanks: inAll('Danke.'),
  privacy: inAll('Wir lesen es, und sonst niemand.'),
  contact: inAll('Lichtblick e. V.'),
  terms: {
    ...{ steps: 'pages', door: 'either', dialogue: true, notice: false, draftDays: 14, keepMonths: 6 },
    ...{ embedOn: [], publishes: false },
  },
  states: [{ name: 'new', label: inAll('Eingegangen') }],
}
