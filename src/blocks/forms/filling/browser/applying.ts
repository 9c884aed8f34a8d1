import type { Answer } from '#field/answer/answer.ts'
import { answerAt } from '#field/answer/answer-at.ts'
import { sayAnswer } from '#field/answer/saying.ts'
import type { Standing } from '#field/answer/standing.ts'
import { questionsOf } from '#field/form/questions.ts'
import { weaveIn } from '#field/view/weave-in.ts'
import type { Data } from './data.ts'
import { groupAt, setRows } from './rows.ts'

/** Shows and hides, asks and does not ask: what the rules say of the answers as they stand. */
export function apply(form: HTMLFormElement, { form: model, lang }: Data, standing: Standing): void {
  for (const [path, count] of Object.entries(standing.counts)) {
    const group = groupAt(form, path)
    if (group) setRows(group, count)
  }
  for (const item of form.querySelectorAll<HTMLElement>('[data-q]')) {
    const path = item.dataset.q ?? ''
    item.hidden = standing.hidden.has(path)
    const optional = item.querySelector<HTMLElement>('[data-optional]')
    if (optional && optional.closest('[data-q]') === item) optional.hidden = standing.required.has(path)
    withhold(item, standing.withheld[path])
  }
  const names = new Map(questionsOf(model).map(({ question }) => [question.name, question]))
  for (const output of form.querySelectorAll<HTMLOutputElement>('[data-result]')) {
    const path = output.dataset.result ?? ''
    const question = names.get(path.split(/\.\d+\./).at(-1) ?? path)
    const answer = answerAt(standing.course.answers, path) as Answer | undefined
    output.textContent = question && answer !== undefined ? sayAnswer(model, question, answer, lang) : ''
  }
  weaveIn(form, { form: model, answers: standing.course.answers, lang })
}

function withhold(item: HTMLElement, away: ReadonlySet<string> | undefined): void {
  if (!away && !item.dataset.withheld) return
  item.dataset.withheld = away ? 'yes' : ''
  for (const choice of item.querySelectorAll<HTMLElement>('[data-choice]')) {
    choice.hidden = away?.has(choice.dataset.choice ?? '') ?? false
    const input = choice.querySelector('input')
    if (choice.hidden && input?.checked) input.checked = false
  }
  for (const option of item.querySelectorAll('option')) {
    option.hidden = option.disabled = away?.has(option.value) ?? false
    if (option.disabled && option.selected) option.selected = false
  }
}
