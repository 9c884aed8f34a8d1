import type { Answer, Answers } from '#field/answer/answer.ts'
import { sayAnswer, sayTime } from '#field/answer/saying.ts'
import { weave } from '#field/answer/woven.ts'
import type { Form } from '#field/form/form.ts'
import { type Placed, questionsOf } from '#field/form/questions.ts'
import { worded } from '#field/form/wording.ts'
import type { Cell, CellSheet } from '#field/office/cells.ts'
import { isRows } from '#field/rule/evaluate.ts'
import type { Lang } from '#kernel/text.ts'
import { localText } from '#kernel/zone.ts'
import { type Inboxed, stateOf } from '../model/inboxed.ts'
import { inboxWords } from '../words.ts'

/**
 * Cases as tables: one line each, a column for each question; every repeated group is a sheet of its own, with the number of its case.
 * Numbers are numbers; everything else is said as people read it.
 */
export function sheetsOf(
  form: Form,
  cases: readonly Inboxed[],
  lang: Lang,
  nameOf: (member: string) => string,
): CellSheet[] {
  const placed = questionsOf(form)
  const flat = placed.filter(({ rows }) => rows.length === 0)
  const groups = [...new Set(placed.flatMap(({ rows }) => rows.slice(0, 1)))]
  const t = inboxWords(lang)
  const head = [t.column.id, t.column.at, t.column.state, t.column.assignee, t.column.labels, t.column.marks]
  const lines = cases.map((one) => [
    ...[one.id, sayTime(localText(new Date(one.openedAt), 'Europe/Berlin'), lang), labelOfState(one, lang)],
    ...[one.staff.assignee ? nameOf(one.staff.assignee) : '', one.staff.labels.join(', ')],
    one
      .marks()
      .map((mark) => t.marks[mark])
      .join(', '),
    ...flat.map((at) => cellOf(form, at, one.answers[at.question.name], lang)),
  ])
  const first = { name: t.sheet, rows: [[...head, ...flat.map((at) => headOf(form, at, lang))], ...lines] }
  return [first, ...groups.map((group) => groupSheet(form, group, placed, cases, lang))]
}

export function labelOfState(one: Inboxed, lang: Lang): string {
  const name = stateOf(one)
  const state = one.form?.states.find((known) => known.name === name)
  return worded(state?.label, lang, one.form?.langs[0]) || name
}

export function labelOf(one: Inboxed, name: string, lang: string): string {
  const found = one.form && questionsOf(one.form).find(({ question }) => question.name === name)
  return worded(found?.question.label, lang, one.form?.langs[0]) || name
}

const headOf = (form: Form, { question }: Placed, lang: Lang): string =>
  weave(worded(question.label, lang, form.langs[0]), { form, answers: {}, lang }) || question.name

function cellOf(form: Form, { question }: Placed, answer: Answer | undefined, lang: Lang): Cell {
  if (typeof answer === 'number' && Number.isFinite(answer)) return answer
  return sayAnswer(form, question, answer, lang)
}

function groupSheet(
  form: Form,
  group: Placed['rows'][number],
  placed: Placed[],
  cases: readonly Inboxed[],
  lang: Lang,
): CellSheet {
  const inside = placed.filter(({ rows }) => rows[0] === group)
  const rows = cases.flatMap((one) => {
    const found = one.answers[group.name]
    const all: Answers[] = isRows(found) ? found : []
    return all.map((row, n): Cell[] => [one.id, n + 1, ...inside.map((at) => deepCell(form, at, row, lang))])
  })
  const name = worded(group.label, lang, form.langs[0]) || group.name
  return {
    name,
    rows: [[inboxWords(lang).column.id, '#', ...inside.map((at) => headOf(form, at, lang))], ...rows],
  }
}

/** Groups within groups are rare: their answers stand in one cell, a line for each. */
function deepCell(form: Form, at: Placed, row: Answers, lang: Lang): Cell {
  const [next] = at.rows.slice(1)
  if (!next) return cellOf(form, at, row[at.question.name], lang)
  const inner = row[next.name]
  const rest = { ...at, rows: at.rows.slice(1) }
  return isRows(inner) ? inner.map((one) => String(deepCell(form, rest, one, lang))).join('\n') : ''
}
