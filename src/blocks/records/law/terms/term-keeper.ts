import type { Write } from '#custody/feeding/feed.ts'
import type { Stamp, Terms } from '#custody/feeding/law-acts.ts'
import type { EntryChange, Row } from '../../worker/holding.ts'
import type { Coming, LawHook, Open } from '../../worker/law-hook.ts'
import type { RecordsHolding } from '../../worker/records-holding.ts'
import type { Shelf } from '../../worker/shelf.ts'
import { comingEntry, withTerms } from './coming.ts'
import { HoldKeeper } from './hold-keeper.ts'
import { Rules } from './rules.ts'
import { digestOf, isLonger } from './term.ts'

/** Envelopes of one record go in one request. */
const most = 4000
/** So many records are looked at in one go. */
const atOnce = 1000

type IsOff = (known: string | null | undefined, month: string | null) => boolean

/**
 * Tells the house when records go (Fristen), and sees that it still knows. Only who reads all layers of a drawer says so: else the
 * day that counts might lie in another one.
 */
export class TermKeeper implements LawHook {
  readonly holds: HoldKeeper
  readonly #holding: RecordsHolding
  /** What the house has, as far as it is known here: months by space and id. */
  readonly #known = new Map<string, Map<string, string | null>>()

  constructor(holding: RecordsHolding) {
    this.#holding = holding
    this.holds = new HoldKeeper(holding)
  }

  rules = (): Rules => new Rules(this.#holding)

  layers(open: readonly Open[], shelf: Shelf): Promise<void> {
    const rules = this.rules()
    return this.#before(rules, withTerms(open, shelf, rules))
  }

  entries(changes: readonly EntryChange[], writes: readonly Write[], shelf: Shelf): Promise<void> {
    const rules = this.rules()
    const coming = changes.flatMap((change, at) => {
      const one = comingEntry(shelf, change)
      if (!one || !rules.concerns(one.row.collection)) return []
      if (writes[at]) writes[at].deleteAfter = rules.termOf(one)
      return [one]
    })
    return this.#before(rules, coming)
  }

  async #before(rules: Rules, coming: readonly Coming[]): Promise<void> {
    const isSooner: IsOff = (known, month) => known !== undefined && isLonger(month, known)
    const old = coming.filter(({ row }) => row.version > 0 && rules.isWhole(row))
    const stamps = old.map((one) => this.#apart(one.row, rules.termOf(one), isSooner))
    await this.#send(stamps).catch(() => {})
  }

  wrote(space: string, id: string, deleteAfter: string | null): void {
    const known = this.#known.get(space) ?? new Map<string, string | null>()
    this.#known.set(space, known.set(id, deleteAfter))
  }

  async after(records: readonly string[]): Promise<void> {
    const rules = this.rules()
    const rows = [...new Set(records)].flatMap((id) => this.#holding.get(id) ?? [])
    const ending = rows.filter((row) => rules.concerns(row.collection) && rules.isWhole(row) && !row.waits)
    await this.#send(ending.map((row) => this.#apart(row, this.#termOf(rules, row)))).catch(() => {})
    await this.holds.extend(rows).catch(() => {})
  }

  /** Compares everything with what the house has, and puts right what is not the same. @returns how many were not */
  async settle(): Promise<{ stamped: number; behind: Terms['behind'] }> {
    const { spaces, behind } = await this.#holding.house('terms')
    const theirs = new Map(spaces.map(({ space, digest }) => [space, digest]))
    const rules = this.rules()
    const wanted = await this.#wanted(rules)
    const apart = new Set<string>()
    for (const space of rules.spaces()) {
      const want = wanted.get(space) ?? new Map<string, string>()
      const has = theirs.get(space)
      const isSame = want.size === 0 ? has === undefined : has === (await digestOf(linesOf(want)))
      this.#known.set(space, new Map(isSame ? want : await this.#holding.house('termsIn', space)))
      if (!isSame) apart.add(space)
    }
    if (apart.size === 0) return { stamped: 0, behind }
    const isOff: IsOff = (known, month) => (known ?? null) !== month
    const stamps = [...this.#rowsIn(rules, apart)].map((row) =>
      this.#apart(row, this.#termOf(rules, row), isOff),
    )
    await this.#send(stamps)
    return { stamped: stamps.reduce((sum, some) => sum + countOf(some), 0), behind }
  }

  async #wanted(rules: Rules): Promise<Map<string, Map<string, string>>> {
    const wanted = new Map<string, Map<string, string>>()
    let turn = 0
    for (const { id } of rules.collections())
      for (const row of rules.concerns(id) ? this.#holding.rows(id) : []) {
        // Who asks for something meanwhile does not wait for all of it.
        if (++turn % atOnce === 0) await new Promise((later) => setTimeout(later))
        const month = this.#termOf(rules, row)
        if (month) for (const [space, of] of this.#holding.envelopesOf(row.id)) put(wanted, space, of, month)
      }
    return wanted
  }

  /** Records of drawers in which something is not as it should be; what nobody here knows is left as it is. */
  *#rowsIn(rules: Rules, apart: ReadonlySet<string>): Iterable<Row> {
    for (const { id, drawers } of rules.collections()) {
      const off = drawers.filter(({ spaces }) => Object.values(spaces).some((space) => apart.has(space)))
      const names = new Set(off.map((drawer) => drawer.id))
      if (names.size > 0)
        for (const row of this.#holding.rows(id))
          if (names.has(row.drawer) && rules.isWhole(row) && !row.waits && !row.damaged) yield row
    }
  }

  #termOf = (rules: Rules, row: Row): string | null =>
    rules.concerns(row.collection) ? rules.termOf({ row, entries: this.#holding.entries(row.id) }) : null

  /** Envelopes of a record that are to go at another time than the house knows. */
  #apart({ id: record }: Row, month: string | null, isOff: IsOff = (known) => known !== month): Stamp[] {
    const all = this.#holding.envelopesOf(record)
    const off = all.filter(([space, id]) => isOff(this.#known.get(space)?.get(id), month))
    const spaces = Map.groupBy(off, ([space]) => space)
    return [...spaces].map(([space, some]) => ({ space, ids: some.map(([, id]) => id), deleteAfter: month }))
  }

  async #send(records: readonly Stamp[][]): Promise<void> {
    let some: Stamp[] = []
    const flush = async () => {
      if (some.length === 0) return
      await this.#holding.house('stamp', together(some))
      for (const { space, ids, deleteAfter } of some) for (const id of ids) this.wrote(space, id, deleteAfter)
      some = []
    }
    for (const stamps of records) {
      if (countOf(some) + countOf(stamps) > most) await flush()
      some.push(...stamps)
    }
    await flush()
  }
}

const keepers = new WeakMap<RecordsHolding, TermKeeper>()

/** The one of a holding, which hears of everything that is written. */
export function keeperOf(holding: RecordsHolding): TermKeeper {
  const known = keepers.get(holding) ?? new TermKeeper(holding)
  keepers.set(holding, known)
  holding.follow(known)
  return known
}

const countOf = (stamps: readonly Stamp[]): number => stamps.reduce((sum, { ids }) => sum + ids.length, 0)

/** Many records with the same month are one line. */
function together(stamps: readonly Stamp[]): Stamp[] {
  const lines = Map.groupBy(stamps, ({ space, deleteAfter }) => `${space} ${deleteAfter}`)
  return [...lines.values()].map((some) => ({ ...(some[0] as Stamp), ids: some.flatMap(({ ids }) => ids) }))
}

function put(all: Map<string, Map<string, string>>, space: string, id: string, month: string): void {
  const of = all.get(space) ?? new Map<string, string>()
  all.set(space, of.set(id, month))
}

const linesOf = (terms: ReadonlyMap<string, string>): string[] =>
  [...terms].map(([id, month]) => `${id} ${month}`)
