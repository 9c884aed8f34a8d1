// Long: everything that can be asked of the records of a service, over one feed.
import type { FeedPage, Write, Written } from '#custody/feeding/feed.ts'
import { rowsIn } from '#custody/feeding/pieces.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Collection, Drawer } from '../model/collection.ts'
import { type Layer, layers } from '../model/field.ts'
import type { EntryBody, RecordBody } from '../model/record.ts'
import type { Conflict } from '../model/row.ts'
import type { FeedFace } from './feed-face.ts'
import { followMoved } from './following.ts'
import { isHeld } from './held.ts'
import type {
  Change,
  Draft,
  EntryChange,
  Fate,
  Holding,
  Me,
  Member,
  Paper,
  Row,
  Told,
  Version,
} from './holding.ts'
import { type Late, Latecomers, type Placed } from './late.ts'
import type { LawHook } from './law-hook.ts'
import { asItIs, type Lift, liftFor } from './lifting.ts'
import { type Alone, OwnNotes, type OwnNotesPaper } from './own-notes.ts'
import { partId } from './part-id.ts'
import { marksOf } from './patch.ts'
import type { Settled } from './settling.ts'
import { type Place, Shelf } from './shelf.ts'
import { type Turns, turnsOn } from './turns.ts'
import { envelopesOf, type LayerWrite, layerWrites } from './writing.ts'

/** How a collection lies in the plan. */
export type CollectionPaper = { what: 'jam/collection/1'; collection: Collection }

export type Opening = {
  service: string
  me: Me
  members: readonly Member[]
  /** The space of the plan, and all spaces that I read. */
  plan: string
  spaces: readonly string[]
  /** Those of them that nobody else reads. */
  alone?: Alone
  feed: FeedFace
  /** Shared with the other tabs of a device; without, there are none. */
  turns?: Turns
}

/** What merges is fetched when the records are open; without a connection it is there. */
export const settling = () => import('./settling.ts')
const nothingStuck: Settled = { unsettled: [], late: [], wrote: false, left: [] }

/** All records of a service over a feed. */
export class RecordsHolding implements Holding {
  readonly service: string
  readonly me: Me
  readonly own: OwnNotes
  readonly #members: readonly Member[]
  readonly #plan: string
  readonly #mine: Set<string>
  readonly #feed: FeedFace
  readonly #turns: Turns
  readonly #shelf = new Shelf()
  readonly #unsettled = new Map<string, Conflict[]>()
  readonly #late = new Latecomers()
  /** What I have erased since this was opened: what comes of it afterwards goes as well. */
  readonly #ended = new Set<string>()
  /** Spaces in which something of mine has waited, and what came second in them and cannot be settled now. */
  readonly #unsent = new Set<string>()
  readonly #left = new Set<string>()
  readonly #unkept = new Set<string>()
  #law: LawHook | undefined
  #lost = 0
  #places = new Map<string, Place>()
  #lift: Lift = asItIs
  readonly #read = new Map<string, { read: number; all: number | null }>()

  constructor({ service, me, members, plan, spaces, alone = {}, feed, turns = turnsOn(newId()) }: Opening) {
    this.service = service
    this.me = me
    this.#members = members
    this.#plan = plan
    this.#mine = new Set(spaces)
    this.#feed = feed
    this.#turns = turns
    const papers = () => this.papers<OwnNotesPaper>('jam/own-notes/1')
    this.own = new OwnNotes({ feed, me: me.member, alone, papers })
  }

  members = (): readonly Member[] => this.#members
  collections = (): readonly Collection[] =>
    this.papers<CollectionPaper>('jam/collection/1').map(({ body }) => body.collection)
  papers = <Body extends { what: string }>(what: Body['what']): Paper<Body>[] =>
    this.#shelf.papers(what) as Paper<Body>[]
  rows = (collection: string): Iterable<Row> => this.#shelf.rows(collection)
  count = (collection: string): number => this.#shelf.count(collection)
  get = (id: string): Row | undefined => this.#shelf.get(id)
  links = (id: string) => this.#shelf.links(id)
  entries = (record: string) => this.#shelf.entries(record)
  /** Records that were merged into this one. */
  mergedInto = (record: string): string[] => this.#shelf.mergedInto(record)
  entryOf(id: string): { of: string; layer: Layer } | undefined {
    const of = this.#shelf.whereIsEntry(id)?.of ?? ''
    const found = this.#shelf.entries(of).find((one) => one.id === id)
    return found && { of, layer: found.layer }
  }
  /** Whether this device has no room for it, and how many changes of mine its browser has cleared away. */
  device = (): { isFull: boolean; lost: number } => ({ isFull: this.#unkept.size > 0, lost: this.#lost })
  opens = (space: string): boolean => this.#mine.has(space)
  /** What has changed since this was asked the last time. */
  takeChanges = () => this.#shelf.takeChanges()

  readable(collection: string, drawer: string): Layer[] {
    const spaces = this.#drawer(collection, drawer)?.spaces
    return layers.filter((layer) => this.#mine.has(spaces?.[layer] ?? ''))
  }

  /** What law asks of the house: terms, holds, earlier versions. */
  house: FeedFace['law'] = (act, ...given) => this.#feed.law(act, ...given)

  /** From now on what is written says when it goes. */
  follow = (law: LawHook): void => {
    this.#law = law
  }

  /** Reads the plan, then everything that it names and I have a key for. */
  async open(told?: Told): Promise<void> {
    await this.#feed.read(this.#plan, (page) => this.#hear(this.#plan, page))
    const spaces = this.#findPlaces()
    await this.#readyLift()
    const tell = () => told?.(...sumOf(this.#read.values()))
    await Promise.all([...spaces.map((space) => this.#readSpace(space, tell)), this.own.read()])
  }

  /** Somebody else has written here. New drawers may have come with it. */
  async readNews(spaces: readonly string[], mine?: readonly string[]): Promise<void> {
    for (const space of mine ?? []) this.#mine.add(space)
    if (spaces.includes(this.#plan)) return this.open()
    const known = spaces.filter((space) => this.#places.has(space))
    await Promise.all([...known.map((space) => this.#readSpace(space)), this.own.read(spaces)])
  }

  /** What was written without a connection and came second goes on top of what came first. */
  settleStuck(): Promise<void> {
    return this.#turns.settle(() => this.#settle())
  }

  async #settle(): Promise<void> {
    for (const [space, place] of this.#places) {
      const stuck = await this.#feed.stuck(space)
      const { unsettled, late, wrote, left } =
        stuck.length > 0
          ? await (await settling()).settleStuck(this.#feed, space, place, this.#shelf.knows)
          : nothingStuck
      this.#late.note(space, place, late)
      this.#leave(space, left)
      for (const { of, conflicts } of unsettled)
        this.#unsettled.set(of, [...(this.#unsettled.get(of) ?? []), ...conflicts])
      if (wrote) await this.#readSpace(space)
    }
    await this.#findStrays()
  }

  #leave(space: string, left: readonly string[]): void {
    if (left.length > 0) this.#unsent.add(space)
    for (const key of this.#left) if (key.startsWith(`${space} `)) this.#left.delete(key)
    for (const id of left) this.#left.add(`${space} ${id}`)
  }

  /** What came second and is not settled would be covered by what is written now: it comes first. */
  async #settleBefore(changes: readonly { id?: string }[]): Promise<void> {
    if (this.#unsent.size === 0 || !changes.some(({ id }) => id)) return
    const stuck = await Promise.all([...this.#unsent].map((space) => this.#feed.stuck(space)))
    if (stuck.some((some) => some.some(({ code }) => code === 'envelope.version')))
      await this.settleStuck().catch(() => {})
  }

  /** What I wrote to records that were erased by then, until I have read it. */
  late = (): Late[] => this.#late.list()
  giveUp = (of: string): Promise<void> => this.#late.giveUp(this.#feed, of)

  /** Layers and entries of records that are not here: what I have erased goes whole, of others mine is told. */
  async #findStrays(): Promise<void> {
    if (this.#straysIn().length > 0) {
      // Their records may be a moment behind.
      const bases = [...this.#places].filter(([, { layer }]) => layer === 'base')
      await Promise.all(bases.map(([space]) => this.#readSpace(space)))
    }
    const all = this.#straysIn()
    const ended = all.filter(({ stray }) => this.#ended.has(stray.of))
    for (const [space, some] of Map.groupBy(ended, (one) => one.space))
      await this.#eraseIn(
        space,
        some.map(({ stray }) => stray.id),
      )
    const mine = all.filter((one) => one.stray.author === this.me.member && !ended.includes(one))
    this.#late.stray(mine)
  }

  /** Only where the base is mine to read: else nobody knows here whether the record is gone. */
  #straysIn(): Placed[] {
    return this.#shelf.strays().flatMap((stray) => {
      const space = 'space' in stray ? stray.space : this.#spaceOf(stray.drawer, stray.layer)
      const place = this.#places.get(space ?? '')
      const base = place && this.#drawer(place.collection, place.drawer)?.spaces.base
      return space && place && this.#mine.has(base ?? '') ? [{ stray, place, space }] : []
    })
  }

  #spaceOf(drawer: string, layer: Layer): string | undefined {
    for (const [space, place] of this.#places)
      if (place.drawer === drawer && place.layer === layer) return space
    return undefined
  }

  async #eraseIn(space: string, ids: readonly string[], told?: (done: number) => void): Promise<void> {
    await this.#feed.erase(space, ids, told)
    for (const id of ids) this.#shelf.take(id, this.#places.get(space)?.drawer ?? null)
  }

  /** Links to what somebody else has moved back to where it was lead there again. */
  followMoved = (): Promise<void> => followMoved(this)

  /** Records of which two have changed the same while one of them was without a connection. */
  unsettled = (): ReadonlyMap<string, Conflict[]> => this.#unsettled
  decided = (id: string, field: string): void => {
    const left = (this.#unsettled.get(id) ?? []).filter((one) => one.field !== field)
    if (left.length > 0) this.#unsettled.set(id, left)
    else this.#unsettled.delete(id)
  }

  /** Forgets everything that was opened. */
  forget(): void {
    this.#shelf.clear()
    this.own.clear()
    this.#unsettled.clear()
    this.#late.clear()
    for (const set of [this.#ended, this.#unsent, this.#left]) set.clear()
    this.#places.clear()
  }

  async write(changes: readonly Change[], told?: Told): Promise<Fate[]> {
    await this.#settleBefore(changes)
    const { fates, isRenamed } = await this.#turns.write(() => this.#write(changes, told))
    if (isRenamed) await followMoved(this)
    return fates
  }

  async #write(changes: readonly Change[], told?: Told): Promise<{ fates: Fate[]; isRenamed: boolean }> {
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
      return together(plan, became, this.#shelf.get(id)?.version ?? 0, id)
    })
    return { fates, isRenamed: changes.some(({ id }, at) => id && ids[at] && ids[at] !== id) }
  }

  async writeEntries(changes: readonly EntryChange[], told?: Told): Promise<Fate[]> {
    const writes = changes.map(({ id = newId(), of, layer, body }): Write => {
      const row = this.#shelf.get(of)
      const space = row && this.#drawer(row.collection, row.drawer)?.spaces[layer]
      if (!space || !this.#mine.has(space)) throw new Error(`No key for the layer ${layer} of ${of}.`)
      const known = this.#shelf.entries(of).find((one) => one.id === id)
      const entry: EntryBody = { what: 'jam/entry/1', of, ...body }
      return { space, id, version: known?.version ?? 0, body: entry as unknown as Canon }
    })
    await this.#law?.entries(changes, writes, this.#shelf)
    const written = await this.#feed.write(writes, told)
    for (const [at, one] of written.entries()) this.#keepWritten(one, writes[at])
    void this.#law?.after(changes.map(({ of }) => of))
    return written.map(({ id, version, fate }) => ({ id, version, fate }))
  }

  async keep<Body extends { what: string }>(
    body: Body,
    before?: { id: string; version: number },
  ): Promise<Paper<Body>> {
    const [kept] = await this.keepAll([{ body, before }])
    return kept as Paper<Body>
  }

  async keepAll(papers: readonly Draft[]): Promise<Paper[]> {
    const writes = papers.map(({ body, before: { id, version } = { id: newId(), version: 0 } }) => ({
      ...{ space: this.#plan, id, version, body: body as unknown as Canon },
    }))
    const written = await this.#feed.write(writes)
    for (const [at, one] of written.entries())
      if (typeof one.fate !== 'object') this.#shelf.putPaper(this.#knownOf(one), papers[at]?.body)
    const refused = written.find(({ fate }) => typeof fate === 'object')
    if (refused) throw new Changed(refused.fate)
    if (papers.some(({ body }) => body.what === 'jam/collection/1')) {
      this.#findPlaces()
      await this.#readyLift()
    }
    return writes.flatMap(({ id }) => this.#shelf.paper(id) ?? [])
  }

  async erase(ids: readonly string[], told?: Told): Promise<void> {
    const found = ids.flatMap((id) => this.#envelopesOf(id))
    // Its base goes last: torn before that, the record is still there and can be erased once more.
    const isBase = ([, id]: [string, string]) => this.#shelf.get(id) !== undefined
    const turns = [found.filter((one) => !isBase(one)), found.filter(isBase)]
    let done = 0
    for (const turn of turns)
      for (const [space, some] of Map.groupBy(turn, ([space]) => space)) {
        const names = some.map(([, id]) => id)
        for (const id of names) if (this.#shelf.get(id)) this.#ended.add(id)
        await this.#eraseIn(space, names, (now) => told?.(done + now, found.length))
        done += some.length
      }
  }

  async versions(id: string): Promise<Version[]> {
    const row = this.#shelf.get(id)
    if (!row) return []
    const spaces = this.#drawer(row.collection, row.drawer)?.spaces
    const found = []
    for (const layer of this.readable(row.collection, row.drawer)) {
      const place = layer === 'base' ? id : row.parts[layer]?.id
      if (!place || !spaces?.[layer]) continue
      const versions = await this.#feed.versions(spaces[layer], place)
      found.push(...versions.flatMap((one) => (one.damaged ? [] : versionOf(one, layer, this.#lift))))
    }
    return found.sort(
      (a, b) => (b.writtenAt ?? '9').localeCompare(a.writtenAt ?? '9') || b.version - a.version,
    )
  }

  /** In which space, with which envelope, a file of a layer lies: it is erased with that. One is made when there is none yet. */
  async placeOfFile(id: string, layer: Layer): Promise<{ space: string; record: string } | null> {
    const row = this.#shelf.get(id)
    const space = row && this.#drawer(row.collection, row.drawer)?.spaces[layer]
    if (!row || !space || !this.#mine.has(space)) return null
    if (layer === 'base') return { space, record: id }
    const known = row.parts[layer]
    if (known) return { space, record: known.id }
    const record = newId()
    const body = { what: 'jam/part/1', of: id, collection: row.collection, schema: row.schema, values: {} }
    const [written] = await this.#feed.write([{ space, id: record, version: 0, body }])
    this.#keepWritten(written ?? { id: '', version: 0, fate: { code: 'bug' } }, { space, body })
    return { space, record }
  }

  #readSpace(space: string, tell?: () => void): Promise<void> {
    return this.#feed.read(space, (page) => {
      this.#hear(space, page)
      this.#read.set(space, { read: page.read, all: page.all })
      tell?.()
    })
  }

  #hear(space: string, page: FeedPage): void {
    const { gone, done, isUnkept, lost = [] } = page
    if (done && isUnkept) this.#unkept.add(space)
    this.#lost += lost.length
    const place = this.#places.get(space)
    for (const { meta, body } of rowsIn(page)) {
      if (meta.waits) this.#unsent.add(space)
      if (place) this.#shelf.put(space, place, meta, body)
      else this.#shelf.putPaper(meta, body)
    }
    for (const id of gone) this.#shelf.take(id, place?.drawer ?? null)
  }

  /** Records of before a change of their fields are read as the collection is now. */
  async #readyLift(): Promise<void> {
    const collections = this.collections()
    this.#lift = await liftFor(collections, this.#members)
    this.#shelf.lift(this.#lift, new Map(collections.map(({ id, version }) => [id, version])))
  }

  /** @returns the spaces that I read */
  #findPlaces(): string[] {
    this.#places = new Map()
    for (const { id: collection, drawers } of this.collections())
      for (const { id: drawer, spaces } of drawers)
        for (const layer of layers) {
          const space = spaces[layer]
          if (space && this.#mine.has(space)) this.#places.set(space, { collection, drawer, layer })
        }
    return [...this.#places.keys()]
  }

  #drawer(collection: string, drawer?: string): Drawer | undefined {
    const drawers = this.collections().find(({ id }) => id === collection)?.drawers
    return drawer === undefined ? drawers?.[0] : drawers?.find(({ id }) => id === drawer)
  }

  /** @returns what it is called afterwards: coming back to where it was it gets another id */
  async #moved(change: Change): Promise<{ id: string } | { code: string }> {
    const row = change.id ? this.#shelf.get(change.id) : undefined
    if (!row || !change.drawer || change.drawer === row.drawer) return { id: change.id ?? '' }
    const [from, to] = [this.#drawer(row.collection, row.drawer), this.#drawer(row.collection, change.drawer)]
    if (!from || !to) return { code: 'records.no-drawer' }
    // Its earlier versions would be erased here.
    if (isHeld(this, row)) return { code: 'records.held' }
    // Seldom: it is fetched when it is needed.
    const { moveRecord } = await import('./moving.ts')
    return moveRecord({ feed: this.#feed, shelf: this.#shelf, row, from, to, me: this.me.member })
  }

  #planned(change: Change): LayerWrite[] | string {
    const collection = this.collections().find(({ id }) => id === change.collection)
    const row = change.id ? this.#shelf.get(change.id) : undefined
    const drawer = this.#drawer(change.collection, change.drawer ?? row?.drawer)
    if (!collection || !drawer) return 'records.no-drawer'
    const writes = layerWrites(this.#shelf, collection, drawer, change)
    if (typeof writes === 'string') return writes
    if (writes.some(({ space, id }) => this.#left.has(`${space} ${id}`))) return 'records.unsettled'
    return writes.every(({ space }) => this.#mine.has(space)) ? writes : 'space.no-key'
  }

  /** Erasing it was torn: its layers went first and come under another id, as long as it is there. */
  #isHalfErased({ layer, version, id, of }: LayerWrite, fate: Written['fate']): boolean {
    const isGone = typeof fate === 'object' && fate.code === 'envelope.gone'
    if (!isGone || layer === 'base' || version > 0 || !this.#shelf.get(of)) return false
    const drawer = this.#shelf.get(of)?.drawer ?? ''
    return id === partId(drawer, of, layer)
  }

  /** What waited here below this write was refused with it: all of it is settled together. */
  async #settleEarlier({ write, writes }: { write: LayerWrite; writes: Write[] }): Promise<Fate | null> {
    const { space, id, of, layer } = write
    if (!this.#unsent.has(space)) return null
    const some = (await this.#feed.stuck(space)).filter((one) => one.id === id)
    if (some.length <= writes.length || !some.some(({ newest }) => newest)) return null
    const { body, conflicts, ...written } = await (await settling()).settleOne(this.#feed, space, layer, some)
    this.#keepWritten(written, { space, body })
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
    for (const { space, id } of fresh) await this.#eraseIn(space, [id]).catch(() => {})
  }

  /** Writes, and again on top of what somebody else has written in between, until it is there. */
  async #writeLayers(all: readonly LayerWrite[], told?: Told): Promise<Map<LayerWrite, Fate>> {
    const fates = new Map<LayerWrite, Fate>()
    let open = all.map((write) => ({ write, ...envelopesOf(write) }))
    for (let turn = 0; open.length > 0 && turn < 6; turn++) {
      await this.#law?.layers(open, this.#shelf)
      const envelopes = open.flatMap(({ writes }) => writes)
      const written = await this.#feed.write(envelopes, turn === 0 ? told : undefined)
      const again: typeof open = []
      let at = 0
      for (const one of open) {
        at += one.writes.length
        const last = written[at - 1]
        if (!last) continue
        const { fate } = last
        const settled = typeof fate === 'object' && fate.newest && (await this.#settleEarlier(one))
        if (settled) {
          fates.set(one.write, settled)
          continue
        }
        if (this.#isHalfErased(one.write, fate)) {
          const write = Object.assign(one.write, { id: newId() })
          again.push({ ...one, ...envelopesOf(write) })
          continue
        }
        if (typeof fate === 'object' && fate.newest && turn < 5) {
          const next = envelopesOf(one.write, fate.newest)
          again.push({
            write: one.write,
            writes: next.writes,
            conflicts: newestOf([...one.conflicts, ...next.conflicts]),
          })
          continue
        }
        this.#keepWritten(last, one.writes.at(-1))
        const { conflicts } = one
        const kept = typeof fate === 'object' ? { code: fate.code } : fate
        fates.set(one.write, { id: one.write.of, version: last.version, fate: kept, conflicts })
      }
      open = again
    }
    void this.#law?.after(all.map(({ of }) => of))
    return fates
  }

  #keepWritten(written: Written, write: Pick<Write, 'space' | 'body' | 'deleteAfter'> | undefined): void {
    const place = write && this.#places.get(write.space)
    if (write && written.fate !== 'there') this.#unsent.add(write.space)
    if (typeof written.fate === 'object' || !write || !place) return
    if (written.fate === 'there') this.#law?.wrote(write.space, written.id, write.deleteAfter ?? null)
    this.#shelf.put(write.space, place, this.#knownOf(written), write.body)
  }

  #knownOf({ id, version, fate }: Written) {
    const writtenAt = fate === 'waits' ? null : new Date().toISOString()
    return {
      id,
      version,
      author: this.me.member,
      writtenAt,
      ...(fate === 'waits' && { waits: true as const }),
    }
  }

  /** Everything that is sealed of a record, with what was merged into it: in which space, under which id. */
  envelopesOf = (record: string): [space: string, id: string][] =>
    this.#shelf.get(record) ? this.#envelopesOf(record) : []

  /** Everything of a record, or an entry, or a paper: in which space, under which id. */
  #envelopesOf(id: string): [space: string, id: string][] {
    const row = this.#shelf.get(id)
    const entry = this.#shelf.whereIsEntry(id)
    if (entry) return [[entry.space, id]]
    if (!row) return [[this.#plan, id]]
    const spaces = this.#drawer(row.collection, row.drawer)?.spaces
    const found: [string | undefined, string][] = [[spaces?.base, id]]
    for (const layer of ['sensitive', 'private'] as const) {
      const part = row.parts[layer]
      if (part) found.push([spaces?.[layer], part.id])
    }
    for (const one of this.#shelf.entries(id))
      if (one.of === id) found.push([this.#shelf.whereIsEntry(one.id)?.space, one.id])
    // What was merged into it goes with it.
    for (const one of this.#shelf.mergedInto(id)) found.push(...this.#envelopesOf(one))
    return found.filter((one): one is [string, string] => one[0] !== undefined)
  }
}

/** A paper was changed by somebody else in between; it is read anew before it is kept. */
export class Changed extends Error {
  readonly code: string
  constructor(fate: Written['fate'] | undefined) {
    super('changed')
    this.code = typeof fate === 'object' ? fate.code : 'bug'
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

function versionOf(
  one: { version: number; author: string; writtenAt: string | null; body: Canon },
  layer: Layer,
  lift: Lift,
) {
  const { version, author, writtenAt } = one
  const body = one.body as unknown as RecordBody
  const marks = layer === 'base' ? marksOf(body) : {}
  const values = lift(body.collection, body.schema, body.values)
  return [{ ...marks, version, layer, author, writtenAt, values }]
}

function sumOf(all: Iterable<{ read: number; all: number | null }>): [number, number] {
  let [done, of] = [0, 0]
  for (const { read, all: most } of all) {
    done += read
    of += most ?? read
  }
  return [done, of]
}
