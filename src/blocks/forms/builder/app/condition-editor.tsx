import type { Question } from '#field/form/question.ts'
import { choicesOf, shapeOf } from '#field/form/questions.ts'
import type { Constant, Rule } from '#field/rule/rule.ts'
import { sayRule } from '#field/rule/saying.ts'
import { Key, Line, numberOr, Pick } from '#look/workshop/inputs.tsx'
import {
  type Comparison,
  type Condition,
  comparisonsFor,
  conditionOf,
  isTime,
  needsValue,
  type Part,
  questionsBefore,
  ruleOf,
} from '../condition.ts'
import { appWords } from './app.text.ts'
import { useStudio } from './studio.ts'

type Props = { of: string; rule: Rule | undefined; onRule: (rule: Rule | undefined) => void }

/** `Show only if [question] [is] [value]`; a rule that says more is told in words, and can be taken away. */
export function ConditionEditor({ of, rule, onRule }: Props) {
  const { form, lang } = useStudio()
  const t = appWords(lang)
  const before = questionsBefore(form, of)
  const condition = rule ? conditionOf(rule) : null
  return (
    <fieldset class="fields">
      <legend>{t.condition.title}</legend>
      {!rule && <p class="hint">{t.condition.always}</p>}
      {rule && !condition && <p>{t.condition.complex(sayRule(rule, form, lang))}</p>}
      {condition && <Parts condition={condition} questions={before} onRule={onRule} />}
      {before.length === 0 && !rule ? (
        <p class="hint">{t.condition.none}</p>
      ) : (
        <div class="row">
          {rule ? (
            <>
              {condition && before.length > 0 && (
                <Key icon="plus" onPress={() => onRule(ruleOf(added(condition, before)))}>
                  {t.condition.addPart}
                </Key>
              )}
              <Key tone="plain" onPress={() => onRule(undefined)}>
                {t.condition.remove}
              </Key>
            </>
          ) : (
            <Key icon="plus" onPress={() => onRule(ruleOf(added({ join: 'and', parts: [] }, before)))}>
              {t.condition.add}
            </Key>
          )}
        </div>
      )}
    </fieldset>
  )

  function added({ join, parts }: Condition, questions: readonly Question[]): Condition {
    const question = questions.at(-1)
    return question ? { join, parts: [...parts, firstPart(question, form)] } : { join, parts }
  }
}

type PartsProps = {
  condition: Condition
  questions: readonly Question[]
  onRule: (rule: Rule | undefined) => void
}

/** The conditions, and whether all must be true or one of them. */
export function Parts({ condition, questions, onRule }: PartsProps) {
  const t = appWords(useStudio().lang)
  const { join, parts } = condition
  const put = (next: Part[]) => onRule(ruleOf({ join, parts: next }))
  return (
    <>
      {parts.length > 1 && (
        <Pick
          label={t.condition.join}
          value={join}
          options={[
            { value: 'and', label: t.condition.and },
            { value: 'or', label: t.condition.or },
          ]}
          onValue={(value) => onRule(ruleOf({ join: value as 'and', parts }))}
        />
      )}
      {parts.map((part, at) => (
        <OnePart
          key={at}
          part={part}
          questions={questions}
          onPart={(next) => put(parts.with(at, next))}
          onRemove={() => put(parts.toSpliced(at, 1))}
        />
      ))}
    </>
  )
}

type OnePartProps = {
  part: Part
  questions: readonly Question[]
  onPart: (part: Part) => void
  onRemove: () => void
}

function OnePart({ part, questions, onPart, onRemove }: OnePartProps) {
  const { form, say, lang } = useStudio()
  const t = appWords(lang)
  const question = questions.find(({ name }) => name === part.question)
  const options = questions.map(({ name, label }) => ({
    value: name,
    label: say(label).slice(0, 80) || name,
  }))
  // Something that no longer comes before: it is named, so that it can be seen and changed.
  const all = question ? options : [{ value: part.question, label: part.question }, ...options]
  const turn = (name: string) => {
    const next = questions.find((one) => one.name === name)
    if (next) onPart(firstPart(next, form))
  }
  const hows = question ? comparisonsFor(question) : [part.how]
  return (
    <div class="b-part">
      <Pick label={t.condition.question} value={part.question} options={all} onValue={turn} />
      <Pick
        label={t.condition.how}
        value={part.how}
        options={hows.map((how) => ({ value: how, label: t.condition.hows[how] }))}
        onValue={(how) => onPart({ ...part, how: how as Comparison })}
      />
      {needsValue(part.how) && question && (
        <ValueOf question={question} value={part.value} onValue={(value) => onPart({ ...part, value })} />
      )}
      <Key icon="remove" bare tone="plain" onPress={onRemove}>
        {t.condition.removePart}
      </Key>
    </div>
  )
}

type ValueProps = { question: Question; value: Constant; onValue: (value: Constant) => void }

function ValueOf({ question, value, onValue }: ValueProps) {
  const { form, say, lang } = useStudio()
  const t = appWords(lang)
  const label = t.condition.value
  const shape = shapeOf(question)
  if (shape === 'yes')
    return (
      <Pick
        label={label}
        value={String(value === true)}
        options={[
          { value: 'true', label: t.condition.yes },
          { value: 'false', label: t.condition.no },
        ]}
        onValue={(text) => onValue(text === 'true')}
      />
    )
  const choices = choicesOf(form, question)
  if (choices.length > 0)
    return (
      <Pick
        label={label}
        value={String(value ?? '')}
        options={choices.map((one) => ({ value: one.value, label: say(one.label) || one.value }))}
        onValue={onValue}
      />
    )
  const isNumber = shape === 'number'
  return (
    <Line
      label={label}
      width="medium"
      type={isNumber ? 'number' : isTime(question) && question.kind !== 'month' ? dayType(question) : 'text'}
      step="any"
      value={String(value ?? '')}
      onValue={(text) => onValue(isNumber ? (numberOr(text) ?? 0) : text)}
    />
  )
}

const dayType = ({ kind }: Question) =>
  kind === 'date' ? 'date' : kind === 'time' ? 'time' : kind === 'date-time' ? 'datetime-local' : 'text'

function firstPart(question: Question, form: Parameters<typeof choicesOf>[0]): Part {
  const [how = 'answered'] = comparisonsFor(question)
  const shape = shapeOf(question)
  const first = choicesOf(form, question)[0]?.value
  const value = shape === 'yes' ? true : shape === 'number' ? 0 : (first ?? '')
  return { question: question.name, how, value: needsValue(how) ? value : null }
}
