// Long: rows, their layers, links and entries are one state; in halves it could be half changed.
import { type Layer, layers } from '../model/field.ts'
import type { EntryBody, PartBody, RecordBody, Value, Values } from '../model/record.ts'
import type { Entry, Paper, Row } from './holding.ts'
import { asItIs, type Lift } from './lifting.ts'

/** Where a space of the vault belongs. */
export type Place = { collection: string; drawer: string; layer: Layer }

export type Known = {
  id: string
  version: number
  author: string
  writtenAt: string | null
  waits?: true
  damaged?: string
}

type Side = Exclude<Layer, 'base'>
/** Values of a record that has more than one layer, each as it is sealed. */
type Inside = { [layer in Layer]?: Values }
type Part = Known & { of: string; values: Values }
type PartAt = { of: string; layer: Side; drawer: string; author: string; values: Values }

/** A layer or an entry whose record is not here: it was erased, or lies where I do not read. */
export type Stray = { id: string; of: string; author: string } & (
  | { drawer: string; layer: Side; values: Values }
  | { space: string; text: string }
)

/** Everything that is open, in memory: records by collection, who links to them, what happened to them. */
export class Shelf {
  readonly #rows = new Map<string, Map<string, Row>>()
  readonly #all = new Map<string, Row>()
  readonly #inside = new Map<string, Inside>()
  /** Records whose base waits on this device. */
  readonly #waiting = new Set<string>()
  /** Parts by their own id; a part may come before its record, and may be read without it. */
  readonly #parts = new Map<string, PartAt>()
  readonly #early = new Map<string, Map<Side, Part>>()
  readonly #links = new Map<string, Map<string, string[]>>()
  readonly #entries = new Map<string, Map<string, Entry>>()
  /** Records that were merged into another, by that one: they are read with it, and stand in no list. */
  readonly #merged = new Map<string, Set<string>>()
  readonly #entryOf = new Map<string, { of: string; space: string }>()
  readonly #papers = new Map<string, Paper>()
  #lift: Lift = asItIs
  #versions: ReadonlyMap<string, number> = new Map()
  #changed = new Set<string>()
  #gone = new Set<string>()
  /** Something may be here whose record is not. */
  #isLoose = false

  /** Records that say something else than the last time, or are not there any more. */
  takeChanges(): { changed: Row[]; gone: string[] } {
    const changed = [...this.#changed].flatMap((id) => this.#all.get(id) ?? [])
    const gone = [...this.#gone]
    this.#changed = new Set()
    this.#gone = new Set()
    return { changed, gone }
  }

  /** How values are lifted from now on, and to which version of each collection; what is here already is lifted as well. */
  lift(lift: Lift, versions: ReadonlyMap<string, number>): void {
    this.#lift = lift
    this.#versions = versions
    if (lift !== asItIs) for (const row of this.#all.values()) this.#liftRow(row)
  }

  rows(collection: string): Iterable<Row> {
    return this.#rows.get(collection)?.values() ?? []
  }

  count = (collection: string): number => this.#rows.get(collection)?.size ?? 0
  get = (id: string): Row | undefined => this.#all.get(id)

  /** What is sealed in one layer of a record. */
  valuesIn(row: Row, layer: Layer): Values {
    const inside = this.#inside.get(row.id)
    return inside ? (inside[layer] ?? {}) : layer === 'base' ? row.values : {}
  }

  links(id: string): { from: string; field: string }[] {
    const found = this.#links.get(id)
    return found ? [...found].flatMap(([from, fields]) => fields.map((field) => ({ from, field }))) : []
  }

  /** What happened to it, and to those that were merged into it. */
  entries(record: string): Entry[] {
    const all = [record, ...this.mergedInto(record)]
    return all
      .flatMap((id) => [...(this.#entries.get(id)?.values() ?? [])])
      .sort((a, b) => b.at.localeCompare(a.at))
  }

  /** Records that were merged into this one, and into those. */
  mergedInto(record: string): string[] {
    const found = new Set<string>([record])
    for (const id of found)
      for (const one of this.#merged.get(id) ?? []) if (this.#isAside(this.#all.get(one))) found.add(one)
    found.delete(record)
    return [...found]
  }

  /** Whether an envelope with this id was read: of a record, of a layer, of an entry. */
  knows = (id: string): boolean => this.#all.has(id) || this.#parts.has(id) || this.#entryOf.has(id)

  strays(): Stray[] {
    if (!this.#isLoose) return []
    const isStray = ({ of }: { of: string }) => !this.#all.has(of)
    const parts = [...this.#parts].flatMap(([id, part]) => (isStray(part) ? { id, ...part } : []))
    const entries = [...this.#entryOf].flatMap(([id, { of, space }]) => {
      const entry = isStray({ of }) && this.#entries.get(of)?.get(id)
      return entry ? { id, of, space, author: entry.author, text: entry.text ?? '' } : []
    })
    this.#isLoose = parts.length + entries.length > 0
    return [...parts, ...entries]
  }

  whereIsEntry = (id: string) => this.#entryOf.get(id)
  paper = (id: string): Paper | undefined => this.#papers.get(id)
  papers = (what: string): Paper[] => [...this.#papers.values()].filter(({ body }) => body.what === what)

  /** Takes in one envelope of the space at a place. */
  put(space: string, place: Place, known: Known, body: unknown): void {
    const { what } = Object(body) as { what?: string }
    if (known.damaged) this.#putDamaged(place, known)
    else if (what === 'jam/record/1') this.#putRecord(place, known, body as RecordBody)
    else if (what === 'jam/part/1') this.#putPart(place, known, body as PartBody)
    else if (what === 'jam/entry/1') this.#putEntry(space, place, known, body as EntryBody)
  }

  putPaper(known: Known, body: unknown): void {
    // What turns out to be signed by nobody counts no more, also when it was believed for a moment.
    if (known.damaged) this.#papers.delete(known.id)
    if (known.damaged || typeof Object(body).what !== 'string') return
    const { id, version, author, writtenAt } = known
    this.#papers.set(id, { id, version, author, writtenAt, body: body as { what: string } })
  }

  /** Whatever has this id in this drawer or in the plan is not there any more. */
  take(id: string, drawer: string | null): void {
    const part = this.#parts.get(id)
    if (part) this.#takePart(id, part, drawer)
    else if (this.#entryOf.has(id)) this.#takeEntry(id)
    else if (drawer === null) this.#papers.delete(id)
    // A record that was moved is gone from where it was, not from where it is.
    else if (this.#all.get(id)?.drawer === drawer) this.#takeRecord(id)
  }

  clear(): void {
    for (const map of [this.#rows, this.#all, this.#inside, this.#parts, this.#early, this.#links])
      map.clear()
    for (const map of [this.#entries, this.#entryOf, this.#papers, this.#merged, this.#waiting]) map.clear()
  }

  #putRecord({ drawer }: Place, known: Known, body: RecordBody): void {
    const { what: _, collection, values, ...rest } = body
    const before = this.#all.get(known.id)
    const lifted = this.#lift(collection, body.schema, values)
    const schema = Math.max(body.schema, this.#versions.get(collection) ?? 0)
    const parts = before?.parts ?? {}
    const row: Row = { ...rest, ...known, schema, collection, drawer, values: lifted, parts }
    if (known.waits) this.#waiting.add(known.id)
    else this.#waiting.delete(known.id)
    const inside = this.#inside.get(known.id)
    if (inside) inside.base = lifted
    this.#set(row, before)
    const early = this.#early.get(known.id)
    if (!early) return
    this.#early.delete(known.id)
    for (const [layer, part] of early) this.#join(row, layer, part)
  }

  #putPart({ drawer, layer }: Place, known: Known, body: PartBody): void {
    if (layer === 'base') return
    const { of } = body
    const values = this.#lift(body.collection, body.schema, body.values)
    this.#parts.set(known.id, { of, layer, drawer, author: known.author, values })
    const row = this.#all.get(of)
    const part = { ...known, of, values }
    const early = this.#early.get(of) ?? new Map<Side, Part>()
    if (row) this.#join(row, layer, part)
    else this.#early.set(of, early.set(layer, part))
    this.#isLoose ||= !row
  }

  #join(row: Row, layer: Side, { id, version, waits, values }: Part): void {
    const inside = this.#inside.get(row.id) ?? { base: row.values }
    inside[layer] = values
    this.#inside.set(row.id, inside)
    const part = { id, version, ...(waits && { waits }) }
    this.#set({ ...row, parts: { ...row.parts, [layer]: part } }, row)
  }

  #set(row: Row, before: Row | undefined): void {
    const inside = this.#inside.get(row.id)
    const { waits: _, ...rest } = row
    const waits = this.#waiting.has(row.id) || Object.values(row.parts).some((part) => part.waits)
    const whole: Row = inside
      ? {
          ...rest,
          values: { ...inside.base, ...inside.sensitive, ...inside.private },
          ...(waits && { waits }),
        }
      : row
    if (before) this.#unlink(before)
    if (before && before.collection !== row.collection) this.#rows.get(before.collection)?.delete(row.id)
    this.#all.set(row.id, whole)
    this.#putInPlace(whole, before)
  }

  #putInPlace(row: Row, before: Row | undefined): void {
    if (!row.merged && !before?.merged && !this.#merged.has(row.id)) {
      this.#putOut(row)
      return
    }
    if (before?.merged) this.#merged.get(before.merged)?.delete(row.id)
    if (row.merged) this.#merged.set(row.merged, (this.#merged.get(row.merged) ?? new Set()).add(row.id))
    for (const id of [
      ...this.#chain(row.id),
      ...this.#chain(before?.merged ?? ''),
      ...this.#mergedIn(row.id),
    ])
      this.#place(id)
  }

  readonly #mergedIn = (id: string): string[] => [...(this.#merged.get(id) ?? [])]

  /** What it was merged into, and that again, as far as it is here. */
  #chain(id: string): string[] {
    const chain = new Set<string>()
    for (let row = this.#all.get(id); row && !chain.has(row.id); row = this.#all.get(row.merged ?? ''))
      chain.add(row.id)
    return [...chain]
  }

  /**
   * Read with another one. Not if that is gone: then it would be nowhere. Of those that were merged into each other, each on
   * another device, the first stays.
   */
  #isAside(row: Row | undefined): boolean {
    if (!row?.merged || !this.#all.has(row.merged)) return false
    const chain = this.#chain(row.id)
    const last = this.#all.get(chain.at(-1) ?? '')?.merged ?? ''
    const circle = chain.slice(chain.indexOf(last))
    return last === '' || !chain.includes(last) || circle.toSorted()[0] !== row.id
  }

  #place(id: string): void {
    const row = this.#all.get(id)
    if (!row) return
    const shelf = this.#rows.get(row.collection)
    if (!this.#isAside(row)) {
      if (shelf?.get(id) !== row) this.#putOut(row)
      return
    }
    this.#unlink(row)
    shelf?.delete(id)
    this.#changed.delete(id)
    this.#gone.add(id)
  }

  #putOut(row: Row): void {
    const shelf = this.#rows.get(row.collection) ?? new Map<string, Row>()
    this.#rows.set(row.collection, shelf.set(row.id, row))
    this.#changed.add(row.id)
    this.#gone.delete(row.id)
    this.#link(row)
  }

  #liftRow(row: Row): void {
    const to = this.#versions.get(row.collection) ?? 0
    if (row.schema >= to || row.damaged) return
    const lifted = (values: Values) => this.#lift(row.collection, row.schema, values)
    const inside = this.#inside.get(row.id)
    if (inside) for (const layer of layers) if (inside[layer]) inside[layer] = lifted(inside[layer])
    this.#set({ ...row, schema: to, values: inside?.base ?? lifted(row.values) }, row)
  }

  #putDamaged({ collection, drawer, layer }: Place, known: Known): void {
    if (layer !== 'base' || this.#entryOf.has(known.id)) return
    const before = this.#all.get(known.id)
    const nothing = { collection, drawer, values: {}, schema: 0, parts: {} }
    this.#set({ ...nothing, ...before, ...known }, before)
  }

  #putEntry(space: string, { layer }: Place, known: Known, body: EntryBody): void {
    const { id, version, author, writtenAt, waits } = known
    const entry = { ...body, id, version, layer, author, writtenAt, ...(waits && { waits }) }
    const of = this.#entries.get(body.of) ?? new Map<string, Entry>()
    this.#entries.set(body.of, of.set(id, entry))
    this.#entryOf.set(id, { of: body.of, space })
    this.#touch(body.of)
  }

  /** What happens to a record is news of it, also when nothing of its values is. */
  #touch(id: string): void {
    this.#isLoose ||= !this.#all.has(id)
    const row = this.#all.get(id)
    if (row && !this.#isAside(row)) this.#changed.add(id)
  }

  #takeRecord(id: string): void {
    const row = this.#all.get(id)
    if (!row) return
    this.#unlink(row)
    if (row.merged) this.#merged.get(row.merged)?.delete(id)
    this.#rows.get(row.collection)?.delete(id)
    this.#all.delete(id)
    this.#inside.delete(id)
    this.#waiting.delete(id)
    this.#changed.delete(id)
    this.#gone.add(id)
    this.#isLoose = true
    for (const one of this.#mergedIn(id)) this.#place(one)
  }

  #takePart(id: string, { of, layer, drawer }: PartAt, from: string | null) {
    if (drawer !== from) return
    this.#parts.delete(id)
    this.#early.get(of)?.delete(layer)
    const [row, inside] = [this.#all.get(of), this.#inside.get(of)]
    if (!row || !inside) return
    delete inside[layer]
    const { [layer]: _, ...parts } = row.parts
    this.#set({ ...row, parts, values: inside.base ?? {} }, row)
  }

  #takeEntry(id: string): void {
    const of = this.#entryOf.get(id)?.of
    if (of) this.#entries.get(of)?.delete(id)
    if (of) this.#touch(of)
    this.#entryOf.delete(id)
  }

  #link({ id, values }: Row): void {
    for (const field in values) {
      for (const to of linked(values[field])) {
        const from = this.#links.get(to) ?? new Map<string, string[]>()
        this.#links.set(to, from.set(id, [...(from.get(id) ?? []), field]))
      }
    }
  }

  #unlink({ id, values }: Row): void {
    for (const field in values) for (const to of linked(values[field])) this.#links.get(to)?.delete(id)
  }
}

const nothing: readonly string[] = []
const linked = (value: Value | undefined): readonly string[] =>
  typeof value === 'object' && 'records' in value ? (value.records as string[]) : nothing
