import type { Write } from '#custody/feeding/feed.ts'
import type { Entry, EntryChange, Row } from './holding.ts'
import type { Shelf } from './shelf.ts'
import type { LayerWrite } from './writing.ts'

/** A record as it is going to be, with what is written of it now. */
export type Coming = { row: Row; entries: readonly Entry[] }

/** A layer on its way, and the envelopes that come out of it. */
export type Open = { write: LayerWrite; writes: Write[] }

/**
 * What law says to everything that is written: until when it stays. `law/terms/` is one, fetched once the records are open. What stays
 * longer than the server knows is said before it is written: torn in between, nothing goes too soon.
 */
export type LawHook = {
  layers(open: readonly Open[], shelf: Shelf): Promise<void>
  entries(changes: readonly EntryChange[], writes: readonly Write[], shelf: Shelf): Promise<void>
  /** It is on the server. */
  wrote(space: string, id: string, deleteAfter: string | null): void
  /** What belongs to these ends with them, and is held with them. Nobody waits for it. */
  after(records: readonly string[]): Promise<void>
}
