import { mkdir } from 'node:fs/promises'
import type pg from 'pg'
import { type Clock, realClock } from './clock.ts'
import type { Config } from './config.ts'
import { type Access, openPool } from './db.ts'
import type { House } from './house.ts'
import { newToken } from './id.ts'
import { Kept } from './kept.ts'
import { Live } from './live.ts'
import { type Log, openLog } from './log.ts'
import { Shelf } from './shelf.ts'

export type Doors = {
  access: Access
  clock?: Clock | undefined
  log?: Log | undefined
  /** Source → address of a browser file. */
  asset?: (source: string) => string
}

/** A house that is open, and how to close it: `leave` tells what waits (SSE, jobs), `close` ends connections. */
export type OpenHouse = { house: House; leave(): void; close(): Promise<void> }

/** Opens the house on a migrated database. */
export async function openHouse(config: Config, doors: Doors): Promise<OpenHouse> {
  const log = doors.log ?? openLog(config.logLevel)
  const pool = openPool(doors.access, config.poolSize)
  pool.on('error', () => log.warn({}, 'database: an idle connection was lost'))
  const live = new Live(doors.access, log)
  const shelf = new Shelf()
  live.hear((happening) => shelf.takeOff(happening))
  const closing = new AbortController()
  await mkdir(config.data, { recursive: true, mode: 0o700 })
  await live.open()
  const house: House = {
    config,
    clock: doors.clock ?? realClock,
    pool,
    live,
    shelf,
    kept: new Kept(),
    log,
    secret: await secretOf(pool),
    asset: doors.asset ?? ((source) => `/${source}`),
    closing: closing.signal,
  }
  const close = async () => {
    closing.abort()
    await live.close()
    await pool.end()
  }
  return { house, leave: () => closing.abort(), close }
}

/** The key of this house, made by the first process that opens it. */
async function secretOf(pool: pg.Pool): Promise<string> {
  const client = await pool.connect()
  try {
    await client.query(`begin; select set_config('house.itself', 'yes', true)`)
    await client.query(`insert into house_secret values ('key', $1) on conflict do nothing`, [newToken()])
    const { rows } = await client.query(`select value from house_secret where name = 'key'`)
    await client.query('commit')
    return rows[0].value
  } finally {
    client.release()
  }
}
