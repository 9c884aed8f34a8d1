import type { FeedPage, Meta } from '#custody/feeding/feed.ts'
import { rowsIn } from '#custody/feeding/pieces.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { FeedFace } from './feed-face.ts'
import type { Paper } from './holding.ts'

/** Where a member keeps notes of their own: said in the plan, and believed only of whoever has signed it. */
export type OwnNotesPaper = { what: 'jam/own-notes/1'; space: string }
export type OwnNoteBody = { what: 'jam/own-note/1'; of: string; at: string; text: string }
export type OwnNote = OwnNoteBody & { id: string; version: number; space: string; waits?: true }

/** Spaces that nobody but me reads; true where the sheets of the board open it as well. */
export type Alone = { readonly [space: string]: boolean }

type Given = { feed: FeedFace; me: string; alone: Alone; papers: () => readonly Paper<OwnNotesPaper>[] }

/**
 * Personal notes (eigene Notizen): in a space with one reader, so with a key of their own. They belong to no layer of a record: no
 * search, no export, no dossier and no report finds them.
 */
export class OwnNotes {
  readonly #given: Given
  #alone: Alone
  readonly #notes = new Map<string, OwnNote>()

  constructor(given: Given) {
    this.#given = given
    this.#alone = given.alone
  }

  /** Mine, and read by me alone; two devices that began at once have made two, and the first one is written to. */
  spaces(): string[] {
    const { me, papers } = this.#given
    const mine = papers().filter(({ author, body }) => author === me && body.space in this.#alone)
    return [...new Set(mine.map(({ body }) => body.space))].sort()
  }

  isReady = (): boolean => this.spaces().length > 0
  hasBoard = (): boolean => this.spaces().some((space) => this.#alone[space] === true)

  /** A space that was just opened for them. */
  readAlso(space: string): void {
    this.#alone = { ...this.#alone, [space]: false }
  }

  async read(only?: readonly string[]): Promise<void> {
    const spaces = this.spaces().filter((space) => !only || only.includes(space))
    await Promise.all(spaces.map((space) => this.#given.feed.read(space, (page) => this.#hear(space, page))))
  }

  all = (): OwnNote[] => [...this.#notes.values()].sort((a, b) => b.at.localeCompare(a.at))
  of = (record: string): OwnNote[] => this.all().filter((note) => note.of === record)

  /** @returns what became of it: on the server, on this device, or refused by a code */
  async keep(said: Omit<OwnNoteBody, 'what'>, before?: string) {
    const known = before === undefined ? undefined : this.#notes.get(before)
    const space = known?.space ?? this.spaces()[0]
    if (!space) return { code: 'space.no-key' }
    const body: OwnNoteBody = { what: 'jam/own-note/1', ...said }
    const write = { space, id: known?.id ?? newId(), version: known?.version ?? 0 }
    const [written] = await this.#given.feed.write([{ ...write, body: body as unknown as Canon }])
    if (!written) return { code: 'bug' }
    if (typeof written.fate === 'object') return { code: written.fate.code }
    const waits = written.fate === 'waits' && { waits: true as const }
    this.#notes.set(written.id, { ...body, id: written.id, version: written.version, space, ...waits })
    return written.fate
  }

  async erase(ids: readonly string[]): Promise<void> {
    const gone = ids.flatMap((id) => this.#notes.get(id) ?? [])
    for (const [space, some] of Map.groupBy(gone, (note) => note.space)) {
      const names = some.map(({ id }) => id)
      await this.#given.feed.erase(space, names)
      for (const id of names) this.#notes.delete(id)
    }
  }

  /** Nobody keeps notes of what they have erased themselves. */
  eraseOf = (records: readonly string[]): Promise<void> =>
    this.erase(this.all().flatMap(({ id, of }) => (records.includes(of) ? [id] : [])))

  clear(): void {
    this.#notes.clear()
  }

  #hear(space: string, page: FeedPage): void {
    for (const { meta, body } of rowsIn(page)) this.#put(space, meta, body)
    for (const id of page.gone) this.#notes.delete(id)
  }

  #put(space: string, { id, version, waits, damaged, author }: Meta, body: unknown): void {
    const { what, of, at, text } = Object(body)
    const isNote = what === 'jam/own-note/1' && [of, at, text].every((one) => typeof one === 'string')
    if (damaged || !isNote || author !== this.#given.me) return
    this.#notes.set(id, { what, of, at, text, id, version, space, ...(waits && { waits }) })
  }
}
