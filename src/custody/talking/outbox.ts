import type { Canon } from '#vault/canonical.ts'
import type { Line } from '#vault/conversation/line.ts'

/** What somebody has said and the house has not yet acknowledged (im Ausgang). */
export type Waiting = {
  id: string
  said: Canon
  /** Sealed files that it names. */
  files: string[]
  /** As it was last sealed and sent: whether the house has it is not known before another line stands in its place. */
  line: Line | null
  /** Why the house, or one's own seat, does not take it; null while it is still on its way. */
  refused: string | null
}

/**
 * Where that is kept. Whoever hands it in seals it, or keeps it in memory alone, and sees to it that two tabs never send the
 * same: what one has in hand it does not list to another (`navigator.locks`).
 */
export type Outbox = {
  /** In the order in which it was said. */
  list(): Promise<Waiting[]>
  /** Adds it or puts it in the place of the same id. Has to be on the disk when it returns. */
  keep(waiting: Waiting): Promise<void>
  drop(id: string): Promise<void>
}

/** For a computer that others use: gone with the page. */
export function memoryOutbox(): Outbox {
  const all = new Map<string, Waiting>()
  return {
    list: async () => [...all.values()],
    keep: async (waiting) => void all.set(waiting.id, structuredClone(waiting)),
    drop: async (id) => void all.delete(id),
  }
}
