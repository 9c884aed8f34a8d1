import type { Choice, Question } from '../form/question.ts'
import { useChoices } from './choices.tsx'
import { type FieldProps, Frames } from './frame.tsx'
import { useAnswer } from './lines.tsx'
import { idOf, useFilling } from './state.ts'
import { Woven } from './woven.tsx'

const smileys = ['😞', '🙁', '😐', '🙂', '😀']

/** Steps between two ends: stars, 0 to 10, a scale. Each is a radio button with its number as name. */
export function ScaleField(props: FieldProps) {
  const { question, path } = props
  const { say, t } = useFilling()
  const chosen = useAnswer(path)
  const steps = stepsOf(question, useChoices(question))
  const [low, high] = [say(question.ends?.low), say(question.ends?.high)]
  const ends = [low && `${steps[0]?.value} = ${low}`, high && `${steps.at(-1)?.value} = ${high}`]
  return (
    <Frames {...props} hint={ends.filter(Boolean).join(', ')}>
      <div class="options inline steps">
        {steps.map(({ value, label }, at) => {
          const id = `${idOf(path)}=${value}`
          return (
            <div class="option" key={value}>
              <input type="radio" {...{ id, name: path, value, checked: String(chosen) === value }} />
              <label for={id}>
                <Step question={question} at={at} of={steps.length} says={label ? say(label) : value} t={t} />
              </label>
            </div>
          )
        })}
      </div>
    </Frames>
  )
}

type StepProps = {
  question: Question
  at: number
  of: number
  says: string
  t: { stars: (a: number, b: number) => string; lang: string }
}

function Step({ question, at, of, says, t }: StepProps) {
  if (question.kind !== 'rating') return <Woven text={says} />
  const mark =
    question.look === 'smileys' && of <= 5
      ? smileys[Math.round((at * 4) / Math.max(1, of - 1))]
      : '★'.repeat(at + 1)
  return (
    <>
      <span aria-hidden="true">{mark}</span>
      <span class="unseen" lang={t.lang}>
        {t.stars(at + 1, of)}
      </span>
    </>
  )
}

const most = { rating: 5, nps: 10, scale: 5 }

/** Own choices, or the numbers between the limits. */
export function stepsOf(
  { kind, limits = {} }: Question,
  choices: Choice[],
): { value: string; label?: Choice['label'] }[] {
  if (choices.length > 0) return choices
  const from = Number(limits.least ?? (kind === 'nps' ? 0 : 1))
  const to = Number(limits.most ?? most[kind as 'scale'] ?? 5)
  const step = Number(limits.step ?? 1) || 1
  const count = Math.min(100, Math.max(0, Math.floor((to - from) / step)) + 1)
  return Array.from({ length: count }, (_, at) => ({ value: String(from + at * step) }))
}
