// Long: everything that this device keeps, and what becomes of it when another tab keeps as well.
import type { Lock } from '#vault/identity/unlock.ts'
import type { Envelope } from '#vault/space/envelope.ts'
import { isNewer, type Seen, type SeenRecord, seeAlso } from '#vault/space/seen.ts'
import type { Wrap } from '#vault/space/space.ts'
import { whyLocked } from './unlocked.ts'

/** A write that the server has not confirmed yet. The key makes it count once, however often it is sent. */
export type Waiting = {
  key: string
  organisation: string
  space: string
  envelope: Envelope
  deleteAfter: string | null
  /** Where it was before it moved here: erased there once it is here. */
  away?: { space: string; id: string }
  /** The key it is sealed under, for me alone: after a new epoch the server does not have it any more. */
  wrap: Wrap
  /** Why the server would not take it; it stays until a person has decided. */
  refused: string | null
  at: number
}

/** What was being typed, and how far an upload is, sealed under the key of its space, which lies beside it. */
export type Draft = { place: string; envelope: Envelope; wrap: Wrap; at: number }

/** How far an organisation's log was seen; `turn` counts how often something seen was kept. */
type Pin = Omit<Seen, 'records' | 'fresh'> & { turn: number }
/** Some of the records that were seen (Fach), so that one of very many can be kept without the others. */
type Shard = { shard: string; tenant: string; turn: number; records: Map<string, SeenRecord> }

/** How far a space lies on this device as it came from the server. */
export type FeedRow = { space: string; organisation: string; cursor: string }
/** A page of it, in ciphertext; `checked` once it is known that all of it is signed by its authors. */
export type Chunk = { n?: number; space: string; bytes: ArrayBuffer; gone: string[]; checked: boolean }
/** What the server said that is needed to open without it: signed lines, sealed keys. */
export type Said = { path: string; answer: unknown }

/** What this device keeps: pins, ciphertext and nothing else. */
type Rows = {
  pins: Pin
  seen: Shard
  locks: Lock
  outbox: Waiting
  drafts: Draft
  feeds: FeedRow
  chunks: Chunk
  said: Said
}
export type Place = keyof Rows

const keyPaths: Record<Place, string> = {
  ...{ pins: 'tenant', seen: 'shard', locks: 'id', outbox: 'key', drafts: 'place' },
  ...{ feeds: 'space', chunks: 'n', said: 'path' },
}

let opened: Promise<IDBDatabase> | undefined

/** Puts a row in the place of the one with its key. Resolves when it is on the disk. */
export function keep<P extends Place>(place: P, row: Rows[P]): Promise<void> {
  return steadily(async () => {
    const change = await begin(place, 'readwrite')
    change.objectStore(place).put(row)
    await ended(change)
  })
}

/** Keeps what was seen, together with what another tab has seen and kept before. */
export async function keepSeen(seen: Seen): Promise<void> {
  // Whoever signs out in another tab locks first and clears then: a task under way here must leave nothing behind that.
  if (whyLocked() === 'elsewhere') return
  const { tenant, founder } = seen
  return changing(['pins', 'seen'], async (change) => {
    const [pins, shards] = [change.objectStore('pins'), change.objectStore('seen')]
    const before: Pin | undefined = await answered(pins.get(tenant))
    if (before?.founder === founder) await takeOver(seen, before, shards)
    else {
      // Another founder, or a disk that was cleared: nothing that lies there counts, and all of this has to be kept.
      shards.delete(allOf(tenant))
      for (const place of seen.records.keys()) seen.fresh.add(place)
    }
    const turn = (before?.turn ?? 0) + 1
    pins.put({ tenant, founder, head: seen.head, turn } satisfies Pin)
    const places = [...seen.fresh]
    seen.fresh.clear()
    try {
      await putFresh(seen, places, shards, turn)
    } catch (error) {
      for (const place of places) seen.fresh.add(place)
      throw error
    }
    turns.set(seen, turn)
  })
}

async function takeOver(seen: Seen, { head, turn }: Pin, shards: IDBObjectStore): Promise<void> {
  const known = turns.get(seen) ?? 0
  if (turn <= known) return
  const since = IDBKeyRange.bound([seen.tenant, known + 1], [seen.tenant, Number.POSITIVE_INFINITY])
  const news: Shard[] = await answered(shards.index('turn').getAll(since))
  seeAlso(seen, { ...seen, head, records: new Map(news.flatMap(({ records }) => [...records])) })
}

async function putFresh(seen: Seen, places: string[], shards: IDBObjectStore, turn: number): Promise<void> {
  const { tenant } = seen
  for (const [shard, some] of Map.groupBy(places, (place) => shardOf(tenant, place))) {
    const row: Shard | undefined = await answered(shards.get(shard))
    const records = row?.records ?? new Map<string, SeenRecord>()
    for (const place of some) putNewer(records, place, seen.records.get(place))
    shards.put({ shard, tenant, turn, records } satisfies Shard)
  }
}

/** What this device has seen of an organisation. */
export function findSeen(tenant: string): Promise<Seen | undefined> {
  return steadily(async () => {
    const look = await begin(['pins', 'seen'], 'readonly')
    const [pin, shards] = await Promise.all([
      answered<Pin | undefined>(look.objectStore('pins').get(tenant)),
      answered<Shard[]>(look.objectStore('seen').getAll(allOf(tenant))),
    ])
    if (!pin) return undefined
    const { turn, ...head } = pin
    const records = new Map(shards.flatMap((one) => [...one.records]))
    const seen: Seen = { ...head, records, fresh: new Set() }
    turns.set(seen, turn)
    return seen
  })
}

/** Up to which turn somebody's notes agree with the disk. */
const turns = new WeakMap<Seen, number>()

function putNewer(records: Map<string, SeenRecord>, place: string, mine: SeenRecord | undefined): void {
  const theirs = records.get(place)
  if (mine && (!theirs || isNewer(mine, theirs))) records.set(place, mine)
}

const allOf = (tenant: string) => IDBKeyRange.bound(`${tenant}/`, `${tenant}0`, false, true)

/** Of the places of a space, one in 256 or so, by the first letters of their random ids. */
function shardOf(tenant: string, place: string): string {
  const id = place.indexOf('/') + 1
  const part = (place.charCodeAt(id) * 64 + place.charCodeAt(id + 1)) & 255
  return `${tenant}/${place.slice(0, id)}${part}`
}

/** Puts rows and takes others away, all or nothing. */
export function exchange<P extends Place>(place: P, rows: Rows[P][], away: readonly string[]): Promise<void> {
  return steadily(async () => {
    const change = await begin(place, 'readwrite')
    const shelf = change.objectStore(place)
    for (const row of rows) shelf.put(row)
    for (const key of away) shelf.delete(key)
    await ended(change)
  })
}

export function forget(place: Place, key: string): Promise<void> {
  return steadily(async () => {
    const change = await begin(place, 'readwrite')
    change.objectStore(place).delete(key)
    await ended(change)
  })
}

export function find<P extends Place>(place: P, key: string): Promise<Rows[P] | undefined> {
  return steadily(async () => {
    const look = await begin(place, 'readonly')
    return answered(look.objectStore(place).get(key))
  })
}

export function list<P extends Place>(place: P): Promise<Rows[P][]> {
  return steadily(async () => {
    const look = await begin(place, 'readonly')
    return answered(look.objectStore(place).getAll())
  })
}

/**
 * Signing out in another tab clears what this device keeps, and closes every connection to it without asking, also below
 * what is being done. All of it may be done twice, so it is done again with a new one.
 */
async function steadily<T>(work: () => Promise<T>, again = 3): Promise<T> {
  try {
    return await work()
  } catch (broken) {
    if (!isClosed(broken) || again === 0) throw broken
    opened = undefined
    return steadily(work, again - 1)
  }
}

// A transaction that ends with its connection says AbortError, or nothing at all.
const isClosed = (error: unknown): boolean =>
  error === null || ['InvalidStateError', 'AbortError'].includes((error as DOMException).name)

async function begin(places: Place | Place[], mode: IDBTransactionMode): Promise<IDBTransaction> {
  // Of what came from the server a power cut may take the last page: it comes again.
  const isOurs =
    mode === 'readwrite' && !(places === 'chunks' || places === 'said' || places.includes('feeds'))
  return (await database()).transaction(places, mode, { durability: isOurs ? 'strict' : 'default' })
}

/** One change of several places at once, all or nothing. */
export function changing<T>(places: Place[], work: (change: IDBTransaction) => Promise<T>): Promise<T> {
  return steadily(async () => {
    const change = await begin(places, 'readwrite')
    const done = await work(change)
    await ended(change)
    return done
  })
}

export function looking<T>(places: Place[], work: (look: IDBTransaction) => Promise<T>): Promise<T> {
  return steadily(async () => work(await begin(places, 'readonly')))
}

function database(): Promise<IDBDatabase> {
  opened ??= open().catch((broken) => {
    opened = undefined
    throw broken
  })
  return opened
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('vault', 2)
  request.onupgradeneeded = ({ oldVersion }) => {
    const { result: db, transaction } = request
    for (const [place, keyPath] of Object.entries(keyPaths))
      if (!db.objectStoreNames.contains(place))
        db.createObjectStore(place, { keyPath, autoIncrement: place === 'chunks' })
    const change = transaction as IDBTransaction
    if (!change.objectStore('chunks').indexNames.contains('space'))
      change.objectStore('chunks').createIndex('space', 'space')
    if (!change.objectStore('seen').indexNames.contains('turn'))
      change.objectStore('seen').createIndex('turn', ['tenant', 'turn'])
    if (oldVersion === 1) divide(change.objectStore('pins'), change.objectStore('seen'))
  }
  return answered(request).then((db) => {
    // Another tab may bring a newer shape; a closed connection is opened again by the next question.
    db.onversionchange = () => {
      db.close()
      opened = undefined
    }
    return db
  })
}

/** The notes of before lay in one piece for each organisation. */
function divide(pins: IDBObjectStore, shards: IDBObjectStore): void {
  pins.getAll().onsuccess = ({ target }) => {
    for (const { records, ...pin } of (target as IDBRequest<(Seen & { records: Seen['records'] })[]>)
      .result) {
      const { tenant, founder, head } = pin
      pins.put({ tenant, founder, head, turn: 1 } satisfies Pin)
      for (const [shard, some] of Map.groupBy(records, ([place]) => shardOf(tenant, place)))
        shards.put({ shard, tenant, turn: 1, records: new Map(some) } satisfies Shard)
    }
  }
}

export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function ended(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    change.oncomplete = () => resolve()
    change.onabort = () => reject(change.error)
    change.onerror = () => reject(change.error)
  })
}
