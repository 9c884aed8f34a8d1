import type { Choice, Question } from '#field/form/question.ts'
import type { Wording } from '#field/form/wording.ts'
import { isSaid, type Json, type Members, objectAt, objectsIn, textAt } from '../value.ts'
import type { Reading } from './reading.ts'

/** What one may choose from, as it stands in the component. */
export function choicesInto(question: Question, members: Members, reading: Reading): void {
  const data = objectAt(members.silent('data'))
  const source = textAt(objectAt(members.silent('openForms')).dataSrc)
  const said =
    objectsIn(members.silent('values')).length > 0
      ? objectsIn(members.silent('values'))
      : objectsIn(data.values)
  question.choices = said
    .filter(({ label, value }) => isSaid(label) || isSaid(value))
    .map((one): Choice => {
      reading.ledger.understood('choice', question.name)
      const words = textAt(one.label) || textAt(one.value)
      const hint = textAt(one.description)
      const value = textAt(one.value).slice(0, 400) || words.slice(0, 400)
      return {
        value,
        label: { [reading.lang]: words, ...choiceWords(one, reading) },
        ...(hint ? { hint: { [reading.lang]: hint } } : {}),
      }
    })
  if (question.choices.length > 0) return
  // The choices come from elsewhere, from a variable or a service.
  delete question.choices
  if (isSaid(data)) members.keep('data', data)
  reading.ledger.kept('choices from elsewhere', question.name, source)
  question.kind = 'short-text'
}

function choiceWords(one: Json, reading: Reading): Wording {
  const all = objectAt(objectAt(one.openForms).translations)
  return Object.fromEntries(
    Object.entries(all).flatMap(([lang, said]) => {
      const text = textAt(objectAt(said).label)
      if (text) reading.langs.add(lang)
      return text ? [[lang, text]] : []
    }),
  )
}
