import { useState } from 'preact/hooks'
import type { Demand, Question } from '#field/form/question.ts'
import { shapeOf } from '#field/form/questions.ts'
import { call, constant, own, type Rule } from '#field/rule/rule.ts'
import { sayRule } from '#field/rule/saying.ts'
import { Key, Line, numberOr, Pick } from '#look/workshop/inputs.tsx'
import { isTime } from '../condition.ts'
import { appWords } from './app.text.ts'
import { type ChangeOf, withOptional } from './members.ts'
import { useStudio } from './studio.ts'
import { Words } from './words.tsx'

const hows = ['>=', '<=', '>', '<', '!=', 'today', 'past'] as const
type How = (typeof hows)[number]

/** Checks with words of one's own: what is said when an answer is wrong. */
export function DemandsEditor({ question, set }: { question: Question; set: ChangeOf<Question> }) {
  const { form, lang } = useStudio()
  const t = appWords(lang)
  const demands = question.demands ?? []
  const isDay = question.kind === 'date' || question.kind === 'date-time'
  const isNumber = shapeOf(question) === 'number'
  const put = (next: Demand[], place = '') =>
    set((one) => withOptional(one, { demands: next.length > 0 ? next : undefined }), place)
  if (demands.length === 0 && !isNumber && !isTime(question)) return null
  return (
    <fieldset class="fields">
      <legend>{t.demands.title}</legend>
      {demands.map((demand, at) => (
        <div key={at} class="b-part">
          <p>{t.demands.is(sayRule(demand.rule, form, lang))}</p>
          <Words
            label={t.demands.says}
            wording={demand.says}
            onWording={(says) => put(demands.with(at, { ...demand, says: says ?? {} }), `demand/${at}`)}
          />
          <Key icon="remove" bare tone="plain" onPress={() => put(demands.toSpliced(at, 1))}>
            {t.remove}
          </Key>
        </div>
      ))}
      {(isNumber || isTime(question)) && (
        <NewDemand
          isDay={isDay}
          isNumber={isNumber}
          onRule={(rule) => put([...demands, { rule, says: {} }])}
        />
      )}
    </fieldset>
  )
}

type NewProps = { isDay: boolean; isNumber: boolean; onRule: (rule: Rule) => void }

function NewDemand({ isDay, isNumber, onRule }: NewProps) {
  const t = appWords(useStudio().lang)
  const [how, setHow] = useState<How>(isDay ? 'today' : '>=')
  const [value, setValue] = useState('')
  const offered = hows.filter((one) => isDay || (one !== 'today' && one !== 'past'))
  const needsValue = how !== 'today' && how !== 'past'
  const add = () => {
    if (how === 'today') return onRule(call('>=', own, call('today')))
    if (how === 'past') return onRule(call('<=', own, call('today')))
    onRule(call(how, own, constant(isNumber ? (numberOr(value) ?? 0) : value)))
  }
  return (
    <div class="b-part">
      <Pick
        label={t.demands.how}
        value={how}
        options={offered.map((one) => ({ value: one, label: t.demands.hows[one] }))}
        onValue={(one) => setHow(one as How)}
      />
      {needsValue && (
        <Line
          label={t.demands.value}
          width="medium"
          type={isNumber ? 'number' : isDay ? 'date' : 'text'}
          step="any"
          value={value}
          onValue={setValue}
        />
      )}
      <Key icon="plus" onPress={add} isOff={needsValue && value === ''}>
        {t.demands.add}
      </Key>
    </div>
  )
}
