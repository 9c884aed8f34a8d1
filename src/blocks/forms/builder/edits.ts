import type { Form, Page } from '#field/form/form.ts'
import type { Item } from '#field/form/question.ts'
import { freeName, holderOf, holdersOf, within } from './items.ts'

/** Changes to a form: each gives a new one and leaves the old one as it was, so that every step can be taken back. */

/** The form with other items in every page and group; `holder` is the name of the page or group. */
function inEach(form: Form, change: (items: Item[], holder: string) => Item[]): Form {
  const inside = (items: Item[], holder: string): Item[] =>
    change(
      items.map((item) => (item.is === 'group' ? { ...item, items: inside(item.items, item.name) } : item)),
      holder,
    )
  return { ...form, pages: form.pages.map((page) => ({ ...page, items: inside(page.items, page.name) })) }
}

export const insertItem = (form: Form, item: Item, holder: string, at: number): Form =>
  inEach(form, (items, here) => (here === holder ? items.toSpliced(at, 0, item) : items))

export const removeItem = (form: Form, name: string): Form =>
  inEach(form, (items) => items.filter((item) => item.name !== name))

export const changeItem = <T extends Item>(form: Form, name: string, change: (item: T) => T): Form =>
  inEach(form, (items) => items.map((item) => (item.name === name ? change(item as T) : item)))

/** Puts an item somewhere else. A group never goes into itself: then nothing changes. */
export function placeItem(form: Form, name: string, holder: string, at: number): Form {
  const from = holderOf(form, name)
  const item = from?.items.find((one) => one.name === name)
  if (!from || !item || within(item).some((inner) => inner.name === holder)) return form
  const before = from.name === holder && from.items.indexOf(item) < at ? 1 : 0
  return insertItem(removeItem(form, name), item, holder, at - before)
}

/** One place up or down; beyond the first or last place into the page or group before or after. */
export function moveItem(form: Form, name: string, by: -1 | 1): Form {
  const from = holderOf(form, name)
  if (!from) return form
  const at = from.items.findIndex((item) => item.name === name)
  const to = at + by
  if (to >= 0 && to < from.items.length) return placeItem(form, name, from.name, by === 1 ? to + 1 : to)
  const outer = holderOf(form, from.name)
  if (outer) {
    const place = outer.items.findIndex((item) => item.name === from.name)
    return placeItem(form, name, outer.name, by === 1 ? place + 1 : place)
  }
  const page = form.pages[form.pages.findIndex((one) => one.name === from.name) + by]
  return page ? placeItem(form, name, page.name, by === 1 ? 0 : page.items.length) : form
}

/** The same once more, right below; what is inside refers to its own copy. @returns the form and the name of the copy */
export function duplicateItem(form: Form, name: string): { form: Form; name: string } {
  const from = holderOf(form, name)
  const at = from?.items.findIndex((item) => item.name === name) ?? -1
  const item = from?.items[at]
  if (!from || !item) return { form, name }
  const taken = new Set<string>()
  const names = new Map<string, string>()
  for (const inner of within(item)) {
    const fresh = freeName(form, `${inner.name.replace(/-\d+$/, '')}-2`, taken)
    taken.add(fresh)
    names.set(inner.name, fresh)
  }
  const copy = renamed(structuredClone(item), (old) => names.get(old) ?? old)
  return { form: insertItem(form, copy, from.name, at + 1), name: names.get(name) ?? name }
}

/** Gives something another name, everywhere it is spoken of. Nothing changes where the new one is taken. */
export function renameItem(form: Form, name: string, to: string): Form {
  if (name === to || freeName(form, to) !== to) return form
  return renamed(form, (old) => (old === name ? to : old))
}

/** Whether a text may be the name of a question: what answers, rules and exports call it. */
export const isName = (text: string): boolean =>
  /^(?!(__proto__|prototype|constructor)$)[A-Za-z_][A-Za-z0-9_-]{0,59}$/.test(text)

export const changePage = (form: Form, name: string, change: (page: Page) => Page): Form => ({
  ...form,
  pages: form.pages.map((page) => (page.name === name ? change(page) : page)),
})

export const addPage = (form: Form, page: Page, at: number): Form => ({
  ...form,
  pages: form.pages.toSpliced(at, 0, page),
})

/** A page with all that stands on it. The last one stays: a form has one. */
export const removePage = (form: Form, name: string): Form =>
  form.pages.length < 2 ? form : { ...form, pages: form.pages.filter((page) => page.name !== name) }

export function movePage(form: Form, name: string, by: -1 | 1): Form {
  const at = form.pages.findIndex((page) => page.name === name)
  const page = form.pages[at]
  if (!page || at + by < 0 || at + by >= form.pages.length) return form
  return { ...form, pages: form.pages.toSpliced(at, 1).toSpliced(at + by, 0, page) }
}

/** The place of an item among its neighbours, counted from 1, for those who hear it move. */
export function placeOf(form: Form, name: string): { at: number; of: number; holder: string } | null {
  const holder = holdersOf(form).find(({ items }) => items.some((item) => item.name === name))
  if (!holder) return null
  return {
    at: holder.items.findIndex((item) => item.name === name) + 1,
    of: holder.items.length,
    holder: holder.name,
  }
}

// Items, groups of an `over`, pages and exits of a jump: whatever calls something by its name.
function renamed<T>(node: T, nameOf: (old: string) => string): T {
  if (Array.isArray(node)) return node.map((one) => renamed(one, nameOf)) as T
  if (typeof node !== 'object' || node === null) return node
  const one = node as Record<string, unknown>
  const isNamed = one.is === 'question' || one.is === 'note' || one.is === 'group' || one.is === 'answer'
  const entries = Object.entries(one).map(([member, value]) => {
    if (member === 'kept') return [member, value]
    const calls = (member === 'name' && isNamed) || (member === 'group' && one.is === 'over')
    return [member, calls && typeof value === 'string' ? nameOf(value) : renamed(value, nameOf)]
  })
  return Object.fromEntries(entries) as T
}
