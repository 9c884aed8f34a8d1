import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { isAway } from '#kernel/db.ts'
import type { House } from '#kernel/house.ts'
import { longestFrame, type Note, type Sign } from './frames.ts'
import { Listeners } from './listeners.ts'
import { hearStored, originOf } from './telling.ts'
import { Watching } from './watching.ts'
import { findNoteOf, findOver, newestOf, sayWords } from './wire-guests.ts'
import { type Arriving, type Room, Visitor } from './wire-visitor.ts'
import { Words } from './wire-words.ts'

/** The live wire of this process (Draht). */
export type Wire = {
  /** @param arriving already checked for where from, not yet for who */
  take(request: IncomingMessage, socket: Duplex, head: Buffer, arriving: Arriving): void
  /** How many are connected. */
  readonly size: number
}

/** How often it is looked who is still there and may be, in ms. */
const eachLook = 10_000
/** A socket that gives no sign of life from one ping to the next is dead. */
const looksPerPing = 3
/** How long somebody may take to say who they are. */
const toGreet = 10_000
/** After these an organisation's people may be others. */
const changes = new Set([
  'membership.ended',
  'membership.changed',
  'vault.changed',
  'space.shredded',
  'account.erased',
  'session.ended',
])

/** One for the whole house. */
export function wireOf(house: House): Wire {
  const known = wires.get(house)
  if (known) return known
  const wire = openWire(house)
  wires.set(house, wire)
  return wire
}

const wires = new WeakMap<House, Wire>()

function openWire(house: House): Wire {
  const visitors = new Set<Visitor>()
  const room = openRoom(house, visitors)
  keepAnEye(house, visitors)
  house.closing.addEventListener('abort', () => {
    for (const visitor of visitors) visitor.leave()
  })
  const server = new WebSocketServer({
    ...{ noServer: true, clientTracking: false, perMessageDeflate: false },
    // Every form that counts is letters and digits alone.
    skipUTF8Validation: true,
    maxPayload: longestFrame,
  })
  return {
    get size() {
      return visitors.size
    },
    take(request, socket, head, arriving) {
      server.handleUpgrade(request, socket, head, (opened) => {
        const visitor = new Visitor(room, opened, arriving)
        visitors.add(visitor)
        setTimeout(() => visitor.guest ?? visitor.end(), toGreet).unref()
      })
    },
  }
}

/** Joins what is stored here, what other processes say, and those who listen. */
function openRoom(house: House, visitors: Set<Visitor>): Room {
  const listeners = new Listeners<Visitor>((error) => house.log.error({ err: error }, 'wire: reading failed'))
  const watching = new Watching<Visitor>((visitor, space) => visitor.send({ waiting: space }))
  const tellSign = (sign: Sign & { by: string | null }, from: Visitor | null) => {
    for (const { owner } of listeners.of(sign.conversation)) if (owner !== from) owner.send({ sign })
  }
  // Those who hear it here see it as soon as in the process where it was written.
  const hearNote = async (conversation: string, id: string) => {
    const isHeard = [...listeners.of(conversation)].some(({ owner }) => owner.guest?.member)
    const note = isHeard ? await findNoteOf(house, conversation, id) : null
    if (note) tellNote(note, null)
  }
  const tellNote = (note: Note, from: Visitor | null) => {
    for (const { owner } of listeners.of(note.conversation))
      if (owner !== from && owner.guest?.member) owner.send({ note })
  }
  const words = new Words(originOf(house), {
    line(space, conversation, seq) {
      listeners.tellOf(conversation, seq)
      watching.tell(space)
    },
    note(space, conversation, id) {
      watching.tell(space)
      void hearNote(conversation, id).catch((error) => {
        if (!isAway(error)) house.log.error({ err: error }, 'wire: reading a note failed')
      })
    },
    look: (conversation) => listeners.tellOf(conversation, Number.POSITIVE_INFINITY),
    sign: (sign) => tellSign(sign, null),
  })
  hearStored(house, (stored) => {
    for (const { line, by } of stored) {
      listeners.tell(line, by)
      watching.tell(line.space)
    }
  })
  const lookAll = async () => {
    watching.tellAll()
    for (const [conversation, seq] of await newestOf(house, listeners.conversations()))
      listeners.tellOf(conversation, seq)
  }
  house.live.hearChannel('house_talk', {
    told: (word) => words.hear(word),
    // Words may have been lost: whoever listens here looks for themselves.
    again: () =>
      lookAll().catch((error) => isAway(error) || house.log.error({ err: error }, 'wire: looking failed')),
  })
  return {
    ...{ house, listeners, watching },
    note: tellNote,
    sign(sign, from) {
      const passing = { ...sign, by: from.guest?.member ?? null }
      tellSign(passing, from)
      void sayWords(house, words.ofSign(passing)).catch(() => {})
    },
    left: (visitor) => void visitors.delete(visitor),
  }
}

/** Ends what is dead, and the visits, sessions and memberships that are over. */
function keepAnEye(house: House, visitors: ReadonlySet<Visitor>): void {
  let isLooking = false
  const look = async () => {
    if (isLooking || visitors.size === 0) return
    isLooking = true
    try {
      // Whoever comes meanwhile is looked at the next time.
      const over = await findOver(
        house,
        [...visitors].flatMap(({ guest }) => guest ?? []),
      )
      for (const visitor of visitors) {
        const code = visitor.guest && over.get(visitor.guest)
        if (code) visitor.over(code)
      }
    } catch (error) {
      if (!isAway(error)) house.log.error({ err: error }, 'wire: looking who may be here failed')
    } finally {
      isLooking = false
    }
  }
  let looks = 0
  const timer = setInterval(() => {
    void look()
    if (++looks % looksPerPing === 0) for (const visitor of visitors) visitor.ping()
  }, eachLook)
  timer.unref()
  const stop = house.live.hear(({ kind }) => changes.has(kind) && void look())
  house.closing.addEventListener('abort', () => {
    clearInterval(timer)
    stop()
  })
}
