import type { Form } from '../form/form.ts'
import type { Item, Question } from '../form/question.ts'
import { type FormLang, worded } from '../form/wording.ts'
import { isRows } from '../rule/evaluate.ts'
import type { Answer, Answers } from './answer.ts'
import { sayAnswer } from './saying.ts'
import { weave } from './woven.ts'

export type Said = { path: string; question: Question; label: string; says: string; answer: Answer }

/**
 * Every answer with its question, in the order of the form; rows of repeated groups one below the other.
 * @param whole the form of which only some pages are said: their texts may name answers of all others
 */
export function sayAnswers(form: Form, answers: Answers, lang: FormLang, whole = form): Said[] {
  const walk = { form: whole, all: answers, lang }
  return form.pages.flatMap((page) => sayItems(walk, page.items, answers, ''))
}

type Walk = { form: Form; all: Answers; lang: FormLang }

/** @param rows which row it stands in, as it is called: what three children are called is not three times the same */
function sayItems(walk: Walk, items: Item[], answers: Answers, within: string, rows = ''): Said[] {
  const { form, all, lang } = walk
  return items.flatMap((item): Said[] => {
    if (item.is === 'note') return []
    const answer = answers[item.name]
    if (item.is === 'question') {
      if (answer === undefined) return []
      const path = within + item.name
      const label = weave(worded(item.label, lang, form.langs[0]), { form, answers: all, lang, path })
      const says = sayAnswer(form, item, answer, lang)
      return [{ path, question: item, label: rows + (label || item.name), says, answer }]
    }
    if (!item.repeat) return sayItems(walk, item.items, answers, within, rows)
    const called = worded(item.repeat.one, lang, form.langs[0]) || worded(item.label, lang, form.langs[0])
    const name = weave(called, { form, answers: all, lang, path: within + item.name })
    const given = isRows(answer) ? answer : []
    return given.flatMap((row, n) =>
      sayItems(walk, item.items, row, `${within}${item.name}.${n}.`, `${rows}${name} ${n + 1}: `.trimStart()),
    )
  })
}
