import { VaultFault } from '#vault/fault.ts'
import { writeFrames } from '#vault/space/frames.ts'
import { seeErased, versionSeen } from '#vault/space/seen.ts'
import { mustBeOpen, openVault, type Vault } from '../browser/organisation.ts'
import { drop, listMine, onArrival } from '../browser/outbox.ts'
import { listVersions } from '../browser/records.ts'
import { Refused, type Trouble } from '../browser/refused.ts'
import { rotateAll } from '../browser/rotating.ts'
import { keepSeen } from '../browser/store.ts'
import { onLock } from '../browser/unlocked.ts'
import { checkBehind } from './checking.ts'
import { holdOwn, tidy } from './device.ts'
import { eraseAt } from './doors.ts'
import { lawActs } from './law-acts.ts'
import type { Asks, FeedPage, GivenBack, Move, Question, Said, Version, Write, Written } from './messages.ts'
import { watchNews } from './news.ts'
import { piecesOf, type Spare, takeBack } from './pieces.ts'
import { readSpace } from './reading.ts'
import { newShelf, type Shelf } from './shelf.ts'
import { listStuck, type Moving, writeAll } from './writing.ts'

const feeds = new Set<Feeding>()
onLock(() => {
  for (const feed of feeds) feed.end()
})
// What waited went out by another way.
onArrival(({ space }) => {
  for (const feed of feeds) feed.tellNews([space])
})

/** Serves one end of a channel until the keyring is locked. */
export async function feedRecords(organisation: string, port: MessagePort): Promise<void> {
  await openVault(organisation)
  feeds.add(new Feeding(organisation, port))
}

/** How long the log counts as read, in ms: whoever has no right any more is refused by the server at once. */
const freshFor = 15_000
/** How long nobody may have asked for anything, before what nobody waits for goes on, and how long that waits at most, in ms. */
const quiet = 500
const longest = 5_000
/** How long a page may be silent about what this device has written, in ms. */
const lateAtMost = 60_000
/** So many pieces make a device untidy, and more where there is more to be put in order. */
const untidy = 60
const isTidy = ({ untidy: pieces, told }: Shelf): boolean => pieces < untidy + told.size / 200

class Feeding {
  readonly #organisation: string
  readonly #port: MessagePort
  readonly #shelves = new Map<string, Shelf>()
  readonly #spare: Spare = {}
  readonly #turns = new Map<string, Promise<unknown>>()
  readonly #news: ReturnType<typeof watchNews>
  #renewed = Date.now()
  #isOver = false
  #isTending = false
  #open = 0
  #answered = 0

  constructor(organisation: string, port: MessagePort) {
    this.#organisation = organisation
    this.#port = port
    this.#news = watchNews(organisation, (spaces) => this.tellNews(spaces))
    port.onmessage = ({ data }: MessageEvent<Question | GivenBack>) =>
      'memory' in data ? takeBack(this.#spare, data.memory) : void this.#answer(data)
  }

  /** The keys are gone, and with them what was opened. */
  end(): void {
    this.#isOver = true
    feeds.delete(this)
    this.#shelves.clear()
    this.#news.stop()
    this.#say({ locked: true })
    this.#port.close()
  }

  tellNews(spaces: string[]): void {
    const mine = spaces.filter((space) => this.#shelves.has(space))
    if (mine.length > 0) this.#say({ news: mine })
  }

  async #answer({ id, ask, given }: Question): Promise<void> {
    this.#open += 1
    try {
      const work = this.#asks[ask] as (id: number, ...given: unknown[]) => unknown
      this.#say({ id, value: await work(id, ...given) })
    } catch (error) {
      this.#say({ id, trouble: troubleOf(error) })
    } finally {
      this.#open -= 1
      this.#answered = Date.now()
    }
  }

  /** Resolves once nobody has asked for anything for a while, or somebody has asked on and on. */
  async #free(): Promise<void> {
    const latest = Date.now() + longest
    while (!this.#isOver && Date.now() < latest && (this.#open > 0 || Date.now() - this.#answered < quiet))
      await new Promise((later) => setTimeout(later, quiet / 2))
  }

  #say(said: Said, given: Transferable[] = []): void {
    this.#port.postMessage(said, given)
  }

  readonly #asks: {
    [A in keyof Asks]: (id: number, ...given: Parameters<Asks[A]>) => Promise<ReturnType<Asks[A]>>
  } = {
    read: (id, space) => this.#read(id, space),
    write: (id, writes) => this.#write(id, writes),
    versions: (_, space, record) => this.#versions(space, record),
    erase: (id, space, ids) => this.#erase(id, space, ids),
    move: (id, from, to, moves) => this.#move(id, from, to, moves),
    stuck: async (_, space) => listStuck(await this.#fresh(), space),
    drop: (_, key) => drop(key).then(() => null),
    law: (_, act, given) => {
      const work = lawActs[act] as (organisation: string, ...given: unknown[]) => Promise<unknown>
      return work(this.#organisation, ...given)
    },
  }

  /** The vault, read on if that was some time ago. */
  async #fresh(): Promise<Vault> {
    if (Date.now() - this.#renewed < freshFor) return mustBeOpen(this.#organisation)
    return this.#renew()
  }

  async #renew(): Promise<Vault> {
    const vault = await openVault(this.#organisation)
    this.#renewed = Date.now()
    return vault
  }

  #read(id: number, space: string): Promise<null> {
    return this.#inTurn(space, async () => {
      const vault = await this.#renew()
      const shelf = this.#shelves.get(space) ?? newShelf(space, this.#spare)
      this.#shelves.set(space, shelf)
      this.#news.add(space)
      const hear = (page: FeedPage) => this.#isOver || this.#say({ id, page }, [page.sealed])
      const isReached = await readSpace(vault, shelf, hear)
      const done = {
        rows: [],
        ...piecesOf([]),
        gone: [],
        done: true,
        read: shelf.told.size,
        all: shelf.all,
      }
      const lost = [...shelf.lost]
      shelf.lost.clear()
      hear({
        ...{ ...done, ...(!isReached && { isOld: true }) },
        ...{ ...(!shelf.hasRoom && { isUnkept: true }), ...(lost.length > 0 && { lost }) },
      })
      void this.#tend(vault)
      return null
    })
  }

  /** What nobody waits for: signatures, and the order on this device. */
  async #tend(vault: Vault): Promise<void> {
    if (this.#isTending) return
    this.#isTending = true
    const leisure = { free: () => this.#free(), isOver: () => this.#isOver }
    for (const shelf of this.#shelves.values()) {
      if (await checkBehind(vault, shelf, leisure).catch(() => false)) this.tellNews([shelf.space])
      if (this.#isOver) return
      if (isTidy(shelf)) continue
      await this.#free()
      shelf.untidy = 0
      await this.#inTurn(shelf.space, () => tidy(shelf.space)).catch(() => {})
    }
    this.#isTending = false
  }

  async #write(id: number, writes: readonly Moving[]): Promise<Written[]> {
    return writeAll(await this.#fresh(), writes, {
      told: (done, all) => writes.length > 1 && this.#say({ id, told: [done, all] }),
      renew: () => rotateAll(this.#organisation, () => {}),
      came: (rows) => {
        for (const { space, envelope, away } of rows)
          if (!away)
            this.#shelves
              .get(space)
              ?.own.set(envelope.id, { version: envelope.version, until: Date.now() + lateAtMost })
      },
      arrived: (spaces) => {
        for (const space of spaces) {
          const shelf = this.#shelves.get(space)
          if (shelf) shelf.untidy += 1
        }
      },
    })
  }

  #move(id: number, from: string, to: string, moves: readonly Move[]): Promise<Written[]> {
    const writes = moves.map(({ id: old, as = old, body, deleteAfter }) => ({
      ...{ space: to, id: as, version: 0, body, away: { space: from, id: old } },
      ...(deleteAfter !== undefined && { deleteAfter }),
    }))
    return this.#write(id, writes satisfies (Write & Moving)[])
  }

  async #versions(space: string, record: string): Promise<Version[]> {
    const { seen } = await this.#fresh()
    return listVersions(this.#organisation, space, record, versionSeen(seen, space, record))
  }

  async #erase(id: number, space: string, ids: readonly string[]): Promise<null> {
    const vault = await this.#fresh()
    for (let at = 0; at < ids.length; at += 500) {
      const some = ids.slice(at, at + 500)
      await eraseAt(space, some)
      await this.#forget(vault, space, some)
      this.#say({ id, told: [Math.min(at + 500, ids.length), ids.length] })
    }
    return null
  }

  async #forget({ seen, me }: Vault, space: string, ids: string[]): Promise<void> {
    const shelf = this.#shelves.get(space)
    for (const id of ids) {
      seeErased(seen, space, id)
      shelf?.told.delete(id)
    }
    await keepSeen(seen).catch(() => {})
    for (const { key, envelope, space: of } of await listMine())
      if (of === space && ids.includes(envelope.id) && envelope.author === me.card.id) await drop(key)
    await holdOwn(space, writeFrames({ space }, []).buffer, ids).catch(() => {})
    if (shelf) shelf.untidy = Number.POSITIVE_INFINITY
  }

  #inTurn<T>(space: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(space) ?? Promise.resolve()).then(work, work)
    this.#turns.set(space, turn)
    return turn
  }
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return error.trouble
  if (error instanceof VaultFault) return { code: error.code, at: error.at }
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return { code: 'device.full' }
  console.error(error instanceof Error ? error.name : 'error')
  return { code: 'bug' }
}
