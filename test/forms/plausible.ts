import type { Answer } from '#field/answer/answer.ts'
import { numberLimits } from '#field/answer/check-kind.ts'
import type { Form } from '#field/form/form.ts'
import type { Question } from '#field/form/question.ts'
import { choicesOf, ownChoice, shapeOf } from '#field/form/questions.ts'
import { matchesPattern } from '#field/rule/pattern.ts'
import { wordLike } from './word-like.ts'

/** Numbers from 0 to 1 that are the same for the same seed. */
export type Dice = { roll(): number; pick<T>(from: readonly T[]): T | undefined; below(most: number): number }

export function diceOf(seed: number): Dice {
  let state = seed >>> 0 || 1
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let one = Math.imul(state ^ (state >>> 15), 1 | state)
    one = (one + Math.imul(one ^ (one >>> 7), 61 | one)) ^ one
    return ((one ^ (one >>> 14)) >>> 0) / 4294967296
  }
  const below = (most: number) => Math.floor(roll() * most)
  return { roll, below, pick: (from) => from[below(from.length)] }
}

const fixed: { [kind in Question['kind']]?: Answer } = {
  email: 'mira@beispiel.org',
  phone: '+49 89 1234567',
  url: 'https://beispiel.org',
  time: '18:30',
  'date-time': '2026-10-24T18:30',
  month: '2026-10',
  year: 2026,
  'full-name': { first: 'Mira', last: 'Öztürk' },
  address: { street: 'Am Rain 3', postcode: '80331', town: 'München' },
  country: 'DE',
  postcode: '80331',
  iban: 'DE89370400440532013000',
  'licence-plate': 'M-AB 123',
  colour: '#336699',
  'time-range': { from: '09:00', to: '17:00' },
  cosign: 'zweite@beispiel.org',
  appointment: '2026-12-01T10:00',
}

/** Something that may be answered. `wanted`: what rules of the form compare answers with. */
export function plausible(
  form: Form,
  question: Question,
  wanted: readonly unknown[],
  dice: Dice,
): Answer | undefined {
  const { kind } = question
  switch (shapeOf(question)) {
    case 'one':
      return oneOf(form, question, wanted, dice)
    case 'several':
      return several(form, question, wanted, dice)
    case 'yes':
      return kind === 'consent' && question.required === true ? true : dice.roll() < 0.5
    case 'number':
      return kind === 'year' ? 2026 : numberFor(question, wanted, dice)
    case 'rows':
      return Object.fromEntries(
        (question.rows ?? choicesOf(form, question)).map(({ value }) => [value, cell(form, question, dice)]),
      )
    case 'span':
      return fixed[kind] ?? { from: '2026-12-01', to: '2026-12-05' }
    case 'files':
      return [
        {
          name: 'bild.png',
          type: question.limits?.types?.[0]?.replace('*', 'png') ?? 'image/png',
          size: 68,
          file: 'AAAAAAAAAAAAAAAAAAAAAA',
          key: 'AAAAAAAAAAAAAAAAAAAAAA',
        },
      ]
    case 'signature':
      return { typed: 'Mira Öztürk' }
    case 'place':
      return { lat: 48.137, lon: 11.575 }
    case 'places':
      return [
        { lat: 48.1, lon: 11.5 },
        { lat: 48.2, lon: 11.5 },
        { lat: 48.2, lon: 11.6 },
      ]
    case 'text':
      return textFor(question, wanted, dice)
    default:
      return fixed[kind]
  }
}

function oneOf(form: Form, question: Question, wanted: readonly unknown[], dice: Dice): Answer | undefined {
  const choices = choicesOf(form, question)
  const hoped = choices.filter(({ value }) => wanted.some((one) => String(one) === value))
  if (question.other && dice.roll() < 0.15) return `${ownChoice}eigenes`
  return (hoped.length > 0 && dice.roll() < 0.6 ? dice.pick(hoped) : dice.pick(choices))?.value
}

function several(form: Form, question: Question, wanted: readonly unknown[], dice: Dice): Answer | undefined {
  const choices = choicesOf(form, question)
  if (question.kind === 'ranking') return choices.map(({ value }) => value)
  const { fewest = 1, longest = choices.length } = question.limits ?? {}
  const hoped = choices.filter(({ value, alone }) => !alone && wanted.some((one) => String(one) === value))
  const pool = [...hoped.filter(() => dice.roll() < 0.7), ...choices.filter(({ alone }) => !alone)]
  const count = Math.min(longest, Math.max(fewest, 1 + dice.below(3)))
  const found = [
    ...new Set([...pool.filter(() => dice.roll() < 0.5), ...pool].map(({ value }) => value)),
  ].slice(0, count)
  return found.length > 0 ? found : choices[0] && [choices[0].value]
}

function numberFor(question: Question, wanted: readonly unknown[], dice: Dice): number {
  const { least = question.kind === 'percentage' ? 0 : 1, most = least + 99, step } = numberLimits(question)
  const near = wanted
    .map(Number)
    .filter(Number.isFinite)
    .flatMap((one) => [one - 1, one, one + 1])
  const fit = near.filter((one) => one >= least && one <= most)
  const said =
    fit.length > 0 && dice.roll() < 0.7
      ? (dice.pick(fit) ?? least)
      : least + dice.below(Math.floor(most - least) + 1)
  const unit = step ?? 1
  return Number(Math.min(most, least + Math.floor((said - least) / unit) * unit).toFixed(6))
}

const days = ['2026-11-24', '2000-02-29', '2015-06-01', '1960-01-01', '2026-12-24', '2030-05-05']

function textFor(question: Question, wanted: readonly unknown[], dice: Dice): string | undefined {
  const { kind, limits } = question
  if (kind === 'date')
    return dice
      .pick(
        [limits?.least, limits?.most, ...days, ...wanted].filter((one) =>
          /^\d{4}-\d\d-\d\d$/.test(String(one)),
        ),
      )
      ?.toString()
  if (fixed[kind] !== undefined && typeof fixed[kind] === 'string') return fixed[kind]
  const hoped = wanted.filter(
    (one): one is string => typeof one === 'string' && one !== '' && !one.includes('\n'),
  )
  const said = hoped.length > 0 && dice.roll() < 0.6 ? dice.pick(hoped) : `Antwort ${dice.below(1000)}`
  if (limits?.pattern !== undefined && matchesPattern(said ?? '', limits.pattern) === false)
    return wordLike(limits.pattern, dice)
  const long = (said ?? '').padEnd(limits?.fewest ?? 0, '.')
  return long.slice(0, limits?.longest ?? 500) || undefined
}

function cell(form: Form, question: Question, dice: Dice): string | number | string[] {
  const choices = choicesOf(form, question)
  if (question.kind === 'matrix-number' || question.kind === 'scale') return numberFor(question, [], dice)
  if (question.kind === 'matrix-text') return 'Text'
  if (question.kind === 'poll' && (!question.rows || choices.length === 0))
    return dice.pick(['yes', 'maybe', 'no']) ?? 'yes'
  const one = dice.pick(choices)?.value ?? ''
  return question.kind === 'matrix-multiple' ? [one] : one
}
