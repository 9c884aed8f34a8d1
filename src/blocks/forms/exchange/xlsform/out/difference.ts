import type { Form, Page } from '#field/form/form.ts'
import type { Item } from '#field/form/question.ts'

/** Members of an item that did not come back; null where one came that was none. `own`: its choices are its alone. */
export type Difference = { name: string; set: { [member: string]: unknown }; own?: true }

/** What of each item is not the same after a way out and in again. */
export function differences(form: Form, again: Form): Difference[] {
  const others = new Map(flat(again.pages.flatMap(({ items }) => items)).map((item) => [item.name, item]))
  return flat(form.pages.flatMap(({ items }) => items)).flatMap((item) => {
    const other = others.get(item.name)
    const set = membersThatDiffer(item, other)
    return Object.keys(set).length > 0 ? [{ name: item.name, set }] : []
  })
}

function membersThatDiffer(item: Item, other: Item | undefined): { [member: string]: unknown } {
  const [one, two] = [item, other ?? {}] as { [member: string]: unknown }[]
  const names = new Set([...Object.keys(one ?? {}), ...Object.keys(two ?? {})])
  const set: { [member: string]: unknown } = {}
  for (const name of names) {
    if (name === 'items' || name === 'name' || name === 'is') continue
    if (stable(one?.[name]) !== stable(two?.[name])) set[name] = one?.[name] ?? null
  }
  return set
}

/** What of the whole form has to be written beside the sheets, as JSON. */
export function formDifference(form: Form, again: Form): string | undefined {
  const said: { [member: string]: unknown } = {}
  for (const name of new Set([...Object.keys(form), ...Object.keys(again)])) {
    const [one, two] = [form, again].map((each) => (each as unknown as { [member: string]: unknown })[name])
    if (name === 'pages') {
      if (stable(layoutOf(form.pages)) !== stable(layoutOf(again.pages))) said.pages = layoutOf(form.pages)
    } else if (stable(one) !== stable(two)) said[name] = one ?? null
  }
  return Object.keys(said).length > 0 ? JSON.stringify(said) : undefined
}

const layoutOf = (pages: readonly Page[]) =>
  pages.map((page) => ({ ...page, items: page.items.map(({ name }) => name) }))

const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => (item.is === 'group' ? [item, ...flat(item.items)] : [item]))

/** The same text for the same value, whatever the order of its members. */
export function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_name, one: unknown) =>
      typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
        : one,
    ) ?? ''
  )
}
