import type { Canon } from '#vault/canonical.ts'
import { founderCode } from '#vault/log/log.ts'
import type { Sign } from '../../conversation/frames.ts'
import { Wire } from '../../talking/wire.ts'
import { nowOf, openVault, type Vault } from '../organisation.ts'
import { isOffline, Refused } from '../refused.ts'
import { findAnswer, noteAnswer } from './answers.ts'
import { byHttp, eraseConversation, fetchRelay } from './doors.ts'
import { openGroup } from './grouping.ts'
import {
  changed,
  closeShelf,
  findShelf,
  type Held,
  keepShelf,
  letGo,
  nextChange,
  type Shelf,
} from './held.ts'
import { readHeads } from './opening.ts'
import { writeNote } from './side-room.ts'
import type { Known, News, TalkNews, Turning } from './talks.ts'
import { mustTalk, sayInTalk, sayNow, signFor, tend, turnTalk } from './turning.ts'

type Told = (...news: number[]) => void

/** How long a question for news waits at most, and how often it is looked who has gone, in ms. */
const patience = 20_000
const often = 30_000

/** What readers of an office may ask about its conversations; a page asks by `askTalks`. */
export const talkTasks = {
  hearTalks: (_: Told, organisation: string, spaces: string[], since: number, known: Known) =>
    hearTalks(organisation, spaces, since, known),
  leaveTalks: async (_: Told, organisation: string) => closeShelf(findShelf(organisation)),
  sayInTalk: (_: Told, organisation: string, id: string, said: Canon, files: string[]) =>
    sayInTalk(organisation, id, said, files),
  sayNow: (_: Told, organisation: string, id: string, said: Canon) => sayNow(organisation, id, said),
  sayAgain: async (_: Told, organisation: string, id: string, key: string) =>
    (await mustTalk(organisation, id)).talking.again(key),
  discard: async (_: Told, organisation: string, id: string, key: string) =>
    (await mustTalk(organisation, id)).talking.discard(key),
  signTalk: async (_: Told, organisation: string, id: string, what: Sign['what']) =>
    (await mustTalk(organisation, id)).talking.sign(what),
  /** What passes between me and the other side of a call: sealed, never stored. */
  passInTalk: async (_: Told, organisation: string, id: string, body: Canon) =>
    (await mustTalk(organisation, id)).talking.pass('call', body),
  fetchRelay: async (_: Told, id: string) => (await fetchRelay(id)).relay,
  /** By which fingerprint a link is believed. */
  founderCode: async (_: Told, organisation: string) => founderCode((await openVault(organisation)).state),
  openGroup: (_: Told, organisation: string, space: string, said: { first: Canon; turned: Canon }) =>
    openGroup(organisation, space, said),
  turnTalk: (_: Told, organisation: string, id: string, turning: Turning) =>
    turnTalk(organisation, id, turning),
  signFor: (_: Told, organisation: string, id: string, words: Canon) => signFor(organisation, id, words),
  writeSide: async (
    _: Told,
    organisation: string,
    id: string,
    body: Canon,
    place: { id?: string; version?: number; isPrivate?: boolean },
  ) => {
    const { vault, shelf, held } = await mustTalk(organisation, id)
    await writeNote(vault, shelf, held, body, place)
  },
  /** What somebody is writing and has not said yet. */
  noteAnswer: (_: Told, organisation: string, id: string, words: string) =>
    noteAnswer(organisation, id, words),
  findAnswer: (_: Told, organisation: string, id: string) => findAnswer(organisation, id),
  tendTalks: async (_: Told, organisation: string) => tend(mustShelf(organisation)),
  eraseTalk: async (_: Told, organisation: string, id: string) => {
    const shelf = mustShelf(organisation)
    await eraseConversation(id)
    await noteAnswer(organisation, id, '')
    letGo(shelf, id)
  },
}

export type TalkTasks = typeof talkTasks

/**
 * What is new since a turn; waits for it. A page asks again and again: it stirs nobody, so the keyring still locks by itself.
 * @param known from which line on the page needs more
 */
async function hearTalks(organisation: string, spaces: string[], since: number, known: Known): Promise<News> {
  const vault = await openVault(organisation)
  const shelf = findShelf(organisation) ?? (await openShelf(vault, spaces))
  if (since > 0 && since === shelf.turn) await nextChange(patience)
  if (findShelf(organisation) !== shelf) throw new Refused({ code: 'locked' })
  const held = [...shelf.talks.values()]
  // Who asks for the first time gets whole conversations, not each line by itself.
  if (since === 0) await Promise.race([Promise.all(held.map(({ whole }) => whole.promise)), nextPause()])
  const turn = shelf.turn
  const isNew = (one: Held) => one.turn > since || since > turn
  return {
    turn,
    talks: [...shelf.talks.values()].filter(isNew).map((one) => newsOf(one, known[one.head.id] ?? 0)),
    gone: [...shelf.gone].filter(([, at]) => at > since).map(([id]) => id),
    me: vault.me.card.id,
    reach: shelf.reach,
    hidden: shelf.hidden,
    now: nowOf(vault),
  }
}

const nextPause = () => new Promise((later) => setTimeout(later, 3_000))

function mustShelf(organisation: string): Shelf {
  const shelf = findShelf(organisation)
  if (!shelf) throw new Refused({ code: 'conversation.missing' })
  return shelf
}

async function openShelf(vault: Vault, spaces: string[]): Promise<Shelf> {
  const { organisation } = vault
  const wire = new Wire({ socket: () => socketTo(organisation), visit: null, http: byHttp })
  const shelf: Shelf = keepShelf({
    ...{ organisation, spaces, talks: new Map(), gone: new Map(), cursor: null, hidden: 0, turn: 1 },
    ...{ wire, reach: wire.reach, tending: undefined, look: lookSoon(() => behind(shelf, tend(shelf))) },
    openMore: lookSoon(() => behind(shelf, readHeads(shelf))),
  })
  wire.onReach((reach) => {
    shelf.reach = reach
    changed(shelf)
  })
  for (const space of spaces) wire.watch(space, () => behind(shelf, readHeads(shelf)))
  shelf.tending = setInterval(() => behind(shelf, readHeads(shelf).then(shelf.look)), often)
  await readHeads(shelf).catch((error) => {
    closeShelf(shelf)
    throw error
  })
  return shelf
}

/** What nobody waits for. Where it fails for good the room is closed, and the page hears why by its next question. */
function behind(shelf: Shelf, work: Promise<unknown>): void {
  work.catch((error) => {
    if (!isOffline(error)) closeShelf(shelf)
  })
}

/** Once for all that is heard in a moment. */
function lookSoon(look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(look, 200)
  }
}

const socketTo = (organisation: string) =>
  new WebSocket(`${location.origin.replace(/^http/, 'ws')}/talk/${organisation}`)

function newsOf(
  { head, talking, lines, side, unsent, typing, passed, damaged, whole: _ }: Held,
  from: number,
): TalkNews {
  const talk = talking?.talk
  return {
    ...{
      id: head.id,
      space: talk?.space ?? head.space,
      openedAt: head.openedAt,
      deleteAfter: head.deleteAfter,
    },
    seats: talk?.seats ?? head.seats,
    turns: (talk?.turns ?? []).map(({ why, seats, by, at, epoch, seq, hash }) => ({
      ...{ why, seats, by, at, epoch, seq, hash },
    })),
    guests: talk?.guests ?? [],
    lines: lines.filter(({ seq }) => seq >= from),
    side: [...side.values()],
    ...{ unsent, damaged, passed, typing: [...typing.keys()] },
    // A line counts once the page can have it, not while it is being opened.
    isWhole: damaged !== null || (lines.at(-1)?.seq ?? -1) + 1 >= head.next,
  }
}
