// Long: it is one thought, what becomes of a row, and reads from top to bottom.
import type { Address, Answer, Name } from '#field/answer/answer.ts'
import { type Cell, cellText } from '#field/office/cells.ts'
import type { Lang } from '#kernel/text.ts'
import { checkValues } from '../../model/check.ts'
import type { Collection } from '../../model/collection.ts'
import { Lookalikes } from '../../model/duplicate/finding.ts'
import { likely } from '../../model/duplicate/likeness.ts'
import { sameValue } from '../../model/equal.ts'
import type { Field } from '../../model/field.ts'
import type { Value, Values } from '../../model/record.ts'
import type { Change, Row } from '../../worker/holding.ts'
import type { Table } from '../reading/table.ts'
import { checked, readCell, saidKey, type Wrong } from './cells/read-cell.ts'
import { type Mapping, type Part, stepColumn } from './mapping.ts'
import type { Prepared } from './run/prepared.ts'
import { type Column, fieldText, type Sight, settled } from './settling.ts'

/** What is wrong with a row as a whole; `about` is what the sentence needs: another line, a field. */
export type RowFault =
  | 'ragged'
  | 'required'
  | 'key-empty'
  | 'key-many'
  | 'twice'
  | 'taken'
  | 'step'
  | 'nothing'
  | 'elsewhere'
/** `says`: what the collection itself demands, in its own words. */
export type RowProblem =
  | { column: string; wrong: Wrong }
  | { column: string; code: RowFault; about: string }
  | { column: string; says: string }

export type Verdict = {
  /** From 0, as the table has it; `line`: in the file. */
  row: number
  line: number
  is: 'new' | 'changed' | 'same' | 'refused' | 'duplicate'
  /** The record it is about, or looks like. */
  of?: string
  change?: Change
  problems: RowProblem[]
}

type Closable = Pick<Row, 'drawer' | 'workers' | 'restricted'>

export type Judging = {
  lang: Lang
  today: string
  import: string
  idOf: (row: number) => string
  me: string
  /** Whether these fields of a record may be written by whoever imports. */
  mayWrite: (row: Closable, fields: readonly string[]) => boolean
} & Pick<Prepared, 'exact' | 'decided'>

/** What becomes of each row of a table. Knows the rows before: what stands there twice is new only once. */
export class Judge {
  readonly collection: Collection
  readonly #table: Table
  readonly #mapping: Mapping
  readonly #sight: Sight
  readonly #judging: Judging
  readonly #columns: Column[]
  readonly #byKey = new Map<string, string[]>()
  /** In which line a key, or a value that must be unique, was seen first. */
  readonly #seen = new Map<string, number>()
  readonly #unique: [Field, Map<string, string>][]
  readonly #alike: Lookalikes | null

  /** @param collection with the fields and choices that the import makes */
  constructor(sight: Sight, collection: Collection, table: Table, mapping: Mapping, judging: Judging) {
    this.collection = collection
    this.#table = table
    this.#mapping = mapping
    this.#sight = sight
    this.#judging = judging
    this.#columns = this.#settle()
    const rows = [...sight.rows(collection.id)]
    for (const row of rows) this.#know(row)
    const filled = new Set(this.#columns.map(({ field }) => field.id))
    this.#unique = collection.fields
      .filter(({ unique, id }) => unique && filled.has(id))
      .map((field) => [field, new Map(rows.map((row) => [saidKey(this.#text(field.id, row)), row.id]))])
    this.#alike = mapping.lookalikes === 'leave' ? new Lookalikes(collection, rows) : null
  }

  judge(at: number): Verdict {
    const { rows, lines, columns } = this.#table
    const cells = rows[at] ?? []
    const known = { row: at, line: lines[at] ?? at + 1 }
    const refused = (problems: RowProblem[]): Verdict => ({ ...known, is: 'refused', problems })
    if (cells.slice(columns.length).some((cell) => cell !== ''))
      return refused([{ column: '', code: 'ragged', about: String(columns.length) }])
    const decided = this.#judging.decided?.(at)
    if (decided === 'never') return { ...known, is: 'same', problems: [] }
    const { set, step, problems } = this.#read(at, cells)
    if (problems.length > 0) return refused(problems)
    if (step === undefined && Object.values(set).every((value) => value === null))
      return refused([{ column: '', code: 'nothing', about: '' }])
    const found = this.#find(set, known.line)
    const own = this.#sight.get(this.#judging.idOf(at))
    if (own) return this.#made(known, own, set)
    const into = typeof decided === 'object' ? this.#sight.get(decided.into) : undefined
    if (into && typeof decided === 'object') return this.#about(known, into, only(set, decided.fields))
    if (found && 'code' in found) return refused([found])
    if (!found || decided === 'new') return this.#fresh(known, set, step, decided === 'new')
    if (this.#mapping.match === 'update') return this.#about(known, found, set, step)
    // What others have answered about a record, a person decides.
    return { ...known, is: this.#judging.decided ? 'duplicate' : 'same', of: found.id, problems: [] }
  }

  #settle(): Column[] {
    const { uses } = this.#mapping
    const thisYear = Number(this.#judging.today.slice(0, 4))
    return uses.flatMap((use) => {
      const at = this.#table.columns.indexOf(use.column)
      const field =
        use.field === stepColumn
          ? stepField(this.collection)
          : this.collection.fields.find(({ id }) => id === use.field)
      if (at < 0 || !field) return []
      const cells = this.#table.rows.map((row) => row[at] ?? '')
      const how = settled(this.#sight, this.collection, field, use.how, cells, {
        lang: this.#judging.lang,
        thisYear,
      })
      return [{ at, use, field, how }]
    })
  }

  /** What the cells of a row say, by field. */
  #read(
    row: number,
    cells: readonly Cell[],
  ): {
    set: { [field: string]: Value | null }
    step?: string
    problems: RowProblem[]
  } {
    const set: { [field: string]: Value | null } = {}
    const parts = new Map<string, { [part in Part]?: string }>()
    const problems: RowProblem[] = []
    let step: string | undefined
    for (const { at, use, field, how } of this.#columns) {
      const cell = cells[at] ?? ''
      if (use.how.part) {
        const known = parts.get(field.id) ?? {}
        parts.set(field.id, { ...known, [use.how.part]: cellText(cell).replace(/\s+/g, ' ').trim() })
        continue
      }
      const exact = this.#judging.exact?.(row, at, field)
      const read = exact === undefined ? readCell(field, cell, how) : checked(field, exact as Answer)
      if ('wrong' in read) problems.push({ column: use.column, wrong: read.wrong })
      else if (field.id === stepColumn) step = typeof read.value === 'string' ? read.value : undefined
      else if (set[field.id] === undefined || read.value !== null) set[field.id] = read.value
    }
    for (const [field, said] of parts) set[field] = joined(said)
    return { set, ...(step !== undefined && { step }), problems }
  }

  /** The record that a row is about by its key. */
  #find(
    set: { [field: string]: Value | null },
    line: number,
  ): Row | Extract<RowProblem, { code: RowFault }> | null {
    const { key } = this.#mapping
    if (key.length === 0) return null
    const column = this.#mapping.uses.find(({ field }) => field === key[0])?.column ?? ''
    const said = key.map((field) => this.#text(field, { values: clean(set) }))
    if (said.some((text) => text === '')) return { column, code: 'key-empty', about: '' }
    const joinedKey = said.map(saidKey).join('\n')
    const before = this.#seen.get(joinedKey)
    if (before !== undefined && before !== line) return { column, code: 'twice', about: String(before) }
    this.#seen.set(joinedKey, line)
    const [first, second] = this.#byKey.get(joinedKey) ?? []
    if (second !== undefined) return { column, code: 'key-many', about: said.join(', ') }
    return (first !== undefined && this.#sight.get(first)) || null
  }

  /** A row about a record that is there. */
  #about(
    known: Pick<Verdict, 'row' | 'line'>,
    row: Row,
    set: { [field: string]: Value | null },
    step?: string,
  ): Verdict {
    const same: Verdict = { ...known, is: 'same', of: row.id, problems: [] }
    const kept = this.#mapping.empty === 'keep'
    const turned = Object.entries(set).filter(
      ([field, value]) => !(value === null && kept) && !sameValue(row.values[field], value ?? undefined),
    )
    const isStep = step !== undefined && step !== row.step
    if (turned.length === 0 && !isStep) return same
    const fields = turned.map(([field]) => field)
    const next = { ...row.values, ...Object.fromEntries(turned) }
    const problems = [
      ...this.#closed(row, fields),
      ...this.#taken(Object.fromEntries(turned), row.id, known.line),
      ...this.#missing(next, Object.fromEntries(turned)),
      ...this.#demanded(clean(next), row.id, fields),
    ]
    if (problems.length > 0) return { ...known, is: 'refused', problems }
    const marks = isStep ? { marks: { step } } : {}
    const change = { collection: row.collection, id: row.id, set: Object.fromEntries(turned), ...marks }
    return { ...known, is: 'changed', of: row.id, change, problems: [] }
  }

  /** This import has made it already, in a run that was cut off: perhaps before all of its layers were written. */
  #made(known: Pick<Verdict, 'row' | 'line'>, own: Row, set: { [field: string]: Value | null }): Verdict {
    const values = clean(set)
    this.#taken(values, own.id, known.line)
    const lacking = Object.entries(values).filter(([field]) => own.values[field] === undefined)
    const isNew = { ...known, is: 'new' as const, of: own.id, problems: [] }
    if (own.version > 1 || lacking.length === 0) return isNew
    return {
      ...isNew,
      change: { collection: own.collection, id: own.id, set: Object.fromEntries(lacking) },
    }
  }

  /** A row that becomes a record. */
  #fresh(
    known: Pick<Verdict, 'row' | 'line'>,
    set: { [field: string]: Value | null },
    step: string | undefined,
    isAnother: boolean,
  ): Verdict {
    const values = clean(set)
    const id = this.#judging.idOf(known.row)
    const { drawer } = this.#mapping
    const fields = Object.keys(values)
    // Whoever sees only their own cases is responsible for what they bring.
    const workers = this.#judging.mayWrite({ drawer }, fields) ? undefined : [this.#judging.me]
    const problems = [
      ...this.#closed({ drawer, ...(workers && { workers }) }, fields),
      ...this.#taken(values, id, known.line),
      ...this.#missing(values),
      ...this.#demanded(values, id, fields),
    ]
    if (problems.length > 0) return { ...known, is: 'refused', problems }
    const [like] = this.#alike?.like(values, 1) ?? []
    if (!isAnother && like && like.likeness.score >= likely)
      return { ...known, is: 'duplicate', of: like.id, problems: [] }
    this.#alike?.put({ id, values })
    const first = step ?? this.collection.steps[0]?.name
    const change: Change = {
      ...{ collection: this.collection.id, id, drawer, set: values },
      marks: {
        import: this.#judging.import,
        ...(first !== undefined && { step: first }),
        ...(workers && { workers }),
      },
    }
    return { ...known, is: 'new', of: id, change, problems: [] }
  }

  /** What whoever imports may not write, or nobody may. */
  #closed(row: Closable & Pick<Row, 'anonymous'>, fields: readonly string[]): RowProblem[] {
    const isOpen = row.anonymous === undefined && !row.restricted && this.#judging.mayWrite(row, fields)
    return isOpen ? [] : [{ column: '', code: 'elsewhere', about: '' }]
  }

  /** What rules of the collection say of it; only where it has any, since they take their time. */
  #demanded(values: Values, id: string, only: readonly string[]): RowProblem[] {
    const isRuled = this.collection.fields.some(
      ({ required, demands }) => typeof required === 'object' || (demands?.length ?? 0) > 0,
    )
    if (!isRuled) return []
    const { lang, today } = this.#judging
    const checking = { lang, now: new Date(`${today}T12:00:00Z`), id, only }
    const found = checkValues(this.collection, values, checking)
    return found.map(({ field, says }) => ({ column: this.#columnOf(field), says }))
  }

  #missing(values: { [field: string]: Value | null }, only?: { [field: string]: unknown }): RowProblem[] {
    return this.collection.fields
      .filter(({ id, required, retired }) => required === true && !retired && isNothing(values[id]))
      .filter(({ id }) => !only || id in only)
      .map(({ id }) => ({ column: this.#columnOf(id), code: 'required' as const, about: id }))
  }

  #taken(values: { [field: string]: Value | null }, id: string, line: number): RowProblem[] {
    return this.#unique.flatMap(([field, holders]): RowProblem[] => {
      const said = saidKey(this.#text(field.id, { values: clean({ [field.id]: values[field.id] ?? null }) }))
      if (said === '') return []
      const holder = holders.get(said)
      const before = this.#seen.get(`${field.id}\n${said}`)
      const column = this.#columnOf(field.id)
      if (holder !== undefined && holder !== id) return [{ column, code: 'taken', about: said }]
      if (before !== undefined && before !== line) return [{ column, code: 'twice', about: String(before) }]
      this.#seen.set(`${field.id}\n${said}`, line)
      return []
    })
  }

  #know(row: Row): void {
    const { key } = this.#mapping
    if (key.length === 0) return
    const said = key.map((field) => saidKey(this.#text(field, row)))
    if (said.every((text) => text !== '')) {
      const all = said.join('\n')
      this.#byKey.set(all, [...(this.#byKey.get(all) ?? []), row.id])
    }
  }

  #text = (field: string, row: { values: Values }): string =>
    fieldText(this.collection, field, row, this.#judging.lang)
  #columnOf = (field: string): string => this.#mapping.uses.find((use) => use.field === field)?.column ?? ''
}

export const stepField = ({ steps }: Collection): Field => ({
  ...{ id: stepColumn, kind: 'single-choice', label: {}, layer: 'base' },
  choices: steps.map(({ name, label }) => ({ value: name, label })),
})

const only = (set: { [field: string]: Value | null }, fields: readonly string[]) =>
  Object.fromEntries(Object.entries(set).filter(([field]) => fields.includes(field)))

const isNothing = (value: Value | null | undefined): boolean => value === undefined || value === null

function clean(set: { [field: string]: Value | null }): Values {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null)) as Values
}

/** A name or an address of its parts; null where none is there. */
function joined(said: { [part in Part]?: string }): Value | null {
  const filled = Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''))
  if (Object.keys(filled).length === 0) return null
  const isName = 'first' in said || 'last' in said || 'title' in said
  return isName
    ? ({ first: '', last: '', ...filled } as Name)
    : ({ street: '', postcode: '', town: '', ...filled } as Address)
}
