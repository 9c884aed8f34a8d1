import type { Question } from '#field/form/question.ts'
import { shapeOf } from '#field/form/questions.ts'
import { answer, call, type Rule } from '#field/rule/rule.ts'
import { sayRule } from '#field/rule/saying.ts'
import { Key, Tick } from '#look/workshop/inputs.tsx'
import { questionsBefore } from '../condition.ts'
import { appWords } from './app.text.ts'
import { type ChangeOf, withOptional } from './members.ts'
import { useStudio } from './studio.ts'

/** What a calculated value comes from: a sum of numbers, or a calculation that came with a template or an import. */
export function ResultEditor({ question, set }: { question: Question; set: ChangeOf<Question> }) {
  const { form, say, lang } = useStudio()
  const t = appWords(lang)
  const numbers = questionsBefore(form, question.name).filter((one) => shapeOf(one) === 'number')
  const summed = summedIn(question.value)
  const put = (names: string[]) =>
    set((one) =>
      withOptional(one, { value: names.length > 0 ? call('sum', ...names.map(answer)) : undefined }),
    )
  if (!summed && question.value)
    return (
      <>
        <p>
          {t.item.formula} {sayRule(question.value, form, lang)}
        </p>
        <Key tone="plain" onPress={() => put([])}>
          {t.item.removeFormula}
        </Key>
      </>
    )
  const names = summed ?? []
  return (
    <fieldset class="fields">
      <legend>{t.item.sumOf}</legend>
      {numbers.map(({ name, label }) => (
        <Tick
          key={name}
          label={say(label) || name}
          is={names.includes(name)}
          onIs={(is) => put(is ? [...names, name] : names.filter((one) => one !== name))}
        />
      ))}
      {numbers.length === 0 && <p class="hint">{t.condition.none}</p>}
    </fieldset>
  )
}

function summedIn(rule: Rule | undefined): string[] | null {
  if (rule?.is !== 'call' || rule.call !== 'sum') return null
  const names = rule.with.map((one) => (one.is === 'answer' && !one.rows ? one.name : null))
  return names.every((name) => name !== null) ? names : null
}
