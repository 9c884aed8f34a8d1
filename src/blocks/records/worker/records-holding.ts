import type { Write, Written } from '#custody/feeding/feed.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Collection } from '../model/collection.ts'
import type { Layer } from '../model/field.ts'
import type { EntryBody } from '../model/record.ts'
import { CameSecond, settling } from './came-second.ts'
import type { FeedFace } from './feed-face.ts'
import { eraseIn, type Ground, knownOf, takeWritten } from './ground.ts'
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
import type { LawHook } from './law-hook.ts'
import { type Alone, OwnNotes, type OwnNotesPaper } from './own-notes.ts'
import { Reading } from './reading.ts'
import { Shelf } from './shelf.ts'
import { Spaces } from './spaces.ts'
import { type Turns, turnsOn } from './turns.ts'
import { WritingRecords } from './writing-records.ts'

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

/** All records of a service over a feed. */
export class RecordsHolding implements Holding {
  readonly service: string
  readonly me: Me
  readonly own: OwnNotes
  /** What I wrote without a connection, and came second. */
  readonly second: CameSecond
  readonly #members: readonly Member[]
  readonly #ground: Ground
  readonly #reading: Reading
  readonly #writing: WritingRecords
  readonly #turns: Turns

  constructor({ service, me, members, plan, spaces, alone = {}, feed, turns = turnsOn(newId()) }: Opening) {
    this.service = service
    this.me = me
    this.#members = members
    this.#turns = turns
    const shelf = new Shelf()
    const where = new Spaces(plan, spaces, shelf)
    this.#ground = { me, feed, shelf, spaces: where, unsent: new Set(), law: undefined }
    this.#reading = new Reading(this.#ground, members)
    this.second = new CameSecond(this.#ground, this.#reading, turns)
    this.#writing = new WritingRecords(this.#ground, this.second, this)
    const papers = () => this.papers<OwnNotesPaper>('jam/own-notes/1')
    this.own = new OwnNotes({ feed, me: me.member, alone, papers })
  }

  members = (): readonly Member[] => this.#members
  collections = (): readonly Collection[] => this.#ground.spaces.collections()
  papers = <Body extends { what: string }>(what: Body['what']): Paper<Body>[] =>
    this.#ground.shelf.papers(what) as Paper<Body>[]
  rows = (collection: string): Iterable<Row> => this.#ground.shelf.rows(collection)
  count = (collection: string): number => this.#ground.shelf.count(collection)
  get = (id: string): Row | undefined => this.#ground.shelf.get(id)
  links = (id: string) => this.#ground.shelf.links(id)
  entries = (record: string) => this.#ground.shelf.entries(record)
  /** Records that were merged into this one. */
  mergedInto = (record: string): string[] => this.#ground.shelf.mergedInto(record)
  entryOf(id: string): { of: string; layer: Layer } | undefined {
    const of = this.#ground.shelf.whereIsEntry(id)?.of ?? ''
    const found = this.entries(of).find((one) => one.id === id)
    return found && { of, layer: found.layer }
  }
  device = () => this.#reading.device()
  opens = (space: string): boolean => this.#ground.spaces.opens(space)
  readable = (collection: string, drawer: string) => this.#ground.spaces.readable(collection, drawer)
  /** What has changed since this was asked the last time. */
  takeChanges = () => this.#ground.shelf.takeChanges()

  /** What law asks of the house: terms, holds, earlier versions. */
  house: FeedFace['law'] = (act, ...given) => this.#ground.feed.law(act, ...given)

  /** From now on what is written says when it goes. */
  follow = (law: LawHook): void => {
    this.#ground.law = law
  }

  /** Reads everything that I have a key for. */
  async open(told?: Told): Promise<void> {
    await this.#reading.plan()
    await Promise.all([this.#reading.spaces(told), this.own.read()])
  }

  /** Somebody else has written here. New drawers may have come with it. */
  async readNews(spaces: readonly string[], mine?: readonly string[]): Promise<void> {
    const where = this.#ground.spaces
    for (const space of mine ?? []) where.openAlso(space)
    if (spaces.includes(where.plan)) return this.open()
    const known = spaces.filter((space) => where.placeOf(space))
    await Promise.all([...known.map((space) => this.#reading.space(space)), this.own.read(spaces)])
  }

  /** Links to what somebody else has moved back to where it was lead there again. */
  followMoved = async (): Promise<void> => (await settling()).followMoved(this)

  /** Forgets everything that was opened. */
  forget(): void {
    const { shelf, spaces, unsent } = this.#ground
    for (const one of [shelf, spaces, unsent, this.own, this.second]) one.clear()
  }

  async write(changes: readonly Change[], told?: Told): Promise<Fate[]> {
    await this.second.settleBefore(changes)
    const { fates, isRenamed } = await this.#turns.write(() => this.#writing.write(changes, told))
    // It is written; links are led there by whoever comes across them next.
    if (isRenamed) await this.followMoved().catch(() => {})
    return fates
  }

  async writeEntries(changes: readonly EntryChange[], told?: Told): Promise<Fate[]> {
    const { law, shelf, feed } = this.#ground
    const writes = changes.map(({ id = newId(), of, layer, body }): Write => {
      const space = this.#spaceOf(of, layer)
      if (!space) throw new Error(`No key for the layer ${layer} of ${of}.`)
      const known = shelf.entries(of).find((one) => one.id === id)
      const entry: EntryBody = { what: 'jam/entry/1', of, ...body }
      return { space, id, version: known?.version ?? 0, body: entry as unknown as Canon }
    })
    await law?.entries(changes, writes, shelf)
    const written = await feed.write(writes, told)
    for (const [at, one] of written.entries()) takeWritten(this.#ground, one, writes[at])
    void law?.after(changes.map(({ of }) => of))
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
    const { spaces, shelf, feed } = this.#ground
    const writes = papers.map(({ body, before: { id, version } = { id: newId(), version: 0 } }) => ({
      ...{ space: spaces.plan, id, version, body: body as unknown as Canon },
    }))
    const written = await feed.write(writes)
    for (const [at, one] of written.entries())
      if (typeof one.fate !== 'object') shelf.putPaper(knownOf(this.#ground, one), papers[at]?.body)
    const refused = written.find(({ fate }) => typeof fate === 'object')
    if (refused) throw new Changed(refused.fate)
    if (papers.some(({ body }) => body.what === 'jam/collection/1')) await this.#reading.heedPlan()
    return writes.flatMap(({ id }) => shelf.paper(id) ?? [])
  }

  async erase(ids: readonly string[], told?: Told): Promise<void> {
    const found = ids.flatMap((id) => this.#ground.spaces.envelopesOf(id))
    // Its base goes last: torn before that, the record is still there and can be erased once more.
    const isBase = ([, id]: [string, string]) => this.get(id) !== undefined
    const turns = [found.filter((one) => !isBase(one)), found.filter(isBase)]
    let done = 0
    for (const turn of turns)
      for (const [space, some] of Map.groupBy(turn, ([space]) => space)) {
        const names = some.map(([, id]) => id)
        for (const id of names) if (this.get(id)) this.second.end(id)
        await eraseIn(this.#ground, space, names, (now) => told?.(done + now, found.length))
        done += some.length
      }
  }

  async versions(id: string): Promise<Version[]> {
    const row = this.get(id)
    if (!row) return []
    const { earlierStates } = await settling()
    return earlierStates(this.#ground, this.#reading.lift, row)
  }

  /** In which space, with which envelope, a file of a layer lies: it is erased with that. One is made when there is none yet. */
  async placeOfFile(id: string, layer: Layer): Promise<{ space: string; record: string } | null> {
    const row = this.get(id)
    const space = this.#spaceOf(id, layer)
    if (!row || !space) return null
    if (layer === 'base') return { space, record: id }
    const known = row.parts[layer]
    if (known) return { space, record: known.id }
    const record = newId()
    const body = { what: 'jam/part/1', of: id, collection: row.collection, schema: row.schema, values: {} }
    const [written] = await this.#ground.feed.write([{ space, id: record, version: 0, body }])
    if (written) takeWritten(this.#ground, written, { space, body })
    return { space, record }
  }

  /** Everything that is sealed of a record, with what was merged into it: in which space, under which id. */
  envelopesOf = (record: string): [space: string, id: string][] =>
    this.get(record) ? this.#ground.spaces.envelopesOf(record) : []

  /** Where a layer of a record lies, when I have a key for it. */
  #spaceOf(record: string, layer: Layer): string | undefined {
    const row = this.get(record)
    const space = row && this.#ground.spaces.drawer(row.collection, row.drawer)?.spaces[layer]
    return this.#ground.spaces.opens(space) ? space : undefined
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
