import type { Answer, Answers } from '#field/answer/answer.ts'
import { checkAnswers } from '#field/answer/check.ts'
import type { Form } from '#field/form/form.ts'
import type { Question } from '#field/form/question.ts'
import { choicesOf, questionsOf, shapeOf } from '#field/form/questions.ts'

/**
 * Fills in a form like somebody who reads what is said: answers what is asked, and where an answer is refused tries the next
 * one that makes sense. @returns the answers, with what is still wrong with them
 */
export function answered(form: Form, now: Date, seed = 0) {
  const placed = new Map(questionsOf(form).map((one) => [one.question.name, one]))
  const tries = new Map<string, number>()
  let answers: Answers = {}
  for (let round = 0; round < 60; round++) {
    const [problem] = checkAnswers(form, answers, { lang: 'de', now })
    if (!problem) return { answers, problems: [] }
    const times = tries.get(problem.path) ?? seed
    tries.set(problem.path, times + 1)
    const one = placed.get(problem.name)
    const answer = one ? guess(form, one.question, now, times) : [{}]
    answers = put(answers, problem.path.split('.'), answer as Answer)
  }
  return { answers, problems: checkAnswers(form, answers, { lang: 'de', now }) }
}

function put(answers: Answers, [name = '', at, ...rest]: string[], answer: Answer): Answers {
  if (at === undefined || !/^\d+$/.test(at)) return { ...answers, [name]: answer }
  const rows = (answers[name] as Answers[] | undefined) ?? []
  return { ...answers, [name]: rows.with(Number(at), put(rows[Number(at)] ?? {}, rest, answer)) }
}

/** An answer that the kind of a question allows; another one each time. */
function guess(form: Form, question: Question, now: Date, times: number): Answer {
  const choices = choicesOf(form, question).map(({ value }) => value)
  const one = choices[times % Math.max(1, choices.length)] ?? 'x'
  const { least = 1 } = question.limits ?? {}
  const ahead = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const texts: Partial<Record<Question['kind'], string>> = {
    email: 'kim@example.org',
    phone: '+49 911 123456',
    url: 'https://example.org',
    iban: 'DE89370400440532013000',
    postcode: '90402',
    country: 'DE',
    date: [ahead(0), ahead(3), ahead(-3000), ahead(-9000)][times % 4] ?? '',
    time: `${12 + (times % 8)}:00`,
    month: ahead(60).slice(0, 7),
    'long-text': 'Ein paar Worte.',
  }
  switch (shapeOf(question)) {
    case 'number':
      return Number(least) + times
    case 'yes':
      return question.kind === 'consent' || times % 2 === 0
    case 'one':
      return one
    case 'several':
      return question.kind === 'ranking' ? choices : [one]
    case 'rows':
      return Object.fromEntries(
        (question.rows ?? []).map(({ value }) => [value, question.kind === 'matrix-multiple' ? [one] : one]),
      )
    case 'span':
      return { from: ahead(3), to: ahead(5) }
    case 'name':
      return { first: 'Kim', last: 'Muster' }
    case 'address':
      return { street: 'Königstraße 1', postcode: '90402', town: 'Nürnberg' }
    case 'files':
      return [{ name: 'a.pdf', type: 'application/pdf', size: 1000, file: 'A'.repeat(22), key: 'k' }]
    case 'signature':
      return { typed: 'Kim Muster' }
    case 'place':
      return { lat: 49.45, lon: 11.08, words: 'Am Brunnen' }
    default:
      return texts[question.kind] ?? 'Kim Muster'
  }
}
