import type { Choice, Group, Item, Limits, Question } from '#field/form/question.ts'
import type { Wording } from '#field/form/wording.ts'
import { constant } from '#field/rule/rule.ts'
import { markdownOf } from '../html.ts'
import { isSaid, type Json, type Members, membersOf, objectAt, objectsIn, textAt } from '../value.ts'
import { choicesInto } from './choices.ts'
import { kindOf, layouts } from './kinds.ts'
import { limitsOf } from './limits.ts'
import type { Reading } from './reading.ts'

/** Every component gets its name before rules ask for it. */
export function nameComponents(components: readonly Json[], reading: Reading): void {
  for (const json of components) {
    const key = textAt(json.key)
    if (key) reading.known.set(key, { name: reading.names.take(key), json })
    for (const inner of innerOf(json)) nameComponents(inner, reading)
  }
}

/** Components below a component: in itself, in columns, in rows of a table. */
function innerOf(json: Json): Json[][] {
  const columns = objectsIn(json.columns).map((column) => objectsIn(column.components))
  const rows = Array.isArray(json.rows)
    ? json.rows.flatMap((row) => objectsIn(row).map((cell) => objectsIn(cell.components)))
    : []
  return [objectsIn(json.components), ...columns, ...rows].filter((list) => list.length > 0)
}

/** What the builder of Form.io writes into each component, whatever it is. */
const usual: Json = {
  input: true,
  tableView: true,
  persistent: true,
  clearOnHide: true,
  spellcheck: true,
  validateOn: 'change',
  labelPosition: 'top',
  inputType: 'text',
  inputFormat: 'plain',
  dataSrc: 'values',
  idPath: 'id',
  selectThreshold: 0.3,
  limit: 100,
  lazyLoad: true,
  searchEnabled: true,
  truncateMultipleSpaces: false,
  showInSummary: true,
  showInEmail: true,
  showInPDF: true,
  rows: 3,
  fixedSize: true,
  mask: false,
  optionsLabelPosition: 'right',
  template: '<span>{{ item.label }}</span>',
}
const always = [
  'id',
  'key',
  'type',
  'components',
  'columns',
  'overlay',
  'indexeddb',
  'fuseOptions',
  'widget',
  'customOptions',
]

export function itemsOf(json: Json, reading: Reading): Item[] {
  const key = textAt(json.key)
  const type = textAt(json.type)
  const members = membersOf(json, reading.ledger, 'component', key)
  for (const name of always) members.silent(name)
  for (const [name, value] of Object.entries(usual)) if (json[name] === value) members.silent(name)
  const known = reading.known.get(key)
  const name = known?.name ?? reading.names.take(key || type || 'component')
  const inner = innerOf(json).flatMap((list) => list.flatMap((one) => itemsOf(one, reading)))
  const item = made(type, name, members, inner, reading)
  if (!item) return inner
  if (known) known.item = item
  reading.conditions.push({ item, json })
  if (members.read('hidden') === true) item.show = constant(false)
  for (const one of ['conditional', 'customConditional']) members.silent(one)
  const rest = members.rest()
  if (rest) item.kept = { formio: { ...(key === name ? {} : { key }), ...rest, type } }
  else if (key !== name) item.kept = { formio: { key, type } }
  return [item]
}

function made(
  type: string,
  name: string,
  members: Members,
  inner: Item[],
  reading: Reading,
): Item | undefined {
  const { ledger } = reading
  const where = name
  if (type === 'button') {
    ledger.understood('type button', where)
    for (const one of ['label', 'theme', 'action', 'size', 'disableOnInvalid', 'showValidations'])
      members.silent(one)
    return undefined
  }
  const base = { name, label: worded(members, 'label', reading), ...hints(members, reading) }
  if (type === 'content' || type === 'htmlelement' || type === 'softRequiredErrors') {
    ledger.understood(`type ${type}`, where)
    const html = textAt(members.read('html')) || textAt(members.read('content'))
    return {
      is: 'note',
      ...base,
      label: { [reading.lang]: markdownOf(html), ...translated(members, 'html', reading) },
    }
  }
  const layout = layouts[type]
  if (layout) {
    ledger.understood(`type ${type}`, where)
    return groupOf(layout, base, members, inner, reading)
  }
  return questionOf(type, base, members, reading)
}

type Base = Pick<Question, 'name' | 'label' | 'hint' | 'help'>

function groupOf(
  layout: 'group' | 'rows',
  base: Base,
  members: Members,
  items: Item[],
  reading: Reading,
): Group {
  const isUnsaid = members.read('hideHeader') === true || Object.keys(base.label).length === 0
  if (layout === 'group') return { is: 'group', ...base, items, ...(isUnsaid ? { unsaid: true } : {}) }
  const validate = membersOf(objectAt(members.silent('validate')), reading.ledger, 'validate', base.name)
  const [fewest, most] = [Number(validate.read('minLength') ?? 0), Number(validate.read('maxLength') ?? 0)]
  const isRequired = validate.read('required') === true
  const one = worded(members, 'groupLabel', reading)
  const rest = validate.rest()
  if (rest) members.keep('validate', rest)
  const least = fewest > 0 ? { fewest } : isRequired ? { fewest: 1 } : {}
  return {
    is: 'group',
    ...base,
    items,
    repeat: { ...least, ...(most > 0 ? { most } : {}), ...(Object.keys(one).length > 0 ? { one } : {}) },
  }
}

function worded(members: Members, name: string, reading: Reading): Wording {
  const text = markdownOf(textAt(members.read(name)))
  return { ...(text ? { [reading.lang]: text } : {}), ...translated(members, name, reading) }
}

/** Open Forms keeps translations beside the component. */
function translated(members: Members, name: string, reading: Reading): Wording {
  const words: Wording = {}
  for (const [lang, said] of Object.entries(objectAt(objectAt(members.silent('openForms')).translations))) {
    const text = markdownOf(textAt(objectAt(said)[name]))
    if (!text || !/^[a-z]{2}(-\w+)?$/i.test(lang)) continue
    reading.langs.add(lang)
    words[lang] = text
  }
  return words
}

function hints(members: Members, reading: Reading): Pick<Base, 'hint' | 'help'> {
  const hint = worded(members, 'description', reading)
  const help = worded(members, 'tooltip', reading)
  return {
    ...(Object.keys(hint).length > 0 ? { hint } : {}),
    ...(Object.keys(help).length > 0 ? { help } : {}),
  }
}

function questionOf(type: string, base: Base, members: Members, reading: Reading): Question {
  const { ledger } = reading
  const isSeveral = members.read('multiple') === true
  const { kind, isKnown } = kindOf(type, isSeveral, members)
  ledger[isKnown ? 'understood' : 'kept'](`type ${type}`, base.name)
  const question: Question = { is: 'question', ...base, kind }
  if (/choice|dropdown|autocomplete/.test(kind)) choicesInto(question, members, reading)
  if (kind === 'matrix-single') matrixInto(question, members, reading)
  const validate = membersOf(objectAt(members.silent('validate')), ledger, 'validate', base.name)
  if (validate.read('required') === true) question.required = true
  const limits: Limits = limitsOf(type, kind, members, validate)
  if (Object.keys(limits).length > 0) question.limits = limits
  const rest = validate.rest()
  if (rest) members.keep('validate', rest)
  const autofill = textAt(members.read('autocomplete'))
  if (autofill) question.autofill = autofill.slice(0, 60)
  if (members.read('isSensitiveData') === true) question.personal = true
  first(question, members)
  return question
}

function first(question: Question, members: Members): void {
  const value = members.silent('defaultValue')
  if (!isSaid(value)) return
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value)
  if (isPlain && !/multiple|ranking|file|photo|point|line|area|address|matrix/.test(question.kind)) {
    members.read('defaultValue')
    question.value = constant(typeof value === 'string' ? textAt(value) : (value as number | boolean))
  } else members.keep('defaultValue', value)
}

function matrixInto(question: Question, members: Members, { lang }: Reading): void {
  const list = (name: string) =>
    objectsIn(members.read(name)).map(
      (one): Choice => ({ value: textAt(one.value), label: { [lang]: textAt(one.label) } }),
    )
  question.rows = list('questions')
  question.choices = list('values')
}
