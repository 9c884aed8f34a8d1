import type { Answers } from '#field/answer/answer.ts'
import type { Form } from '#field/form/form.ts'
import { questionsOf } from '#field/form/questions.ts'
import { evaluate, isForeign } from '#field/rule/evaluate.ts'
import { momentOf } from '#field/rule/moments.ts'

/** Characters that an address may bring for one hidden question. */
const most = 400

/** What stands in a form before anybody has typed: what it suggests itself, and for hidden questions what the address says. */
export function atFirst(form: Form, said: (parameter: string) => string | undefined, now: Date): Answers {
  const answers: Answers = {}
  for (const { question, rows } of questionsOf(form)) {
    if (rows.length > 0 || question.kind === 'calculated') continue
    const given = question.kind === 'hidden' && question.parameter ? said(question.parameter) : undefined
    if (given) answers[question.name] = given.slice(0, most)
    else if (question.value && question.kind !== 'hidden' && !isForeign(question.value)) {
      const value = evaluate(question.value, { ...momentOf(now), answers })
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        answers[question.name] = value
    }
  }
  return answers
}
