import pg from 'pg'
import type { Access } from './db.ts'
import { faultOf, type Log } from './log.ts'

/** What happened, as others in the house hear of it: enough to know what to look at again, nothing to read. */
export type Happening = { cursor: string; kind: string; jam: string | null; organisation: string | null }

type Hearer = (happening: Happening) => void

/** Hears a channel of its own: every word of it, and that words may have been lost since (`again`). */
export type ChannelHearer = { told(word: string): void; again(): void }

const page = 500

/**
 * Hears the events of every process on this database (LISTEN/NOTIFY on a connection of its own) and tells
 * them in one order that all processes share, none lost: an event is told once no older transaction is open.
 */
export class Live {
  readonly #access: Access
  readonly #log: Log
  readonly #hearers = new Set<Hearer>()
  readonly #jobHearers = new Set<() => void>()
  readonly #channels = new Map<string, ChannelHearer>()
  #client: pg.Client | undefined
  #cursor = '0-0'
  #busy = false
  #again = false
  #closed = false
  /** Grows with each happening and each lost connection; a page rendered under an older number may be stale. */
  age = 0
  /** False while the connection is lost: nothing that relies on hearing may be kept then. */
  hears = false

  constructor(access: Access, log: Log) {
    this.#access = access
    this.#log = log
  }

  async open(): Promise<void> {
    const client = await connectAsHouse(this.#access)
    client.on('error', () => this.#lost())
    client.on('end', () => this.#lost())
    client.on('notification', ({ channel, payload }) => {
      if (channel === 'house_event') void this.#pump()
      else if (channel === 'house_job') for (const hear of this.#jobHearers) hear()
      else this.#channels.get(channel)?.told(payload ?? '')
    })
    const channels = ['house_event', 'house_job', ...this.#channels.keys()]
    await client.query(channels.map((channel) => `listen ${channel}`).join('; '))
    if (this.#cursor === '0-0') this.#cursor = await newest(client)
    this.#client = client
    this.age += 1
    this.hears = true
    for (const { again } of this.#channels.values()) again()
    await this.#pump()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.hears = false
    await this.#client?.end().catch(() => {})
  }

  /** @returns a function that stops the hearing. */
  hear(hearer: Hearer): () => void {
    this.#hearers.add(hearer)
    return () => void this.#hearers.delete(hearer)
  }

  hearJobs(hearer: () => void): () => void {
    this.#jobHearers.add(hearer)
    return () => void this.#jobHearers.delete(hearer)
  }

  /** Hears words that are no events: what is told over this channel, and nothing of what was told before. */
  hearChannel(channel: `house_${string}`, hearer: ChannelHearer): void {
    this.#channels.set(channel, hearer)
    // Where the line is lost, it is heard as soon as it is back.
    this.#client?.query(`listen ${channel}`).catch(() => {})
  }

  get cursor(): string {
    return this.#cursor
  }

  /** What happened in a jam after a cursor (a `Last-Event-ID`), oldest first; an unreadable cursor means nothing. */
  async *since(cursor: string, jam: string): AsyncGenerator<Happening> {
    let after = cursor
    for (let more = isCursor(cursor); more && this.#client; ) {
      const places = [...after.split('-'), ...this.#cursor.split('-')]
      const { rows } = await this.#client.query(settledBetween, [...places, page, jam])
      for (const row of rows) yield asHappening(row)
      more = rows.length === page
      after = rows.length > 0 ? asHappening(rows.at(-1)).cursor : after
    }
  }

  async #pump(): Promise<void> {
    if (this.#busy) {
      this.#again = true
      return
    }
    this.#busy = true
    try {
      do {
        this.#again = false
        await this.#tellNew()
      } while (this.#again)
    } catch (error) {
      if (!this.#closed) this.#log.warn(faultOf(error), 'live: reading events failed')
    } finally {
      this.#busy = false
    }
  }

  async #tellNew(): Promise<void> {
    if (!this.#client) return
    const { rows } = await this.#client.query(settledSince, [...this.#cursor.split('-'), page])
    for (const row of rows) {
      if (!row.settled) break
      this.#tell(asHappening(row))
    }
    if (rows.length === page) this.#again = true
    // An older transaction is still open: its events come first, so look again shortly.
    else if (rows.some((row) => !row.settled)) setTimeout(() => void this.#pump(), 20).unref()
  }

  #tell(happening: Happening): void {
    this.#cursor = happening.cursor
    this.age += 1
    for (const hear of this.#hearers) hear(happening)
  }

  #lost(): void {
    if (this.#closed || !this.#client) return
    this.#client = undefined
    this.hears = false
    this.age += 1
    this.#log.warn({}, 'live: connection lost, trying again')
    this.#retry()
  }

  #retry(): void {
    setTimeout(() => {
      if (!this.#closed) this.open().catch(() => this.#retry())
    }, 500).unref()
  }
}

const settledSince = `
  select id, tx, kind, jam, organisation, tx < pg_snapshot_xmin(pg_current_snapshot()) as settled
  from event where (tx, id) > ($1::xid8, $2::bigint) order by tx, id limit $3`

// What was told is settled: no older transaction is open.
const settledBetween = `
  select id, tx, kind, jam, organisation from event
  where jam = $6 and (tx, id) > ($1::xid8, $2::bigint) and (tx, id) <= ($3::xid8, $4::bigint)
  order by tx, id limit $5`

const isCursor = (text: string): boolean => /^\d{1,20}-\d{1,19}$/.test(text)

const asHappening = (row: Record<string, unknown>): Happening => ({
  cursor: `${row.tx}-${row.id}`,
  kind: row.kind as string,
  jam: row.jam as string | null,
  organisation: row.organisation as string | null,
})

async function connectAsHouse(access: Access): Promise<pg.Client> {
  const { role, ...config } = access
  const client = new pg.Client({ ...config, keepAlive: true })
  await client.connect()
  if (role) await client.query(`set role ${pg.escapeIdentifier(role)}`)
  await client.query(`set house.itself = 'yes'`)
  return client
}

async function newest(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `select tx, id from event where tx < pg_snapshot_xmin(pg_current_snapshot()) order by tx desc, id desc limit 1`,
  )
  return rows[0] ? `${rows[0].tx}-${rows[0].id}` : '0-1'
}
