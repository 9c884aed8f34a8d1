import type { PartialInputHTMLAttributes } from 'preact'
import { answerAt } from '../answer/answer-at.ts'
import type { Question, QuestionKind } from '../form/question.ts'
import { type FieldProps, Frame, useSaid } from './frame.tsx'
import { useFilling } from './state.ts'
import type { FieldWords } from './view.text.ts'

type Input = PartialInputHTMLAttributes<HTMLInputElement>

const numeric: Input = { type: 'text', inputmode: 'decimal', class: 'short', autocomplete: 'off' }

/** The control of each kind that is answered on one line. */
const inputs: { [kind in QuestionKind]?: Input } = {
  'short-text': { type: 'text' },
  email: { type: 'email', autocomplete: 'email', inputmode: 'email', spellcheck: false },
  phone: { type: 'tel', autocomplete: 'tel', class: 'medium' },
  url: { type: 'url', autocomplete: 'url', inputmode: 'url', spellcheck: false },
  integer: { ...numeric, inputmode: 'numeric' },
  year: { ...numeric, inputmode: 'numeric' },
  decimal: numeric,
  currency: numeric,
  percentage: numeric,
  range: numeric,
  slider: numeric,
  date: { type: 'date', class: 'medium' },
  time: { type: 'time', class: 'short' },
  'date-time': { type: 'datetime-local', class: 'medium' },
  appointment: { type: 'datetime-local', class: 'medium' },
  month: { type: 'month', class: 'medium' },
  organisation: { type: 'text', autocomplete: 'organization' },
  postcode: { type: 'text', autocomplete: 'postal-code', class: 'short' },
  iban: { type: 'text', autocomplete: 'off', spellcheck: false, class: 'medium' },
  'licence-plate': { type: 'text', autocomplete: 'off', spellcheck: false, class: 'short' },
  colour: { type: 'text', autocomplete: 'off', spellcheck: false, class: 'short' },
  barcode: { type: 'text', autocomplete: 'off', spellcheck: false, class: 'medium' },
}

export const isLine = (kind: QuestionKind) => kind in inputs

/** One line: a text, a number, a date. */
export function LineField(props: FieldProps) {
  const { question, path } = props
  const { t, lang } = useFilling()
  const hint = hintOf(question, t)
  const { control } = useSaid(question, path, hint)
  const value = useAnswer(path)
  const unit = unitOf(question)
  const attributes: Record<string, unknown> = {
    ...inputs[question.kind],
    ...control,
    ...boundsOf(question),
    autocomplete: question.autofill ?? inputs[question.kind]?.autocomplete,
    value: typeof value === 'number' ? numberText(value, lang) : typeof value === 'string' ? value : '',
  }
  const input = <input {...attributes} />
  return (
    <Frame {...props} hint={hint}>
      {unit ? (
        <span class="row">
          {input} <span>{unit}</span>
        </span>
      ) : (
        input
      )}
    </Frame>
  )
}

/** HTML swallows the first line break of a textarea, so one that is sent as HTML gets one to swallow. */
const toSwallow = typeof document === 'undefined' ? '\n' : ''

/** Several lines of text. `line` and `area`: one point on each. */
export function LongField(props: FieldProps) {
  const { question, path } = props
  const { t } = useFilling()
  const { longest } = question.limits ?? {}
  const isPlaces = question.kind !== 'long-text'
  const hint = isPlaces ? t.places : longest ? t.atMost(longest) : undefined
  const { control } = useSaid(question, path, hint)
  const value = useAnswer(path)
  return (
    <Frame {...props} hint={hint}>
      <textarea
        {...control}
        rows={isPlaces ? 4 : 5}
        autocomplete={question.autofill}
        value={`${toSwallow}${textOf(value)}`}
      />
    </Frame>
  )
}

/** What stands there already, by path. */
export const useAnswer = (path: string): unknown => answerAt(useFilling().answers, path)

function textOf(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : ''
  return value.map(({ lat, lon }: { lat: number; lon: number }) => `${lat},${lon}`).join('\n')
}

export const numberText = (value: number, lang: string): string =>
  lang.startsWith('de') ? String(value).replace('.', ',') : String(value)

function boundsOf({ kind, limits = {} }: Question): Input {
  const type = inputs[kind]?.type
  if (kind === 'slider' || kind === 'range')
    return {
      'data-slide': '',
      'data-min': limits.least ?? 0,
      'data-max': limits.most ?? 10,
      'data-step': limits.step ?? 1,
    } as Input
  if (type !== 'date' && type !== 'time' && type !== 'datetime-local' && type !== 'month') return {}
  return { min: limits.least, max: limits.most }
}

function hintOf({ kind, limits = {} }: Question, t: FieldWords): string | undefined {
  if (kind === 'slider' || kind === 'range') return t.between(`${limits.least ?? 0}`, `${limits.most ?? 10}`)
  if (kind === 'short-text' && limits.longest && limits.longest < 200) return t.atMost(limits.longest)
  if (kind === 'colour') return t.colourHint
  if (kind === 'licence-plate') return t.plateHint
  if (kind === 'iban') return t.ibanHint
  if (kind === 'month') return t.monthHint
  return undefined
}

function unitOf({ kind, limits }: Question): string | undefined {
  if (kind === 'percentage') return '%'
  if (kind !== 'currency') return undefined
  return limits?.currency && limits.currency !== 'EUR' ? limits.currency : '€'
}
