import type pg from 'pg'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Kept } from './kept.ts'
import type { Live } from './live.ts'
import type { Log } from './log.ts'
import type { Shelf } from './shelf.ts'

/** The house: what every room may rely on. Opened once by `open.ts`, handed in everywhere, never global. */
export type House = {
  config: Config
  clock: Clock
  pool: pg.Pool
  live: Live
  shelf: Shelf
  kept: Kept
  log: Log
  /** Key of this house's keyed hashes; the same for every process on one database. */
  secret: string
  /** Address of a browser file: hashed in production, the source itself in development. */
  asset(source: string): string
  /** Aborted when the house closes; whatever waits (SSE, workers) ends then. */
  closing: AbortSignal
}
