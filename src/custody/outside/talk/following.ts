import { type Keys, openKeys } from '#vault/conversation/keys.ts'
import type { Seat } from '#vault/conversation/line.ts'
import type { Passed } from '#vault/conversation/passing.ts'
import type { Talk } from '#vault/conversation/talk.ts'
import type { OwnConversation } from '../../conversation/conversation.ts'
import type { Sign } from '../../conversation/frames.ts'
import { memoryOutbox, type Waiting } from '../../talking/outbox.ts'
import { isPassing } from '../../talking/passing.ts'
import { Talking, type Told } from '../../talking/talking.ts'
import { type Reach, Wire } from '../../talking/wire.ts'
import { byHttp, fetchLines } from './doors.ts'
import { ownOutbox, type Shelving } from './own-outbox.ts'
import {
  hearNoMore,
  isHere,
  logOf,
  mustBeHere,
  nowAt,
  ownOf,
  type Presence,
  visiting,
  visitOf,
} from './presence.ts'

/** Who reads, as the lines so far prove it. */
export type Readers = { seats: Seat[]; turns: Pick<Talk['turns'][number], 'why' | 'seats' | 'by' | 'at'>[] }

/** What a page hears of its conversation, as it comes. */
export type TalkNews =
  | { heard: Told[]; isAll: boolean; readers: Readers }
  | { waiting: Pick<Waiting, 'id' | 'said' | 'refused'>[] }
  | { sign: Pick<Sign, 'what'> & { by: string | null } }
  | { passed: Passed }
  | { reach: Reach }
  /** What the house's clock is ahead of this device's, in ms. */
  | { clock: number }
  | Shelving
  /** Somebody else has erased it, or the office; or a line is not what it should be. */
  | { ended: string; at?: number }

/** What this page may keep on the device, and what lies there; null: nothing, others use it. */
export type Shelf = { sealed: string | null } | null

/** Hears the conversation live until it is left. */
export async function follow(told: (news: TalkNews) => void, shelf: Shelf): Promise<void> {
  const here = mustBeHere()
  const { organisation } = here
  const found = await surely(here, () => find(here))
  if (!isHere(here)) return
  const { own, keys, space } = found
  if (!keys) return told({ ended: 'conversation.other-key' })
  told({ clock: here.clock })
  hearNoMore(here)
  const left = new Promise<void>((resolve) => (here.end = resolve))
  const wire = openWire(here)
  here.wire = wire
  wire.onReach((reach) => told({ reach }))
  wire.onOver((code) => told({ ended: code }))
  const place = { tenant: organisation, space, conversation: own.id }
  const me = here.receipt.identity
  const outbox = shelf ? await ownOutbox(me, shelf.sealed, told) : memoryOutbox()
  const talking = await Talking.open(place, keys, {
    ...{ wire, me, outbox },
    log: (renew) => logOf(here, renew),
    keys: () => newestKeys(here),
    now: () => nowAt(here),
    news: {
      heard: (heard, isAll) => told({ heard, isAll, readers: readersOf(here) }),
      waiting: (all) => told({ waiting: all.map(({ id, said, refused }) => ({ id, said, refused })) }),
      sign: ({ what, by }) => told({ sign: { what, by } }),
      passed: (passed) => told({ passed }),
      gone: (code) => told({ ended: code }),
      fault: (code, at) => told({ ended: code, at }),
    },
  })
  if (here.wire !== wire) talking.close()
  else {
    here.talking = talking
    here.opened.resolve(talking)
  }
  return left
}

async function find(here: Presence) {
  const own = await ownOf(here)
  here.space = own.space
  const keys = await openKeys(here.receipt.identity.age, own.wrap)
  await logOf(here, false)
  return { own, keys, space: await firstSpace(here, own) }
}

/** Tries until something comes back, as long as somebody is here; too many at once are not too many for good. */
async function surely<T>(here: Presence, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error) || !isHere(here)) throw error
      await new Promise((later) => setTimeout(later, 1_000))
    }
  }
}

/** Where it began: another office may have it by now, and the first line counts only in its own place. */
async function firstSpace(here: Presence, { epoch, space }: OwnConversation): Promise<string> {
  if (epoch === 1) return space
  const { lines } = await visiting(here, (token) => fetchLines(here.organisation, token, -1))
  return lines[0]?.space ?? space
}

function openWire(here: Presence): Wire {
  const { organisation } = here
  const address = new URL(`/talk/${organisation}`, location.origin)
  address.protocol = address.protocol.replace('http', 'ws')
  return new Wire({
    socket: () => new WebSocket(address),
    visit: (isOver) => visitOf(here, isOver),
    http: byHttp(
      organisation,
      (work) => visiting(here, work),
      () => here.group?.id ?? null,
    ),
  })
}

async function newestKeys(here: Presence): Promise<Keys | null> {
  const own = await ownOf(here)
  return openKeys(here.receipt.identity.age, own.wrap)
}

function readersOf({ talking }: Presence): Readers {
  const { seats = [], turns = [] } = talking?.talk ?? {}
  return { seats, turns: turns.map(({ why, seats, by, at }) => ({ why, seats, by, at })) }
}
