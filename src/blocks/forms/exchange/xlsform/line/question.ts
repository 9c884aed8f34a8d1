import type { Group, Item, Limits, Note, Question, QuestionKind } from '#field/form/question.ts'
import { call, constant, type Rule } from '#field/rule/rule.ts'
import { fitted } from '../../xpath/values.ts'
import { type Book, type Cells, drop, note, spoken, take } from '../book.ts'
import { isJam, type KeptLine } from '../kept.ts'
import type { Line } from '../survey.ts'
import { type Node, placeOf } from '../tree.ts'
import { filtered } from './choices.ts'
import { appearanceOf, isNo, isUnderstood, isYes, lookOf, typeFor } from './kind.ts'
import { overridden, overrideOf } from './override.ts'
import { readParameters } from './parameters.ts'
import { type RuleReader, ruleReader } from './rules.ts'

/** A line and what is below it as an item of a form. */
export function itemOf(node: Node, book: Book): Item {
  const { line, type } = node
  const names = book.places.at(node)
  const reader = ruleReader({ names, writing: book.writing, ledger: book.ledger, where: placeOf(line) })
  const kept: KeptLine = {}
  if (node.original !== node.name) kept.name = node.original
  if (node.source) kept.source = node.source
  note(book, type.is === 'unknown' ? 'kept' : 'understood', `type ${typeWord(node)}`, line)
  const cells: Cells = { line, left: { ...line.cells }, words: { ...line.words } }
  drop(cells, 'type', 'name', ...Object.keys(cells.left).filter(isJam))
  const asked = { name: node.name, label: spoken(cells, 'label', book) ?? {}, ...hints(cells, book) }
  const show = ruleAt(cells, 'relevant', reader)
  const head = { ...asked, ...(show ? { show } : {}) }
  const made =
    type.is === 'note'
      ? noteOf(head)
      : node.kind === 'group'
        ? groupOf(node, head, cells, reader, kept, book)
        : questionOf(node, head, cells, reader, kept, book)
  keepRest(cells, kept, book, line)
  if (Object.keys(reader.sources).length > 0) kept.sources = reader.sources
  const whole = Object.keys(kept).length > 0 ? { ...made, kept: { xlsform: kept } } : made
  return overridden(whole as Item, line)
}

type Head = Pick<Question, 'name' | 'label' | 'hint' | 'help' | 'show'>

const typeWord = ({ type, line }: Node): string =>
  type.is === 'select'
    ? `select${type.from === 'choices' ? '' : ` from ${type.from}`}`
    : type.is === 'begin'
      ? `begin ${type.what}`
      : (line.cells.type ?? '').toLowerCase()

function hints(cells: Cells, book: Book) {
  const hint = spoken(cells, 'hint', book)
  const help = spoken(cells, 'guidance_hint', book)
  return { ...(hint ? { hint } : {}), ...(help ? { help } : {}) }
}

function ruleAt(cells: Cells, column: string, reader: RuleReader): Rule | undefined {
  const source = take(cells, column)
  if (source === undefined) return undefined
  const rule = reader.read(column, source)
  // `relevant: yes` is no condition.
  return rule.is === 'constant' && rule.value === true ? undefined : rule
}

const noteOf = (head: Head): Note => ({ is: 'note', ...head })

function groupOf(
  node: Node,
  head: Head,
  cells: Cells,
  reader: RuleReader,
  kept: KeptLine,
  book: Book,
): Group {
  const { type } = node
  if (type.is === 'begin' && type.what === 'repeat') {
    const count = ruleAt(cells, 'repeat_count', reader)
    appearance(cells, kept, book, '')
    return {
      is: 'group',
      ...head,
      items: node.children.map((child) => itemOf(child, book)),
      repeat: count ? { count } : {},
    }
  }
  appearance(cells, kept, book, '')
  const isSeen = Object.keys(head.label).length > 0
  const items = node.children.map((child) => itemOf(child, book))
  if (type.is === 'include' && node.source) book.ledger.kept('include', node.original)
  return { is: 'group', ...head, items, ...(isSeen ? {} : { unsaid: true }) }
}

function questionOf(
  node: Node,
  head: Head,
  cells: Cells,
  reader: RuleReader,
  kept: KeptLine,
  book: Book,
): Question {
  const kind = node.kind as QuestionKind
  const question: Question = { is: 'question', ...head, kind }
  selection(node, question, cells, kept, book)
  requirement(question, cells, reader, book)
  constraint(question, cells, reader, book)
  value(question, node, cells, reader, kept, book)
  const limits: Limits = {
    ...(node.type.is === 'question' ? node.type.limits : {}),
    ...readParameters(cells, question, book),
  }
  if (Object.keys(limits).length > 0) question.limits = limits
  const look = lookOf(appearanceOf(node.line))
  if (look) question.look = look
  typeAndAppearance(question, node, cells, kept, book)
  return question
}

function selection(
  { type, line, ...node }: Node,
  question: Question,
  cells: Cells,
  kept: KeptLine,
  book: Book,
): void {
  if (type.is !== 'select') return
  if (type.other) question.other = true
  if (type.other) book.ledger.understood('or_other', placeOf(line))
  const lists = type.from === 'external' ? book.external : book.lists
  const list = lists[type.list]
  if (!list && type.from !== 'elsewhere') book.ledger.lost('list of choices', placeOf(line), type.list)
  if (!list) return
  // Yes and no are no choices of their own here.
  if (question.kind === 'yes-no') {
    book.own.add(type.list)
    return
  }
  const filter = take(cells, 'choice_filter')
  const found = filter
    ? filtered(list, filter, (columns) => book.places.at({ type, line, ...node }, columns))
    : undefined
  if (filter) {
    kept.filter = filter
    if (found?.missed === undefined) book.ledger.understood('choice_filter', placeOf(line))
    else book.ledger.kept('choice_filter', placeOf(line), found.missed)
  }
  if (overrideOf(line)?.own) {
    question.choices = list
    book.own.add(type.list)
  } else if (found?.missed === undefined && found) question.choices = found.choices
  else if (type.from === 'external') question.choices = list
  else question.list = type.list
  if (question.choices && !overrideOf(line)?.own) kept.list = type.list
}

function requirement(question: Question, cells: Cells, reader: RuleReader, book: Book): void {
  const said = take(cells, 'required')
  const words = spoken(cells, 'required_message', book)
  if (words) question.requiredSays = words
  if (said === undefined) return
  if (isYes(said) || isNo(said)) {
    book.ledger.understood('required', placeOf(cells.line))
    if (isYes(said)) question.required = true
  } else question.required = reader.read('required', said)
}

function constraint(question: Question, cells: Cells, reader: RuleReader, book: Book): void {
  const rule = ruleAt(cells, 'constraint', reader)
  const words = rule ? spoken(cells, 'constraint_message', book) : undefined
  if (rule) question.demands = [{ rule, says: words ?? {} }]
}

function value(
  question: Question,
  node: Node,
  cells: Cells,
  reader: RuleReader,
  kept: KeptLine,
  book: Book,
): void {
  const { kind } = question
  const made = ruleAt(cells, 'calculation', reader)
  if (made) question.value = made
  if (made && kind !== 'calculated' && kind !== 'hidden') kept.isMade = true
  const meta =
    node.type.is === 'question' && node.type.isMeta ? metaValue(node.line.cells.type ?? '') : undefined
  if (meta) question.value = meta
  const first = cells.left.default
  if (first === undefined || question.value) return
  const isPlain = !/\$\{|\w\s*\(|^\.\.?\//.test(first)
  const several = [
    'multiple-choice',
    'ranking',
    'point',
    'line',
    'area',
    'photo',
    'audio',
    'file',
    'signature',
  ]
  if (isPlain && several.includes(kind)) return
  take(cells, 'default')
  if (kind === 'hidden') kept.isDefault = true
  if (!isPlain) question.value = reader.read('default', first)
  else {
    question.value = fitted(constant(first), { is: 'own' }, book.places.at(node))
    book.ledger.understood('default', placeOf(cells.line))
  }
}

/** Moments are the moment of answering; of devices nothing is known, and nothing is asked. */
function metaValue(type: string): Rule | undefined {
  const low = type.toLowerCase()
  if (/today/.test(low)) return call('today')
  return /^(get )?(start|end)( time)?$/.test(low) ? call('now') : undefined
}

/** The type and the appearance are kept where we would write others. */
function typeAndAppearance(question: Question, node: Node, cells: Cells, kept: KeptLine, book: Book): void {
  const said = (node.line.cells.type ?? '').replace(/\s+/g, ' ').trim()
  const list = node.type.is === 'select' ? node.type.list : ''
  const usual = typeFor(question, list)
  if (said !== usual.type) kept.type = said
  appearance(cells, kept, book, usual.appearance ?? '')
  const readonly = take(cells, 'readonly')
  if (readonly === undefined) return
  if (isYes(readonly) && usual.readonly) book.ledger.understood('readonly', placeOf(node.line))
  else if (isNo(readonly)) book.ledger.understood('readonly', placeOf(node.line))
  else cells.left.readonly = readonly
}

function appearance(cells: Cells, kept: KeptLine, book: Book, usual: string): void {
  const said = take(cells, 'appearance')
  const shown = appearanceOf(cells.line)
  for (const token of shown)
    note(book, isUnderstood(token) ? 'understood' : 'kept', `appearance ${token.split('(')[0]}`, cells.line)
  if ((said ?? '') !== usual) kept.appearance = said ?? ''
}

function keepRest(cells: Cells, kept: KeptLine, book: Book, line: Line): void {
  // Parameters are told one by one.
  for (const column of Object.keys(cells.left)) if (column !== 'parameters') note(book, 'kept', column, line)
  for (const column of Object.keys(cells.words)) note(book, 'kept', column, line)
  if (Object.keys(cells.left).length > 0) kept.columns = cells.left
  if (Object.keys(cells.words).length > 0) kept.words = cells.words
}
