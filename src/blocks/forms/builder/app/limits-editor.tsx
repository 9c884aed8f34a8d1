import type { Limits, Question } from '#field/form/question.ts'
import { shapeOf } from '#field/form/questions.ts'
import { Line, numberOr } from '#look/workshop/inputs.tsx'
import { appWords } from './app.text.ts'
import { type ChangeOf, withOptional } from './members.ts'
import { useStudio } from './studio.ts'
import { Words } from './words.tsx'

type Props = { question: Question; set: ChangeOf<Question> }

/** What an answer may be at least and at most, by its kind. */
export function LimitsEditor({ question, set }: Props) {
  const t = appWords(useStudio().lang)
  const fields = fieldsFor(question)
  if (fields.length === 0 && !hasEnds(question)) return null
  const put = (member: keyof Limits, value: Limits[keyof Limits] | undefined) =>
    set((one) => {
      const limits = withOptional<Limits>(one.limits ?? {}, { [member]: value })
      return withOptional(one, { limits: Object.keys(limits).length > 0 ? limits : undefined })
    }, member)
  return (
    <fieldset class="fields">
      <legend>{t.limits.title}</legend>
      <div class="b-pair">
        {fields.map((field) => (
          <OneLimit key={field.member} field={field} limits={question.limits ?? {}} put={put} />
        ))}
      </div>
      {hasEnds(question) && <Ends question={question} set={set} />}
    </fieldset>
  )
}

type Field = {
  member: keyof Limits
  as: 'number' | 'date' | 'time' | 'datetime-local' | 'text' | 'list' | 'megabytes'
  says: keyof ReturnType<typeof appWords>['limits']
}

const fieldsFor = (question: Question): Field[] => {
  const { kind } = question
  const shape = shapeOf(question)
  if (kind === 'date' || kind === 'time' || kind === 'date-time') {
    const as = kind === 'date-time' ? 'datetime-local' : kind
    return [
      { member: 'least', as, says: 'earliest' },
      { member: 'most', as, says: 'latest' },
    ]
  }
  if (shape === 'number' && kind !== 'nps')
    return [
      { member: 'least', as: 'number', says: 'least' },
      { member: 'most', as: 'number', says: 'most' },
      ...(['slider', 'range', 'decimal'].includes(kind)
        ? ([{ member: 'step', as: 'number', says: 'step' }] as const)
        : []),
      ...(kind === 'currency' ? ([{ member: 'currency', as: 'text', says: 'currency' }] as const) : []),
    ]
  if (kind === 'short-text' || kind === 'long-text')
    return [
      { member: 'fewest', as: 'number', says: 'fewestSigns' },
      { member: 'longest', as: 'number', says: 'longestSigns' },
      ...(kind === 'short-text' ? ([{ member: 'pattern', as: 'text', says: 'pattern' }] as const) : []),
    ]
  if (kind === 'multiple-choice')
    return [
      { member: 'fewest', as: 'number', says: 'fewestChoices' },
      { member: 'longest', as: 'number', says: 'longestChoices' },
    ]
  if (shape === 'files')
    return [
      { member: 'longest', as: 'number', says: 'files' },
      { member: 'types', as: 'list', says: 'types' },
      { member: 'bytes', as: 'megabytes', says: 'megabytes' },
    ]
  return []
}

type OneProps = {
  field: Field
  limits: Limits
  put: (member: keyof Limits, value: Limits[keyof Limits] | undefined) => void
}

function OneLimit({ field: { member, as, says }, limits, put }: OneProps) {
  const t = appWords(useStudio().lang)
  const now = limits[member]
  const hint = says === 'types' ? t.limits.typesHint : says === 'pattern' ? t.limits.patternHint : undefined
  const isNumber = as === 'number' || as === 'megabytes'
  const shown =
    as === 'megabytes' && typeof now === 'number'
      ? `${now / 1_000_000}`
      : Array.isArray(now)
        ? now.join(', ')
        : `${now ?? ''}`
  const read = (text: string) => {
    if (as === 'list') {
      const list = text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)
      return list.length > 0 ? list : undefined
    }
    if (!isNumber) return text || undefined
    const value = numberOr(text)
    return value === undefined ? undefined : as === 'megabytes' ? Math.round(value * 1_000_000) : value
  }
  return (
    <Line
      label={t.limits[says]}
      hint={hint}
      type={isNumber ? 'number' : as === 'list' ? 'text' : (as as 'date')}
      step="any"
      width={isNumber ? 'short' : 'medium'}
      value={shown}
      onValue={(text) => put(member, read(text))}
    />
  )
}

const hasEnds = ({ kind }: Question): boolean => kind === 'scale' || kind === 'nps' || kind === 'slider'

function Ends({ question, set }: Props) {
  const t = appWords(useStudio().lang)
  const put = (end: 'low' | 'high') => (wording: Record<string, string> | undefined) =>
    set((one) => {
      const ends = withOptional(one.ends ?? {}, { [end]: wording })
      return withOptional(one, { ends: Object.keys(ends).length > 0 ? ends : undefined })
    }, end)
  return (
    <>
      <Words label={t.item.ends.low} wording={question.ends?.low} onWording={put('low')} />
      <Words label={t.item.ends.high} wording={question.ends?.high} onWording={put('high')} />
    </>
  )
}
