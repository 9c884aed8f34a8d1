import type { Write, Written } from '#custody/feeding/feed.ts'
import { newId } from '#vault/bytes.ts'
import type { Conflict } from '../model/row.ts'
import { type CameSecond, settling } from './came-second.ts'
import { eraseIn, type Ground, takeWritten } from './ground.ts'
import { isHeld } from './held.ts'
import type { Change, Fate, Holding, Told } from './holding.ts'
import { partId } from './part-id.ts'
import { envelopesOf, type LayerWrite, layerWrites } from './writing.ts'

type Open = { write: LayerWrite; writes: Write[]; conflicts: Conflict[] }
type Fates = Map<LayerWrite, Fate>
/** As often as somebody else is faster. */
const mostTurns = 6

/** Writes changes of records, layer by layer, on top of what somebody else has written in between. */
export class WritingRecords {
  readonly #ground: Ground
  readonly #second: CameSecond
  readonly #holding: Holding

  constructor(ground: Ground, second: CameSecond, holding: Holding) {
    this.#ground = ground
    this.#second = second
    this.#holding = holding
  }

  async write(changes: readonly Change[], told?: Told): Promise<{ fates: Fate[]; isRenamed: boolean }> {
    const plans = []
    const ids: string[] = []
    for (const change of changes) {
      const moved = await this.#moved(change)
      ids.push('id' in moved ? moved.id : (change.id ?? ''))
      const now = 'id' in moved && moved.id ? { ...change, id: moved.id } : change
      plans.push('code' in moved ? moved.code : this.#planned(now))
    }
    const all = plans.flatMap((plan) => (typeof plan === 'string' ? [] : plan))
    const became = await this.#writeLayers(all, told)
    for (const plan of plans) if (typeof plan !== 'string') await this.#takeBack(plan, became)
    const fates = plans.map((plan, at) => {
      const id = ids[at] ?? ''
      if (typeof plan === 'string') return { id, version: 0, fate: { code: plan } }
      return together(plan, became, this.#ground.shelf.get(id)?.version ?? 0, id)
    })
    return { fates, isRenamed: changes.some(({ id }, at) => id && ids[at] && ids[at] !== id) }
  }

  /** @returns what it is called afterwards: coming back to where it was it gets another id */
  async #moved(change: Change): Promise<{ id: string } | { code: string }> {
    const { shelf, spaces, feed, me } = this.#ground
    const row = change.id ? shelf.get(change.id) : undefined
    if (!row || !change.drawer || change.drawer === row.drawer) return { id: change.id ?? '' }
    const [from, to] = [
      spaces.drawer(row.collection, row.drawer),
      spaces.drawer(row.collection, change.drawer),
    ]
    if (!from || !to) return { code: 'records.no-drawer' }
    // Its earlier versions would be erased here.
    if (isHeld(this.#holding, row)) return { code: 'records.held' }
    // Seldom: it is fetched when it is needed.
    const { moveRecord } = await import('./moving.ts')
    return moveRecord({ feed, shelf, row, from, to, me: me.member })
  }

  #planned(change: Change): LayerWrite[] | string {
    const { shelf, spaces } = this.#ground
    const collection = spaces.collections().find(({ id }) => id === change.collection)
    const row = change.id ? shelf.get(change.id) : undefined
    const drawer = spaces.drawer(change.collection, change.drawer ?? row?.drawer)
    if (!collection || !drawer) return 'records.no-drawer'
    const writes = layerWrites(shelf, collection, drawer, change)
    if (typeof writes === 'string') return writes
    if (writes.some(({ space, id }) => this.#second.isLeft(space, id))) return 'records.unsettled'
    return writes.every(({ space }) => spaces.opens(space)) ? writes : 'space.no-key'
  }

  async #writeLayers(all: readonly LayerWrite[], told?: Told): Promise<Fates> {
    const { law, shelf, feed } = this.#ground
    const fates: Fates = new Map()
    let open: Open[] = all.map((write) => ({ write, ...envelopesOf(write) }))
    for (let turn = 0; open.length > 0 && turn < mostTurns; turn++) {
      await law?.layers(open, shelf)
      const envelopes = open.flatMap(({ writes }) => writes)
      const written = await feed.write(envelopes, turn === 0 ? told : undefined)
      const again: Open[] = []
      let at = 0
      for (const one of open) {
        at += one.writes.length
        const last = written[at - 1]
        const next = last && (await this.#heard(one, last, turn === mostTurns - 1, fates))
        if (next) again.push(next)
      }
      open = again
    }
    void law?.after(all.map(({ of }) => of))
    return fates
  }

  /** @returns what is to be written instead; nothing, when it is known what became of it */
  async #heard(one: Open, last: Written, isLastTurn: boolean, fates: Fates): Promise<Open | null> {
    const { write, writes, conflicts } = one
    const { fate, version } = last
    const newest = typeof fate === 'object' ? fate.newest : undefined
    const settled = newest && (await this.#settleEarlier(one))
    if (settled) {
      fates.set(write, settled)
      return null
    }
    if (this.#isHalfErased(write, fate)) {
      const renamed = Object.assign(write, { id: newId() })
      return { ...one, ...envelopesOf(renamed) }
    }
    if (newest && !isLastTurn) {
      const next = envelopesOf(write, newest)
      return { write, writes: next.writes, conflicts: newestOf([...conflicts, ...next.conflicts]) }
    }
    takeWritten(this.#ground, last, writes.at(-1))
    const kept = typeof fate === 'object' ? { code: fate.code } : fate
    fates.set(write, { id: write.of, version, fate: kept, conflicts })
    return null
  }

  /** Erasing it was torn: its layers went first and come under another id, as long as it is there. */
  #isHalfErased({ layer, version, id, of }: LayerWrite, fate: Written['fate']): boolean {
    const row = this.#ground.shelf.get(of)
    const isGone = typeof fate === 'object' && fate.code === 'envelope.gone'
    return isGone && layer !== 'base' && version === 0 && !!row && id === partId(row.drawer, of, layer)
  }

  /** What waited here below this write was refused with it: all of it is settled together. */
  async #settleEarlier({ write, writes }: Open): Promise<Fate | null> {
    const { space, id, of, layer } = write
    const { unsent, feed } = this.#ground
    if (!unsent.has(space)) return null
    const some = (await feed.stuck(space)).filter((one) => one.id === id)
    if (some.length <= writes.length || !some.some(({ newest }) => newest)) return null
    const { body, conflicts, ...written } = await (await settling()).settleOne(feed, space, layer, some)
    takeWritten(this.#ground, written, { space, body })
    const { version, fate } = written
    return { id: of, version, fate: typeof fate === 'object' ? { code: fate.code } : fate, conflicts }
  }

  /** The record was erased meanwhile: a layer that was new with this goes along; torn here, it is told as late. */
  async #takeBack(plan: readonly LayerWrite[], fates: ReadonlyMap<LayerWrite, Fate>): Promise<void> {
    const codeOf = (write: LayerWrite): string | null => {
      const fate = fates.get(write)?.fate
      return typeof fate === 'object' ? fate.code : null
    }
    if (!plan.some((write) => write.layer === 'base' && codeOf(write) === 'envelope.gone')) return
    const fresh = plan.filter((write) => write.layer !== 'base' && write.version === 0 && !codeOf(write))
    for (const { space, id } of fresh) await eraseIn(this.#ground, space, [id]).catch(() => {})
  }
}

/** Whoever was overtaken twice in the same field decides once, about what stands there now. */
const newestOf = (conflicts: readonly Conflict[]): Conflict[] => [
  ...new Map(conflicts.map((one) => [one.field, one])).values(),
]

/** What became of a change: the worst of its layers. */
function together(
  plan: readonly LayerWrite[],
  fates: ReadonlyMap<LayerWrite, Fate>,
  version: number,
  id: string,
): Fate {
  const all = plan.flatMap((write) => fates.get(write) ?? [])
  const base = all[plan.findIndex(({ layer }) => layer === 'base')]
  const worst = all.find(({ fate }) => typeof fate === 'object') ?? all.find(({ fate }) => fate === 'waits')
  const conflicts = all.flatMap((one) => one.conflicts ?? [])
  return {
    id: all[0]?.id ?? id,
    version: base?.version ?? version,
    fate: worst?.fate ?? 'there',
    ...(conflicts.length > 0 && { conflicts }),
  }
}
