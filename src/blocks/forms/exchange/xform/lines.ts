import { childOf, childrenOf, type Element } from '#field/office/xml.ts'
import type { Line } from '../xlsform/survey.ts'
import { itextInto, type Put } from './itext.ts'
import type { Lists } from './lists.ts'
import { type Model, spokenIn } from './model.ts'
import type { References } from './references.ts'

/** A control, group or value as a line, with what is below it. */
export type Branch = { path: string; line: Line; end?: string; children: Branch[] }

export type Making = { model: Model; references: References; lists: Lists; used: Set<string>; number: number }

const fromBind: { [attribute: string]: string } = {
  relevant: 'relevant',
  constraint: 'constraint',
  calculate: 'calculation',
  required: 'required',
  readonly: 'readonly',
  'entities:saveto': 'save_to',
}
const messages: { [attribute: string]: string } = {
  'jr:constraintMsg': 'constraint_message',
  'jr:requiredMsg': 'required_message',
}
const silent = ['type', 'jr:preload', 'jr:preloadParams', 'id']

/** What the bind of a path says, as cells. */
export function bindCells(path: string, making: Making): Pick<Line, 'cells' | 'words'> {
  const bind = making.model.binds.get(path) ?? {}
  const from = path.slice(1).split('/')
  const cells: Line['cells'] = {}
  const words: Line['words'] = {}
  for (const [name, value] of Object.entries(bind)) {
    if (silent.includes(name)) continue
    const message = messages[name]
    if (message) words[message] = itextOr(value, making, from)
    else if (fromBind[name]) cells[fromBind[name]] = making.references.in(value, from)
    else cells[`bind::${name}`] = value.trim()
  }
  if (cells.required === 'true()') cells.required = 'yes'
  if (cells.required === 'false()') cells.required = 'no'
  if (cells.readonly === 'true()') cells.readonly = 'yes'
  return { cells, words }
}

const itextId = (said: string | undefined): string | undefined =>
  /^\s*jr:itext\(\s*['"](.+)['"]\s*\)\s*$/.exec(said ?? '')?.[1]

function itextOr(said: string, making: Making, from: string[]): { [lang: string]: string } {
  const id = itextId(said)
  return spokenBy(id ? (making.model.itext.get(id)?.text ?? {}) : { '': said }, making, from)
}

function spokenBy(
  words: { [lang: string]: string },
  making: Making,
  from: string[],
): { [lang: string]: string } {
  const filled = Object.entries(words).filter(([, text]) => text !== '' && text !== '-')
  return Object.fromEntries(filled.map(([lang, text]) => [lang, making.references.words(text, from)]))
}

/** The label and hints of a control, with pictures and sounds. */
export function bodyWords(element: Element, path: string, making: Making): Line['words'] {
  const from = path.slice(1).split('/')
  const words: Line['words'] = {}
  const put: Put = (column, said) => {
    const spoken = said && spokenBy(said, making, from)
    if (spoken && Object.keys(spoken).length > 0) words[column] = { ...words[column], ...spoken }
  }
  for (const [tag, column] of [
    ['label', 'label'],
    ['hint', 'hint'],
  ] as const) {
    const found = childOf(element, tag)
    if (!found) continue
    const id = itextId(found.attributes.ref)
    if (id) itextInto(put, column, making.model.itext.get(id) ?? {})
    else put(column, { '': spokenIn(found) })
  }
  return words
}

/** Attributes of a control beyond what it refers to. */
export function bodyCells(element: Element): Line['cells'] {
  const cells: Line['cells'] = {}
  for (const [name, value] of Object.entries(element.attributes)) {
    if (
      ['ref', 'bind', 'nodeset', 'mediatype', 'start', 'end', 'step', 'jr:count', 'jr:noAddRemove'].includes(
        name,
      )
    )
      continue
    if (name === 'appearance') cells.appearance = value.trim()
    else if (name === 'rows' || name === 'autoplay') cells[name] = value.trim()
    else cells[`body::${name}`] = value.trim()
  }
  const actions = childrenOf(element, 'setvalue').map(({ attributes }) => attributes)
  if (actions.length > 0) cells['body::setvalue'] = JSON.stringify(actions)
  return cells
}

export const controls = [
  'input',
  'secret',
  'select',
  'select1',
  'rank',
  'upload',
  'trigger',
  'range',
  'textarea',
]
