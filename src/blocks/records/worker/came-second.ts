import type { Conflict } from '../model/row.ts'
import { eraseIn, type Ground } from './ground.ts'
import { type Late, Latecomers, type Placed } from './late.ts'
import type { Reading } from './reading.ts'
import type { Settled } from './settling.ts'
import type { Turns } from './turns.ts'

/** What merges is fetched when the records are open; without a connection it is there. */
export const settling = () => import('./settling.ts')
const nothingStuck: Settled = { unsettled: [], late: [], wrote: false, left: [] }

/** What I wrote without a connection while somebody else wrote the same, or erased it: settled, asked, or told as too late. */
export class CameSecond {
  readonly #ground: Ground
  readonly #reading: Reading
  readonly #turns: Turns
  readonly #unsettled = new Map<string, Conflict[]>()
  readonly #late = new Latecomers()
  /** What I have erased since this was opened: what comes of it afterwards goes as well. */
  readonly #ended = new Set<string>()
  /** What came second and cannot be settled now. */
  readonly #left = new Set<string>()

  constructor(ground: Ground, reading: Reading, turns: Turns) {
    this.#ground = ground
    this.#reading = reading
    this.#turns = turns
  }

  /** Goes on top of what came first. */
  settle(): Promise<void> {
    return this.#turns.settle(() => this.#settle())
  }

  /** What is not settled would be covered by what is written now: it comes first. */
  async settleBefore(changes: readonly { id?: string }[]): Promise<void> {
    const { unsent, feed } = this.#ground
    if (unsent.size === 0 || !changes.some(({ id }) => id)) return
    const stuck = await Promise.all([...unsent].map((space) => feed.stuck(space)))
    if (stuck.some((some) => some.some(({ code }) => code === 'envelope.version')))
      await this.settle().catch(() => {})
  }

  isLeft = (space: string, id: string): boolean => this.#left.has(`${space} ${id}`)

  /** What I wrote to records that were erased by then, until I have read it. */
  late = (): Late[] => this.#late.list()
  giveUp = (of: string): Promise<void> => this.#late.giveUp(this.#ground.feed, of)

  /** Records of which two have changed the same while one of them was without a connection. */
  unsettled = (): ReadonlyMap<string, Conflict[]> => this.#unsettled
  decided = (id: string, field: string): void => {
    const left = (this.#unsettled.get(id) ?? []).filter((one) => one.field !== field)
    if (left.length > 0) this.#unsettled.set(id, left)
    else this.#unsettled.delete(id)
  }

  /** I erase it. */
  end(record: string): void {
    this.#ended.add(record)
  }

  clear(): void {
    this.#unsettled.clear()
    this.#late.clear()
    this.#ended.clear()
    this.#left.clear()
  }

  async #settle(): Promise<void> {
    const { spaces, feed, shelf } = this.#ground
    for (const [space, place] of spaces.places()) {
      const stuck = await feed.stuck(space)
      const { unsettled, late, wrote, left } =
        stuck.length > 0
          ? await (await settling()).settleStuck(feed, space, place, shelf.knows)
          : nothingStuck
      this.#late.note(space, place, late)
      this.#leave(space, left)
      for (const { of, conflicts } of unsettled)
        this.#unsettled.set(of, [...(this.#unsettled.get(of) ?? []), ...conflicts])
      if (wrote) await this.#reading.space(space)
    }
    await this.#findStrays()
  }

  #leave(space: string, left: readonly string[]): void {
    if (left.length > 0) this.#ground.unsent.add(space)
    for (const key of this.#left) if (key.startsWith(`${space} `)) this.#left.delete(key)
    for (const id of left) this.#left.add(`${space} ${id}`)
  }

  /** Layers and entries of records that are not here: what I have erased goes whole, of others mine is told. */
  async #findStrays(): Promise<void> {
    if (this.#straysIn().length > 0) {
      // Their records may be a moment behind.
      const bases = [...this.#ground.spaces.places()].filter(([, { layer }]) => layer === 'base')
      await Promise.all(bases.map(([space]) => this.#reading.space(space)))
    }
    const all = this.#straysIn()
    const ended = all.filter(({ stray }) => this.#ended.has(stray.of))
    for (const [space, some] of Map.groupBy(ended, (one) => one.space)) {
      const ids = some.map(({ stray }) => stray.id)
      await eraseIn(this.#ground, space, ids)
    }
    const { member } = this.#ground.me
    this.#late.stray(all.filter((one) => one.stray.author === member && !ended.includes(one)))
  }

  /** Only where the base is mine to read: else nobody knows here whether the record is gone. */
  #straysIn(): Placed[] {
    const { spaces, shelf } = this.#ground
    return shelf.strays().flatMap((stray) => {
      const space = 'space' in stray ? stray.space : spaces.spaceOf(stray.drawer, stray.layer)
      const place = spaces.placeOf(space ?? '')
      const base = place && spaces.drawer(place.collection, place.drawer)?.spaces.base
      return space && place && spaces.opens(base) ? [{ stray, place, space }] : []
    })
  }
}
