/** Rows of repeated groups, and everything that fills fields by their names. */

export type Entry = [name: string, value: string]

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const newRow = '__row__'

const rowsIn = (group: HTMLElement): HTMLElement[] =>
  [...group.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && 'row' in child.dataset,
  )

export const groupAt = (root: ParentNode, path: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-repeat="${CSS.escape(path)}"]`)

/** Adds a row, as many as may be. @returns the new one */
export function addRow(group: HTMLElement): HTMLElement | null {
  const rows = rowsIn(group)
  const template = group.querySelector<HTMLTemplateElement>(':scope > template')
  if (!template || rows.length >= Number(group.dataset.most ?? 200)) return null
  const row = template.content.cloneNode(true) as DocumentFragment
  number(row, rows.length)
  const [first] = row.children
  template.before(row)
  return first instanceof HTMLElement ? first : null
}

/** As many rows as an answer says. */
export function setRows(group: HTMLElement, count: number): void {
  let rows = rowsIn(group)
  while (rows.length > count) rows.pop()?.remove()
  for (rows = rowsIn(group); rows.length < count && addRow(group); ) rows.push(group)
}

/** Takes a row out; those behind it move up, with what was typed in them. */
export function removeRow(form: HTMLFormElement, path: string): HTMLElement | null {
  const dot = path.lastIndexOf('.')
  const [name, at] = [path.slice(0, dot), Number(path.slice(dot + 1))]
  const group = groupAt(form, name)
  if (!group) return null
  const entries = entriesOf(form).filter(([field]) => rowOf(field, name) > at)
  const rows = rowsIn(group)
  for (const row of rows.slice(at)) row.remove()
  setRows(group, rows.length - 1)
  const moved = entries.map(([field, value]): Entry => {
    const row = rowOf(field, name)
    return [`${name}.${row - 1}${field.slice(`${name}.${row}`.length)}`, value]
  })
  fill(form, moved)
  return group
}

const rowOf = (field: string, group: string): number =>
  field.startsWith(`${group}.`)
    ? Number(/^\d+/.exec(field.slice(group.length + 1))?.[0] ?? Number.NaN)
    : Number.NaN

// The number of the new row goes into names and ids; deeper groups keep their own place for it.
function number(root: DocumentFragment, at: number): void {
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes])
      if (value.includes(newRow)) element.setAttribute(name, value.replace(newRow, String(at)))
    if (element instanceof HTMLTemplateElement) number(element.content, at)
  }
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { currentNode: text } = texts
    if (text.textContent?.includes(newRow))
      text.textContent = text.textContent.replace(newRow, String(at + 1))
  }
}

/** Names and values of everything that is filled in; what is chosen as a file stands there sealed. */
export const entriesOf = (form: HTMLFormElement): Entry[] =>
  [...new FormData(form)].filter((entry): entry is Entry => typeof entry[1] === 'string' && entry[1] !== '')

/** The same, as answers are read from it: looking a name up takes no time, however many there are. */
export function sentOf(form: HTMLFormElement): { getAll(name: string): string[]; keys(): Iterable<string> } {
  const values = new Map<string, string[]>()
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue
    const others = values.get(name)
    if (others) others.push(value)
    else values.set(name, [value])
  }
  return { getAll: (name) => values.get(name) ?? [], keys: () => values.keys() }
}

/** Fills fields by their names; rows that are missing are added first. */
export function fill(form: HTMLFormElement, entries: readonly Entry[]): void {
  const values = new Map<string, string[]>()
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value])
  for (const name of values.keys()) layOut(form, name)
  for (const control of form.querySelectorAll<Control>('input[name], textarea[name], select[name]')) {
    const given = values.get(control.name)
    if (!given || control.type === 'file') continue
    if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type))
      control.checked = given.includes(control.value)
    else if (control instanceof HTMLSelectElement && control.multiple)
      for (const option of control.options) option.selected = given.includes(option.value)
    else control.value = given.shift() ?? ''
  }
  form.dispatchEvent(new CustomEvent('filled', { detail: entries }))
}

/** Whether a control is ready for each row that a name speaks of. */
function layOut(form: HTMLFormElement, name: string): void {
  for (const found of name.matchAll(/\.(\d{1,4})\./g)) {
    const group = groupAt(form, name.slice(0, found.index))
    const wanted = Number(found[1]) + 1
    if (group && rowsIn(group).length < wanted) setRows(group, wanted)
  }
}
