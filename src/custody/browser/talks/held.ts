import type { ConversationHead } from '../../conversation/conversation.ts'
import type { Talking, Told } from '../../talking/talking.ts'
import type { Reach, Wire } from '../../talking/wire.ts'
import { onLock } from '../unlocked.ts'
import type { PassedOn, SideEntry, Unsent } from './talks.ts'

/** A conversation as this worker holds it. */
export type Held = {
  head: ConversationHead
  /** null: there is no key for me in it. */
  talking: Talking | null
  lines: Told[]
  side: Map<string, SideEntry>
  unsent: Unsent[]
  typing: Map<string, ReturnType<typeof setTimeout>>
  /** What has passed last and is kept nowhere, numbered. */
  passed: PassedOn[]
  damaged: string | null
  /** When it changed last, by the count of the shelf. */
  turn: number
  /** Resolves once everything is heard that was there when it was opened. */
  whole: PromiseWithResolvers<void>
}

/** What is at hand of one organisation. */
export type Shelf = {
  organisation: string
  spaces: readonly string[]
  talks: Map<string, Held>
  /** What is over for me, and since which turn. */
  gone: Map<string, number>
  cursor: string | null
  /** How many are not opened: the oldest, beyond what one line hears. */
  hidden: number
  turn: number
  wire: Wire
  reach: Reach
  tending: ReturnType<typeof setInterval> | undefined
  /** Opens more of them soon. */
  openMore: () => void
  /** Looks soon whether somebody's time is over. */
  look: () => void
}

const shelves = new Map<string, Shelf>()
const waiting = new Set<() => void>()
onLock(() => {
  for (const shelf of [...shelves.values()]) closeShelf(shelf)
})

export const findShelf = (organisation: string): Shelf | undefined => shelves.get(organisation)

export function keepShelf(shelf: Shelf): Shelf {
  shelves.set(shelf.organisation, shelf)
  return shelf
}

/** Ends the line and forgets every word; nothing where it has been left already, and another may be open since. */
export function closeShelf(shelf: Shelf | undefined): void {
  if (!shelf || findShelf(shelf.organisation) !== shelf) return
  shelves.delete(shelf.organisation)
  clearInterval(shelf.tending)
  for (const { talking, typing } of shelf.talks.values()) {
    talking?.close()
    for (const timer of typing.values()) clearTimeout(timer)
  }
  shelf.wire.close()
  ring()
}

/** Says that something is new, of one conversation or of all. */
export function changed(shelf: Shelf, held?: Held): void {
  shelf.turn += 1
  if (held) held.turn = shelf.turn
  ring()
}

function ring(): void {
  for (const wake of [...waiting]) wake()
}

/** Resolves at the next change, or after a while. */
export function nextChange(patience: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      waiting.delete(wake)
      resolve()
    }
    const timer = setTimeout(wake, patience)
    waiting.add(wake)
  })
}

export const newHeld = (head: ConversationHead): Held => ({
  ...{ head, talking: null, lines: [], side: new Map(), unsent: [], typing: new Map(), passed: [] },
  ...{ damaged: null, turn: 0, whole: Promise.withResolvers<void>() },
})

/** Forgets a conversation that is over for me. */
export function letGo(shelf: Shelf, id: string): void {
  const held = shelf.talks.get(id)
  if (!held) return
  // Whoever is just doing something in it hears why it cannot be done: a colleague was quicker.
  held.talking?.close('conversation.missing')
  held.whole.resolve()
  shelf.talks.delete(id)
  changed(shelf)
  shelf.gone.set(id, shelf.turn)
}
