import { Summary } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { askedIn } from '../../call/question.ts'
import { kindName } from '../kind.ts'
import { kinds } from '../need.ts'
import { scopingWords } from './scoping.text.ts'
import { type Answers, isOptional, isStep, steps } from './scoping.ts'

/** The answers of a scoping; with `change` each leads back to its question. */
export function AnswerList({ answers, change }: { answers: Answers; change?: string }) {
  const { lang } = useView()
  const t = scopingWords(lang)
  const rows = Object.entries(steps).flatMap(([step, form]) =>
    Object.keys(form.shape).map((name) => ({
      name,
      question: t.field[name] ?? name,
      answer: sayAnswer(name, answers[name] ?? '', t.option, lang),
      ...(change && isStep(step) ? { change: `${change}/${step}` } : {}),
    })),
  )
  const own = Object.entries(answers).flatMap(([name, answer]) => {
    const question = askedIn(name)
    return question
      ? [{ name, question, answer: answer ?? '', ...(change ? { change: `${change}/own` } : {}) }]
      : []
  })
  const shown = rows.filter(({ name, answer }) => answer || (change && !isOptional(name)))
  return <Summary rows={[...shown, ...own.filter(({ answer }) => answer)]} />
}

function sayAnswer(name: string, answer: string, words: Record<string, string>, lang: 'de' | 'en'): string {
  const kind = kinds.find((one) => one === answer)
  if (name === 'kind' && kind) return kindName(kind, lang)
  return words[`${name}.${answer}`] ?? answer
}
