import { childOf, childrenOf, type Element, wordsOf } from '../files/xml.ts'
import type { Line } from '../xlsform/survey.ts'
import { itextInto } from './itext.ts'
import type { Model } from './model.ts'

/** Lists of choices as they are found, each once. */
export type Lists = {
  choices: Line[]
  names: Set<string>
  inline(question: string, element: Element, model: Model): string
}

export function listsOfInstances(model: Model): Lists {
  const choices: Line[] = []
  const names = new Set<string>()
  for (const [id, instance] of model.instances) {
    const items = childrenOf(childrenOf(instance)[0], 'item')
    if (items.length === 0) continue
    names.add(id)
    choices.push(...items.map((item) => itemLine(id, item, model)))
  }
  const written = new Map<string, string>()
  return {
    choices,
    names,
    inline(question, element, model) {
      const lines = childrenOf(element, 'item').map((item) => inlineLine(item, model))
      const key = JSON.stringify(lines)
      const before = written.get(key)
      if (before) return before
      const base = question.split('/').at(-1) ?? 'list'
      let name = base
      for (let number = 2; names.has(name); number += 1) name = `${base}_${number}`
      names.add(name)
      written.set(key, name)
      choices.push(...lines.map((line) => ({ ...line, cells: { list_name: name, ...line.cells } })))
      return name
    },
  }
}

function itemLine(list: string, item: Element, model: Model): Line {
  const line: Line = { line: 0, cells: { list_name: list }, words: {} }
  for (const part of childrenOf(item)) {
    const text = wordsOf(part).trim()
    if (part.name === 'label') line.words.label = { '': text }
    else if (part.name === 'itextId') spokenInto(line, model, text)
    else line.cells[part.name] = text
  }
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
