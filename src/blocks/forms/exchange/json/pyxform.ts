import type { Line, Survey } from '../xlsform/survey.ts'
import { isObject, type Json, objectsIn, textAt } from './value.ts'

const binds: { [name: string]: string } = {
  relevant: 'relevant',
  constraint: 'constraint',
  calculate: 'calculation',
  required: 'required',
  readonly: 'readonly',
}
const spoken: { [name: string]: string } = { label: 'label', hint: 'hint', guidance_hint: 'guidance_hint' }
const frames = ['group', 'repeat', 'loop']

/** What pyxform makes of an XLSForm before it makes an XForm of it. */
export function surveyOfPyxform(json: Json): Survey {
  const choices: Line[] = []
  const survey = objectsIn(json.children).flatMap((child) => linesOf(child, choices))
  const cells: Line['cells'] = {}
  for (const [from, to] of [
    ['title', 'form_title'],
    ['id_string', 'form_id'],
    ['default_language', 'default_language'],
    ['version', 'version'],
    ['sms_keyword', 'sms_keyword'],
  ] as const)
    if (textAt(json[from])) cells[to] = textAt(json[from])
  return { survey, choices, external: [], settings: { line: 2, cells, words: {} }, sheets: [] }
}

function linesOf(json: Json, choices: Line[]): Line[] {
  const type = textAt(json.type)
  const line: Line = { line: 0, cells: { type, name: textAt(json.name) }, words: {} }
  if (textAt(json.name) === 'meta') return []
  for (const [name, value] of Object.entries(json)) read(line, name, value)
  if (frames.includes(type)) {
    line.cells.type = type === 'loop' ? 'begin group' : `begin ${type}`
    const end: Line = { line: 0, cells: { type: `end ${type === 'loop' ? 'group' : type}` }, words: {} }
    return [line, ...objectsIn(json.children).flatMap((child) => linesOf(child, choices)), end]
  }
  if (Array.isArray(json.choices)) line.cells.type = `${type} ${listOf(json, choices)}`
  return [line]
}

function read(line: Line, name: string, value: unknown): void {
  if (['type', 'name', 'children', 'choices', 'itemset', 'list_name', 'columns'].includes(name)) return
  const column = spoken[name]
  if (column) line.words[column] = wordsOf(value)
  else if (name === 'media' && isObject(value))
    for (const [kind, words] of Object.entries(value)) line.words[`media::${kind}`] = wordsOf(words)
  else if (name === 'bind' && isObject(value))
    for (const [bind, said] of Object.entries(value))
      line.cells[binds[bind] ?? `bind::${bind}`] = textAt(said)
  else if (name === 'control' && isObject(value))
    for (const [part, said] of Object.entries(value))
      line.cells[part === 'appearance' ? part : `body::${part}`] = textAt(said)
  else if (isObject(value)) {
    const said = Object.entries(value).map(([one, other]) => `${one}=${textAt(other)}`)
    if (said.length > 0) line.cells[name] = said.join(' ')
  } else if (textAt(value) !== '') line.cells[name] = textAt(value)
}

const wordsOf = (value: unknown): { [lang: string]: string } =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([lang, text]) => [lang === 'default' ? '' : lang, textAt(text)]),
      )
    : { '': textAt(value) }

function listOf(json: Json, choices: Line[]): string {
  const name = textAt(json.list_name) || textAt(json.itemset) || textAt(json.name)
  if (choices.some(({ cells }) => cells.list_name === name)) return name
  for (const choice of objectsIn(json.choices)) {
    const line: Line = { line: 0, cells: { list_name: name, name: textAt(choice.name) }, words: {} }
    for (const [member, value] of Object.entries(choice)) if (member !== 'name') read(line, member, value)
    choices.push(line)
  }
  return name
}
