import type { Question, QuestionKind } from '#field/form/question.ts'
import type { Kind } from '../../xpath/names.ts'
import type { Line, Survey } from '../survey.ts'
import type { Type } from './question-type.ts'

export const appearanceOf = (line: Line): string[] =>
  // `ex:app(a='b')` is one word, whatever stands between its brackets.
  line.cells.appearance?.match(/[^\s(]+(\([^)]*\))?/g)?.map((token) => token.toLowerCase()) ?? []

const truths = ['yes', 'true', 'true()', '1']
export const isYes = (cell: string | undefined): boolean => truths.includes((cell ?? '').trim().toLowerCase())
export const isNo = (cell: string): boolean =>
  ['no', 'false', 'false()', '0'].includes(cell.trim().toLowerCase())

/** More choices than this are looked for by typing. */
const many = 60

/** What is asked for, by the type and how it should appear. */
export function kindOf(type: Type, line: Line, survey: Survey): Kind {
  if (type.is === 'note') return 'note'
  if (type.is === 'begin' || type.is === 'include') return 'group'
  if (type.is === 'select') return selectKind(type, line, survey)
  if (type.is !== 'question') return type.is === 'instance' ? 'hidden' : 'short-text'
  const shown = appearanceOf(line)
  const found = refined[type.kind]?.find(([token]) => shown.includes(token))?.[1]
  const isMade = line.cells.calculation && isYes(line.cells.readonly) && line.words.label
  if (isMade && ['short-text', 'integer', 'decimal', 'date'].includes(type.kind)) return 'calculated'
  if (
    type.kind === 'short-text' &&
    Number(line.cells.rows ?? /rows=(\d+)/.exec(line.cells.parameters ?? '')?.[1]) > 1
  )
    return 'long-text'
  return found ?? type.kind
}

/** Which word in `appearance` makes another kind of which. */
const refined: { [kind in QuestionKind]?: [token: string, kind: QuestionKind][] } = {
  'short-text': [
    ['multiline', 'long-text'],
    ['url', 'url'],
  ],
  date: [
    ['month-year', 'month'],
    ['year', 'year'],
  ],
  slider: [['rating', 'rating']],
  photo: [['signature', 'signature']],
}
const understood = [
  'multiline',
  'url',
  'month-year',
  'year',
  'rating',
  'signature',
  'minimal',
  'autocomplete',
  'search',
  'field-list',
  ...['quick', 'compact', 'columns', 'horizontal', 'list'],
]
export const isUnderstood = (token: string): boolean => understood.includes(token)

function selectKind(type: Type & { is: 'select' }, line: Line, survey: Survey): QuestionKind {
  if (type.from === 'elsewhere') return 'short-text'
  if (type.kind !== 'single-choice') return type.kind
  const shown = appearanceOf(line)
  if (shown.includes('minimal')) return 'dropdown'
  if (shown.some((token) => token === 'autocomplete' || token === 'search')) return 'autocomplete'
  const lines = type.from === 'external' ? survey.external : survey.choices
  const count = lines.filter(({ cells }) => cells.list_name === type.list).length
  if (count > many) return 'autocomplete'
  return 'single-choice'
}

const looks: { [token: string]: string } = {
  compact: 'compact',
  horizontal: 'compact',
  quick: 'buttons',
  columns: 'buttons',
  list: 'lines',
}

export const lookOf = (shown: readonly string[]): string | undefined =>
  shown.map((token) => looks[token]).find(Boolean)

type Said = { type: string; appearance?: string; readonly?: string }

/** How XLSForm says a kind; what it cannot say is a text there. */
export function typeFor(question: Question, list: string): Said {
  const other = question.other ? ' or_other' : ''
  const look = Object.entries(looks).find(([, look]) => look === question.look)?.[0]
  const appearance = look ? { appearance: look } : {}
  switch (question.kind) {
    case 'single-choice':
    case 'image-choice':
    case 'image-map':
    case 'appointment':
      return list ? { type: `select_one ${list}${other}`, ...appearance } : { type: 'text' }
    case 'yes-no':
      return { type: `select_one ${list}` }
    case 'dropdown':
      return { type: `select_one ${list}${other}`, appearance: 'minimal' }
    case 'autocomplete':
      return { type: `select_one ${list}${other}`, appearance: 'autocomplete' }
    case 'multiple-choice':
      return { type: `select_multiple ${list}${other}`, ...appearance }
    case 'ranking':
      return { type: `rank ${list}` }
    case 'calculated':
      return { type: 'text', readonly: 'yes' }
    case 'hidden':
      return { type: question.value ? 'calculate' : 'hidden' }
    default:
      return plain[question.kind] ?? { type: 'text' }
  }
}

const plain: { [kind in QuestionKind]?: Said } = {
  'long-text': { type: 'text', appearance: 'multiline' },
  url: { type: 'text', appearance: 'url' },
  integer: { type: 'integer' },
  decimal: { type: 'decimal' },
  currency: { type: 'decimal' },
  percentage: { type: 'decimal' },
  range: { type: 'range' },
  slider: { type: 'range' },
  scale: { type: 'range' },
  nps: { type: 'range' },
  rating: { type: 'range', appearance: 'rating' },
  date: { type: 'date' },
  time: { type: 'time' },
  'date-time': { type: 'dateTime' },
  month: { type: 'date', appearance: 'month-year' },
  year: { type: 'date', appearance: 'year' },
  consent: { type: 'acknowledge' },
  file: { type: 'file' },
  photo: { type: 'image' },
  audio: { type: 'audio' },
  signature: { type: 'image', appearance: 'signature' },
  point: { type: 'geopoint' },
  line: { type: 'geotrace' },
  area: { type: 'geoshape' },
  barcode: { type: 'barcode' },
}
