import type { Form } from '#field/form/form.ts'
import type { Group, Item, Question } from '#field/form/question.ts'
import type { Wording } from '#field/form/wording.ts'
import { call, constant, own, type Rule } from '#field/rule/rule.ts'
import { type Writing, xpathOf } from '../../xpath/write.ts'
import { jamCells, type KeptLine, keptLine } from '../kept.ts'
import { kindOf, typeFor } from '../line/kind.ts'
import { parametersFor, parametersOf } from '../line/parameters.ts'
import { typeOf } from '../line/question-type.ts'
import type { Line, Survey } from '../survey.ts'
import type { OutLists } from './lists.ts'
import type { LangNames } from './words.ts'

/** How a form is being written. `plain`: items whose kept expressions no longer say what they do. */
export type Out = {
  form: Form
  names: LangNames
  lists: OutLists
  writing: Writing
  survey: Survey
  plain: ReadonlySet<string>
  overrides: ReadonlyMap<string, string>
}

/** An item as lines. */
export function linesOf(item: Item, out: Out): Line[] {
  if (item.is === 'group') return groupLines(item, out)
  const line = started(item, out)
  if (item.is === 'note') line.cells.type = sourceType(item, out) ?? 'note'
  else question(item, line, out)
  return [finished(item, line, out)]
}

function groupLines(group: Group, out: Out): Line[] {
  const kept = keptOf(group, out)
  if (kept.source && !out.plain.has(group.name)) return kept.source
  const what = group.repeat ? 'repeat' : 'group'
  const line = started(group, out)
  line.cells.type = `begin ${what}`
  if (group.repeat?.count) put(line, 'repeat_count', said('repeat_count', group.repeat.count, group, out))
  if (kept.appearance) line.cells.appearance = kept.appearance
  const end: Line = { line: 0, cells: { type: `end ${what}` }, words: {} }
  return [finished(group, line, out), ...group.items.flatMap((item) => linesOf(item, out)), end]
}

const keptOf = (item: Item, _out: Out): KeptLine => keptLine(item.kept)

function started(item: Item, out: Out): Line {
  const line: Line = { line: 0, cells: { type: '', name: out.writing.nameOf(item.name) }, words: {} }
  speak(line, 'label', item.label, out)
  speak(line, 'hint', item.hint, out)
  speak(line, 'guidance_hint', item.help, out)
  if (item.show) put(line, 'relevant', said('relevant', item.show, item, out))
  return line
}

function finished(item: Item, line: Line, out: Out): Line {
  const { columns, words } = keptOf(item, out)
  Object.assign(line.cells, columns)
  Object.assign(line.words, words)
  const override = out.overrides.get(item.name)
  if (override) Object.assign(line.cells, jamCells(override))
  return line
}

function speak(line: Line, column: string, wording: Wording | undefined, out: Out): void {
  const words = out.names.words(wording)
  if (words) line.words[column] = words
}

const put = (line: Line, column: string, text: string | undefined): void => {
  if (text !== undefined && text !== '') line.cells[column] = text
}

/** A rule in the words it came in, or in ours. */
function said(column: string, rule: Rule, item: Item, out: Out): string | undefined {
  const source = out.plain.has(item.name) ? undefined : keptOf(item, out).sources?.[column]
  const kind = item.is === 'question' ? item.kind : undefined
  return source ?? xpathOf(rule, { ...out.writing, own: kind }) ?? undefined
}

function sourceType(item: Item, out: Out): string | undefined {
  return out.plain.has(item.name) ? undefined : keptOf(item, out).type
}

function question(item: Question, line: Line, out: Out): void {
  const kept = keptOf(item, out)
  const { name: list } = out.lists.listOf(item)
  const usual = typeFor(item, list)
  line.cells.type = kept.type && fits(kept, item, list, line, out) ? kept.type : usual.type
  const fitted =
    kept.appearance !== undefined && fits({ type: line.cells.type, ...kept }, item, list, line, out)
  put(line, 'appearance', fitted ? kept.appearance : usual.appearance)
  if (usual.readonly) line.cells.readonly = usual.readonly
  if (kept.filter) line.cells.choice_filter = kept.filter
  if (item.required)
    put(line, 'required', item.required === true ? 'yes' : said('required', item.required, item, out))
  speak(line, 'required_message', item.requiredSays, out)
  demands(item, line, out)
  value(item, line, kept, out)
  const parameters = parametersFor(item)
  const before = kept.columns?.parameters
  if (!before) put(line, 'parameters', parameters)
  else if (parametersOf(before).end === undefined && parameters === '') return
}

/** Whether a type and appearance that were kept still mean what is asked now. */
function fits(kept: KeptLine, item: Question, list: string, line: Line, out: Out): boolean {
  const type = typeOf(kept.type ?? '')
  if (type.is === 'select' && type.from !== 'elsewhere' && type.list !== list) return false
  if (type.is === 'select' && type.other !== (item.other === true)) return false
  const cells = {
    ...line.cells,
    type: kept.type ?? '',
    ...kept.columns,
    ...(kept.appearance ? { appearance: kept.appearance } : {}),
  }
  const written = item.value ? { calculation: '.' } : {}
  const readonly = item.kind === 'calculated' ? { readonly: 'yes', ...written } : {}
  const kind = kindOf(type, { ...line, cells: { ...cells, ...readonly } }, out.survey)
  return kind === item.kind || type.is === 'unknown'
}

function demands(item: Question, line: Line, out: Out): void {
  const all = item.demands ?? []
  const [first, ...more] = all
  const rule = first
    ? more.length > 0
      ? call('and', ...all.map((one) => one.rule))
      : first.rule
    : limited(item)
  if (rule) put(line, 'constraint', said('constraint', rule, item, out))
  if (first) speak(line, 'constraint_message', first.says, out)
}

/** Limits as a constraint, for programs that know no limits of ours. */
function limited({ kind, limits }: Question): Rule | undefined {
  if (!limits) return undefined
  const rules: Rule[] = []
  if (/integer|decimal|currency|percentage|^date/.test(kind)) {
    if (limits.least !== undefined) rules.push(call('>=', own, constant(limits.least)))
    if (limits.most !== undefined) rules.push(call('<=', own, constant(limits.most)))
  }
  if (/text/.test(kind)) {
    if (limits.fewest !== undefined) rules.push(call('>=', call('length', own), constant(limits.fewest)))
    if (limits.longest !== undefined) rules.push(call('<=', call('length', own), constant(limits.longest)))
    if (limits.pattern !== undefined) rules.push(call('matches', own, constant(limits.pattern)))
  }
  if (kind === 'multiple-choice') {
    if (limits.fewest !== undefined) rules.push(call('>=', call('count', own), constant(limits.fewest)))
    if (limits.longest !== undefined) rules.push(call('<=', call('count', own), constant(limits.longest)))
  }
  return rules.length > 1 ? call('and', ...rules) : rules[0]
}

function value(item: Question, line: Line, kept: KeptLine, out: Out): void {
  const rule = item.value
  const type = typeOf(line.cells.type ?? '')
  if (!rule || (type.is === 'question' && type.isMeta)) return
  const isMade = item.kind === 'calculated' || (item.kind === 'hidden' && !kept.isDefault) || kept.isMade
  if (isMade) put(line, 'calculation', said('calculation', rule, item, out))
  else if (rule.is !== 'constant') put(line, 'default', said('default', rule, item, out))
  else if (rule.value === true && item.kind === 'consent') line.cells.default = 'OK'
  else
    put(
      line,
      'default',
      rule.value === null
        ? ''
        : typeof rule.value === 'boolean'
          ? rule.value
            ? 'yes'
            : 'no'
          : String(rule.value),
    )
}
