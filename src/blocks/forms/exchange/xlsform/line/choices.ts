import type { Choice } from '#field/form/question.ts'
import { call, type Rule } from '#field/rule/rule.ts'
import type { Ledger } from '../../ledger.ts'
import type { Names } from '../../xpath/names.ts'
import { ruleOf } from '../../xpath/to-rule.ts'
import type { LangBook } from '../langs.ts'
import type { Line } from '../survey.ts'

export type Lists = { [name: string]: Choice[] }

/** The lists of choices by name. Further columns are kept: filters ask for them. */
export function listsOf(lines: readonly Line[], langs: LangBook, ledger: Ledger): Lists {
  const lists: Lists = {}
  for (const line of lines) {
    const name = line.cells.list_name
    const value = line.cells.name
    if (!name || value === undefined || name === '__proto__') {
      ledger.lost('choice without list or name', `${line.line}`)
      continue
    }
    ledger.understood('choice', name)
    const list = lists[name] ?? []
    lists[name] = list
    list.push(choiceOf(line, value, langs, ledger))
  }
  return lists
}

function choiceOf(line: Line, value: string, langs: LangBook, ledger: Ledger): Choice {
  const { list_name: list = '', name: _name, jam, ...further } = line.cells
  const columns: { [name: string]: string } = { ...further }
  for (const [column, words] of Object.entries(line.words)) {
    if (column === 'label') continue
    for (const [lang, text] of Object.entries(words)) columns[lang ? `${column}::${lang}` : column] = text
  }
  for (const column of Object.keys(columns))
    ledger.kept(`choice ${column.split('::').slice(0, 2).join('::')}`, list)
  const label = langs.wording(line.words.label)
  const plain: Choice = { value, label, ...(Object.keys(columns).length > 0 ? { columns } : {}) }
  return jam ? { ...plain, ...parsed(jam) } : plain
}

function parsed(json: string): Partial<Choice> {
  try {
    return JSON.parse(json)
  } catch {
    return {}
  }
}

export type Filtered = { choices: Choice[]; missed?: string }

/** The choices of a list as a filter shows them: each with a rule of its own. */
export function filtered(
  list: readonly Choice[],
  filter: string,
  namesWith: (columns: { [name: string]: string }) => Names,
): Filtered {
  const columnsOf = columnReader(list, filter)
  const made: Choice[] = []
  const places = new Map<string, number>()
  for (const choice of list) {
    const { rule, missed } = ruleOf(filter, namesWith(columnsOf(choice)))
    if (missed !== undefined) return { choices: [...list], missed }
    const folded = settled(rule)
    const shown: Choice =
      folded === true
        ? choice
        : { ...choice, show: folded === false ? { is: 'constant', value: false } : rule }
    // One value for two filters is one choice that both show.
    const twin = places.get(choice.value)
    const before = twin === undefined ? undefined : made[twin]
    if (twin !== undefined && before) made[twin] = both(before, shown)
    else places.set(choice.value, made.push(shown) - 1)
  }
  return { choices: made }
}

function both(one: Choice, other: Choice): Choice {
  if (!one.show || !other.show) {
    const { show: _show, ...always } = one
    return always
  }
  return { ...one, show: call('or', one.show, other.show) }
}

/** Names of columns, whatever their case, and `name` and `label` of the choice itself. */
function columnReader(list: readonly Choice[], filter: string) {
  const asked = [...new Set(filter.match(/[\p{L}_][\p{L}\p{N}_.-]*/gu) ?? [])]
  const known = new Set(list.flatMap(({ columns }) => Object.keys(columns ?? {})))
  const matching = asked.map(
    (name) => [name, [...known].find((one) => one.toLowerCase() === name.toLowerCase())] as const,
  )
  return (choice: Choice): { [name: string]: string } => {
    const said = matching.flatMap(([name, column]) =>
      column ? [[name, choice.columns?.[column] ?? '']] : [],
    )
    return { ...Object.fromEntries(said), name: choice.value }
  }
}

/** What a comparison of two constants comes to. */
function settled(rule: Rule): boolean | undefined {
  if (rule.is === 'constant') return typeof rule.value === 'boolean' ? rule.value : undefined
  if (rule.is !== 'call') return undefined
  const [one, other] = rule.with
  if ((rule.call === '=' || rule.call === '!=') && one?.is === 'constant' && other?.is === 'constant')
    return (String(one.value) === String(other.value)) === (rule.call === '=')
  if (rule.call === 'empty' && one?.is === 'constant') return one.value === ''
  if (rule.call === 'not' && one) {
    const inner = settled(one)
    return inner === undefined ? undefined : !inner
  }
  return undefined
}
