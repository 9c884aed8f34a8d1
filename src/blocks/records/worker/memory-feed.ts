import type { FeedPage, Meta, Move, Version, Write, Written } from '#custody/feeding/feed.ts'
import { ownBytes, piecesOf } from '#custody/feeding/pieces.ts'
import { newId } from '#vault/bytes.ts'
import type { FeedFace } from './feed-face.ts'
import type { Told } from './holding.ts'
import { MemoryLaw } from './memory-law.ts'

type Kept = Map<string, Version[]>

/** The same as a feed of the vault, without keys, disk and server: what is written is there at once, in versions. */
export class MemoryFeed implements FeedFace {
  readonly #spaces = new Map<string, Kept>()
  /** What was erased once never comes back under its id, as on the server. */
  readonly #erased = new Set<string>()
  readonly author: string
  readonly house = new MemoryLaw()
  readonly now: () => Date

  constructor(author = newId(), now = () => new Date()) {
    this.author = author
    this.house.trim = (space, trims) => {
      for (const { id, below } of trims) this.#trim(space, id, below)
    }
    this.now = now
  }

  async read(space: string, hear: (page: FeedPage) => void): Promise<void> {
    const newest = [...this.#in(space).values()].flatMap((versions) => versions.at(-1) ?? [])
    const rows: Meta[] = newest.map(({ body: _, ...meta }) => meta)
    const pieces = piecesOf(newest.map(({ body, ...meta }) => ({ meta, sealed: ownBytes(body) })))
    hear({ rows, ...pieces, gone: [], done: true, read: rows.length, all: rows.length })
  }

  async write(writes: readonly Write[], told?: Told): Promise<Written[]> {
    const fates = writes.map((write) => this.#write(write))
    told?.(writes.length, writes.length)
    return fates
  }

  versions = async (space: string, id: string): Promise<Version[]> =>
    (this.#in(space).get(id) ?? []).toReversed()

  async erase(space: string, ids: readonly string[], told?: Told): Promise<void> {
    this.house.mustNotBeHeld(space, ids)
    for (const id of ids) {
      this.house.forget(space, id)
      this.#in(space).delete(id)
      this.#erased.add(`${space} ${id}`)
    }
    told?.(ids.length, ids.length)
  }

  /** Nothing waits here. */
  stuck = async (): Promise<[]> => []
  drop = async (): Promise<void> => {}
  law: FeedFace['law'] = (act, ...given) => {
    this.house.member = this.author
    return this.house.ask(act, ...given)
  }

  /** The calendar comes to a month: what is past its own goes. */
  async turnTo(month: string): Promise<void> {
    for (const [space, id] of this.house.due(month)) await this.erase(space, [id])
  }

  async move(from: string, to: string, moves: readonly Move[], told?: Told): Promise<Written[]> {
    const fates = await this.write(
      moves.map(({ id, as, body }) => ({ space: to, id: as ?? id, version: 0, body })),
      told,
    )
    await this.erase(
      from,
      moves.flatMap(({ id }, at) => (fates[at]?.fate === 'there' ? id : [])),
    )
    return fates
  }

  #trim(space: string, id: string, below: number): void {
    const versions = this.#in(space).get(id) ?? []
    this.#in(space).set(
      id,
      versions.filter((one, at) => one.version >= below || at === versions.length - 1),
    )
  }

  #write({ space, id = newId(), version, body, deleteAfter = null }: Write): Written {
    if (this.#erased.has(`${space} ${id}`)) return { id, version, fate: { code: 'envelope.gone' } }
    const versions = this.#in(space).get(id) ?? []
    const newest = versions.at(-1)
    if ((newest?.version ?? 0) !== version)
      return { id, version, fate: { code: 'envelope.version', ...(newest && { newest }) } }
    const kept = { id, version: version + 1, author: this.author, writtenAt: this.now().toISOString(), body }
    this.#in(space).set(id, [...versions, kept])
    this.house.wrote(space, id, deleteAfter)
    return { id, version: version + 1, fate: 'there' }
  }

  #in(space: string): Kept {
    const kept = this.#spaces.get(space) ?? new Map<string, Version[]>()
    this.#spaces.set(space, kept)
    return kept
  }
}
