import type { Form, Page } from '#field/form/form.ts'
import type { Group, Item } from '#field/form/question.ts'
import { questionsOf } from '#field/form/questions.ts'

/** Everything that stands in a form, in its order, also what stands in groups. */
export const allItems = (form: Form): Item[] => form.pages.flatMap(({ items }) => items.flatMap(within))

export const within = (item: Item): Item[] =>
  item.is === 'group' ? [item, ...item.items.flatMap(within)] : [item]

export const countQuestions = (form: Form): number => questionsOf(form).length

export const findItem = (form: Form, name: string): Item | undefined =>
  allItems(form).find((item) => item.name === name)

/** What holds items: a page or a group. Names are unique in a form, so a name says which. */
export type Holder = { name: string; holds: Page | Group; items: Item[] }

export function holdersOf(form: Form): Holder[] {
  const groups = (items: Item[]): Holder[] =>
    items.flatMap((item) =>
      item.is === 'group' ? [{ name: item.name, holds: item, items: item.items }, ...groups(item.items)] : [],
    )
  return form.pages.flatMap((page) => [
    { name: page.name, holds: page, items: page.items },
    ...groups(page.items),
  ])
}

/** Where an item stands. */
export const holderOf = (form: Form, name: string): Holder | undefined =>
  holdersOf(form).find(({ items }) => items.some((item) => item.name === name))

/** A name that is still free: `name`, `name-2`, `name-3`. */
export function freeName(form: Form, wanted: string, taken: ReadonlySet<string> = new Set()): string {
  const known = new Set([
    ...taken,
    ...allItems(form).map(({ name }) => name),
    ...form.pages.map(({ name }) => name),
    ...form.exits.map(({ name }) => name),
  ])
  const base = wanted.replace(/-\d+$/, '')
  for (let at = 1; ; at++) {
    const name = at === 1 ? wanted : `${base}-${at}`
    if (!known.has(name)) return name
  }
}
