import type { Canon } from '#vault/canonical.ts'
import { isOutside, type Seat } from '#vault/conversation/line.ts'
import { mustBeWritten, signWords, type Written } from '#vault/conversation/release.ts'
import { isStale, say, type Talk, turn } from '#vault/conversation/talk.ts'
import { findMember } from '#vault/log/state.ts'
import { codeOf } from '../code-of.ts'
import { nowOf, openVault, type Vault } from '../organisation.ts'
import { Refused } from '../refused.ts'
import { findShelf, type Held, type Shelf } from './held.ts'
import { readHeads } from './opening.ts'
import type { Turning } from './talks.ts'

type Open = { vault: Vault; shelf: Shelf; held: Held; talking: NonNullable<Held['talking']> }

/** @throws Refused `conversation.missing` when it is not open here */
export async function mustTalk(organisation: string, id: string): Promise<Open> {
  const vault = await openVault(organisation)
  const shelf = findShelf(organisation)
  const held = shelf?.talks.get(id)
  if (!shelf || !held?.talking) throw new Refused({ code: 'conversation.missing' })
  return { vault, shelf, held, talking: held.talking }
}

/**
 * Changes who reads a conversation from now on.
 * @throws Refused `conversation.taken` when somebody else has accepted it first, `conversation.turned` when a colleague has just
 * changed its readers: look again; `offline`: keys change only while somebody is there to keep them
 */
export async function turnTalk(organisation: string, id: string, turning: Turning): Promise<void> {
  const { vault, shelf, held, talking } = await mustTalk(organisation, id)
  if (shelf.reach === 'away') throw new Refused({ code: 'offline' })
  await held.whole.promise
  const before = talking.talk.turns.length
  try {
    await talking.act(async (talk, at) => {
      mustStandAs(talk, before, turning)
      return turn(talk, vault.me, vault.state, turning, at)
    })
  } catch (error) {
    if (turning.why === 'accepted' && isTooLate(error)) throw new Refused({ code: 'conversation.taken' })
    throw error
  } finally {
    await readHeads(shelf)
  }
}

/** What it looks like when somebody else has accepted a moment before. */
const isTooLate = (error: unknown): boolean =>
  ['not-seated', 'missing', 'turned', 'other-key'].some((end) => codeOf(error) === `conversation.${end}`)

/** Whoever was quicker has decided something that the second did not know of. */
function mustStandAs(talk: Talk, turns: number, { why }: Turning): void {
  if (why === 'accepted' && talk.seats.length > 0) throw new Refused({ code: 'conversation.taken' })
  if (talk.turns.length > turns) throw new Refused({ code: 'conversation.turned' })
}

/** Signs words that somebody else is to release, as they are. */
export async function signFor(organisation: string, id: string, words: Canon): Promise<Written> {
  const { vault, talking } = await mustTalk(organisation, id)
  return signWords(talking.talk, vault.me, words)
}

/** Says something now, or as soon as something comes through; until then it lies sealed on this device. @returns its key */
export async function sayInTalk(
  organisation: string,
  id: string,
  said: Canon,
  files: string[],
): Promise<string> {
  const { vault, shelf, talking } = await mustTalk(organisation, id)
  // A peer's words that are not theirs would end the conversation for everybody who hears them.
  await mustBeWritten(talking.talk, vault.state, said)
  // Somebody's time is over: a new key comes before the next word.
  if (remaining(vault, talking.talk) && shelf.reach !== 'away') await tend(shelf)
  return talking.say(said, files)
}

/** Says at once or not at all: what closes a conversation, or is meant for this moment. */
export async function sayNow(organisation: string, id: string, said: Canon): Promise<void> {
  const { vault, talking } = await mustTalk(organisation, id)
  await talking.act((talk, at) => say(talk, vault.me, said, at))
}

/**
 * Where somebody's time is over who still knows the key, or where somebody has left the organisation, the keys turn for those who
 * remain: the browser of the first of them that comes by does it, and nobody needs to think of it.
 */
export async function tend(shelf: Shelf): Promise<number> {
  const vault = await openVault(shelf.organisation)
  let turned = 0
  for (const { talking } of [...shelf.talks.values()]) {
    const seats = talking && remaining(vault, talking.talk)
    if (!talking || !seats) continue
    try {
      await talking.act(async (talk, at) => {
        const now = remaining(vault, talk)
        if (!now) throw new Refused({ code: 'conversation.turned' })
        // A group has one reason for all.
        const why = talk.seeker ? 'over' : 'group'
        return turn(talk, vault.me, vault.state, { why, seats: now }, at)
      })
      turned += 1
    } catch (error) {
      // A colleague's browser was quicker, or nothing comes through: then it is done, or done the next time.
      if (!(error instanceof Refused)) throw error
    }
  }
  if (turned === 0) return 0
  await readHeads(shelf)
  for (const { talking, unsent } of shelf.talks.values())
    for (const { key, code } of unsent) if (code === 'conversation.stale') await talking?.again(key)
  return turned
}

/** Who goes on reading; null when nothing is over, or when it is not for me to say so. */
function remaining(vault: Vault, talk: Talk): Seat[] | null {
  const now = nowOf(vault)
  const isHere = (seat: Seat) =>
    isOutside(seat) ||
    ((seat.until === null || seat.until > now) && findMember(vault.state, seat.member) !== undefined)
  const mine = talk.seats.find(({ member }) => member === vault.me.card.id)
  if (!mine || !isHere(mine) || mine.as === 'peer' || mine.as === 'adviser') return null
  const isOver = isStale(talk, now) || !talk.seats.every(isHere)
  return isOver ? talk.seats.filter(isHere) : null
}
