import type { Form, Page } from '../form/form.ts'
import type { Group, Item, Question } from '../form/question.ts'
import type { Rule } from '../rule/rule.ts'

/** An item and all that stands around it. `conditions`: must hold for it to be seen. */
export type Stands = { item: Item; page: Page; groups: Group[]; conditions: Rule[]; isRepeated: boolean }

/** A form taken apart once, for all that looks at it. */
export type Whole = {
  form: Form
  stands: Stands[]
  byName: Map<string, Stands>
  /** Every rule with the name of what it belongs to. */
  rules: { where: string; rule: Rule }[]
}

export function wholeOf(form: Form): Whole {
  const stands: Stands[] = []
  for (const page of form.pages) standing(page.items, page, [], page.show ? [page.show] : [], stands)
  const byName = new Map(stands.map((one) => [one.item.name, one]))
  const pages = form.pages.flatMap((page) => [
    ...found(page.name, page.show),
    ...(page.jumps ?? []).map(({ when }) => ({ where: page.name, rule: when })),
  ])
  return { form, stands, byName, rules: [...pages, ...stands.flatMap(({ item }) => rulesOf(form, item))] }
}

function standing(items: Item[], page: Page, groups: Group[], around: Rule[], stands: Stands[]): void {
  for (const item of items) {
    const conditions = item.show ? [...around, item.show] : around
    stands.push({ item, page, groups, conditions, isRepeated: groups.some(({ repeat }) => repeat) })
    if (item.is === 'group') standing(item.items, page, [...groups, item], conditions, stands)
  }
}

const found = (where: string, ...rules: (Rule | true | undefined)[]) =>
  rules.flatMap((rule) => (rule && rule !== true ? [{ where, rule }] : []))

function rulesOf(form: Form, item: Item): Whole['rules'] {
  const own = found(item.name, item.show)
  if (item.is === 'group') return [...own, ...found(item.name, item.repeat?.count)]
  if (item.is === 'note') return own
  const demands = item.demands?.map(({ rule }) => rule) ?? []
  const choices = [...(item.choices ?? []), ...(form.lists?.[item.list ?? ''] ?? []), ...(item.rows ?? [])]
  return [
    ...own,
    ...found(item.name, item.required, item.value, ...demands, ...choices.map(({ show }) => show)),
  ]
}

export const isQuestion = (item: Item): item is Question => item.is === 'question'
