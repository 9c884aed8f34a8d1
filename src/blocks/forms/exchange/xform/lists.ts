import { childOf, childrenOf, type Element, wordsOf } from '#field/office/xml.ts'
import type { Line } from '../xlsform/survey.ts'
import { itextInto } from './itext.ts'
import type { Model } from './model.ts'

/** Lists of choices as they are found, each once. */
export type Lists = {
  choices: Line[]
  /** A list of an instance, with what its items are answered and called by. */
  of(instance: string, value: string, label: string): string | undefined
  /** What stands in the control itself. */
  inline(question: string, element: Element): string
  /** Instances that no control chooses from are kept as lists too. */
  rest(): void
}

export function listsOfInstances(model: Model): Lists {
  const choices: Line[] = []
  const made = new Map<string, string>()
  const names = new Set(model.instances.keys())
  const itemsOf = (id: string) => childrenOf(childrenOf(model.instances.get(id))[0], 'item')
  const add = (id: string, value: string, label: string): string | undefined => {
    const key = `${id} ${value} ${label}`
    const before = made.get(key)
    const items = itemsOf(id)
    if (before !== undefined || items.length === 0) return before
    const isFirst = ![...made.keys()].some((one) => one.startsWith(`${id} `))
    const list = isFirst ? id : freeName(`${id}_${value.replace(/[^\w-]/g, '_')}`, names)
    made.set(key, list)
    choices.push(...items.map((item) => itemLine(list, item, { value, label }, model)))
    return list
  }
  return {
    choices,
    of: add,
    inline(question, element) {
      const lines = childrenOf(element, 'item').map((item) => inlineLine(item, model))
      const key = JSON.stringify(lines)
      const list = made.get(key) ?? freeName(question.split('/').at(-1) ?? 'list', names)
      if (!made.has(key))
        choices.push(...lines.map((line) => ({ ...line, cells: { list_name: list, ...line.cells } })))
      made.set(key, list)
      return list
    },
    rest() {
      for (const id of model.instances.keys()) {
        const isUsed = [...made.keys()].some((key) => key.startsWith(`${id} `))
        const [first] = childrenOf(itemsOf(id)[0])
        if (!isUsed && first) add(id, childOf(itemsOf(id)[0], 'name') ? 'name' : first.name, 'label')
      }
    },
  }
}

function freeName(wanted: string, names: Set<string>): string {
  let name = wanted
  for (let number = 2; names.has(name); number += 1) name = `${wanted}_${number}`
  names.add(name)
  return name
}

type Refs = { value: string; label: string }

function itemLine(list: string, item: Element, { value, label }: Refs, model: Model): Line {
  const line: Line = { line: 0, cells: { list_name: list }, words: {} }
  const itext = /jr:itext\(\s*([\w.-]+)\s*\)/.exec(label)?.[1]
  for (const part of childrenOf(item)) {
    const text = wordsOf(part).trim()
    if (part.name === value) line.cells.name = text
    else if (part.name === (itext ?? 'itextId')) spokenInto(line, model, text)
    else if (part.name === (itext ? 'label' : label)) line.words.label ??= { '': text }
    else line.cells[part.name] = text
  }
  // What is answered may be what it is called.
  if (value === label && line.cells.name) line.words.label ??= { '': line.cells.name }
  return line
}

function inlineLine(item: Element, model: Model): Line {
  const line: Line = { line: 0, cells: { name: wordsOf(childOf(item, 'value')).trim() }, words: {} }
  const label = childOf(item, 'label')
  const id = /jr:itext\(\s*['"](.+)['"]\s*\)/.exec(label?.attributes.ref ?? '')?.[1]
  if (id) spokenInto(line, model, id)
  else if (label) line.words.label = { '': wordsOf(label).trim() }
  return line
}

function spokenInto(line: Line, model: Model, id: string): void {
  itextInto(
    (column, said) => {
      const spoken = Object.fromEntries(
        Object.entries(said ?? {}).filter(([, text]) => text !== '' && text !== '-'),
      )
      if (Object.keys(spoken).length > 0) line.words[column] = { ...line.words[column], ...spoken }
    },
    'label',
    model.itext.get(id) ?? {},
  )
}
