// Long: who may say what, and why a line is refused, is read in one place.
import { type Bytes, newId } from '../bytes.ts'
import type { Canon } from '../canonical.ts'
import { must, VaultFault } from '../fault.ts'
import { type Card, type Identity, mustBeCard } from '../identity/identity.ts'
import { findMember, type LogState, type Space } from '../log/state.ts'
import { commitmentOf, type Keys, mostEpochs, newKey, toIntake, type Wrapped, wrapKeys } from './keys.ts'
import { groupReason, type Head, isLine, isOutside, type Line, type Seat, type Turn } from './line.ts'
import { mustBeWritten } from './release.ts'
import { type Body, hashOf, isSignedBy, lookAhead, openLine, sealLine } from './sealing.ts'
import { guestOf, mustBeGuests, mustHaveBelonged, mustSpeak, mustTurn, verifyOf } from './seating.ts'
import type { Anchor, Guest, Heard, Talk } from './state.ts'

export { hashOf } from './sealing.ts'
export type { Anchor, Guest, Heard, Talk } from './state.ts'

/**
 * Begins to follow a conversation with the keys out of a wrap.
 * @param anchor of a group that somebody comes to later
 */
export const beginTalk = (
  place: { tenant: string; space: string; conversation: string },
  keys: Keys,
  anchor: Anchor | null = null,
): Talk => ({
  ...place,
  seq: (anchor?.seq ?? 0) - 1,
  hash: '',
  seats: [],
  turns: [],
  anchor,
  before: 0,
  guests: [],
  commitments: [],
  seeker: null,
  keys,
})

/**
 * The seeker's first line, sealed before it leaves the browser: to the intake key that the log proves, and to the receipt.
 * @param at a moment of now, UTC to the second
 * @throws VaultFault `outside.intake-unproven` when nobody could read it now
 */
export async function openConversation(
  tenant: string,
  space: Space,
  receipt: Identity,
  said: Canon,
  at: string,
): Promise<{ talk: Talk; line: Line; wraps: Wrapped[] }> {
  must(space.intake !== null && !space.shredded, 'outside.intake-unproven')
  const keys: Keys = { talk: [newKey()], side: [null] }
  const begun = beginTalk({ tenant, space: space.id, conversation: newId() }, keys)
  const commitment = await commitmentOf(begun, 'talk', 1, keyAt(keys, 1))
  const head = { ...headAfter(begun, receipt, 1), commitment }
  const line = await sealLine(head, keyAt(keys, 1), receipt, { at, said, card: receipt.card })
  const intake = { to: toIntake, recipient: space.intake.recipient, isSeeker: true }
  const seeker = { to: receipt.card.id, recipient: receipt.card.recipient, isSeeker: true }
  const wraps = [await wrapKeys(begun, keys, intake), await wrapKeys(begun, keys, seeker)]
  const talk = {
    ...begun,
    seq: 0,
    hash: await hashOf(line),
    seeker: receipt.card,
    commitments: [{ talk: commitment, side: '' }],
  }
  return { talk, line, wraps }
}

/**
 * Opens a group (Gruppe): a conversation without a seeker. Its first line is for those who lead it alone; `turn` seats them.
 * @param at a moment of now, UTC to the second
 */
export async function openGroup(
  tenant: string,
  space: Space,
  author: Identity,
  said: Canon,
  at: string,
): Promise<{ talk: Talk; line: Line }> {
  must(!space.shredded, 'outside.intake-unproven')
  const keys: Keys = { talk: [newKey()], side: [null] }
  const begun = beginTalk({ tenant, space: space.id, conversation: newId() }, keys)
  const commitment = await commitmentOf(begun, 'talk', 1, keyAt(keys, 1))
  const head = { ...headAfter(begun, author, 1), commitment }
  const line = await sealLine(head, keyAt(keys, 1), author, { at, said })
  const commitments = [{ talk: commitment, side: '' }]
  return { talk: { ...begun, seq: 0, hash: await hashOf(line), commitments }, line }
}

/**
 * Says one thing more. The talk that comes back counts once the server has acknowledged the line.
 * @throws VaultFault `conversation.not-seated`, `conversation.unreleased` for a peer, `conversation.stale` when somebody's time
 * is over who still knows the key: turn first
 */
export async function say(
  talk: Talk,
  author: Identity,
  said: Canon,
  at: string,
): Promise<{ talk: Talk; line: Line }> {
  const epoch = talk.keys.talk.length
  if (author.card.id !== talk.seeker?.id) {
    mustSpeak(talk, author.card.id, at)
    must(!isStale(talk, at), 'conversation.stale')
  }
  const line = await sealLine(headAfter(talk, author, epoch), keyAt(talk.keys, epoch), author, { at, said })
  return { talk: { ...talk, seq: line.seq, hash: await hashOf(line) }, line }
}

/**
 * Changes who reads from here on: new keys, wrapped for each seat and for the seeker. With no seats it goes back to everybody
 * who reads the space (or, for `handover`, another one).
 * @param log proves the seats' cards; those who take part in a group bring theirs, in `guests`
 * @throws VaultFault `conversation.not-seated`, `log.unknown-member`, `outside.intake-unproven`
 */
export async function turn(
  talk: Talk,
  author: Identity,
  log: LogState,
  {
    why,
    seats,
    space = talk.space,
    said = null,
    guests = talk.guests,
  }: Pick<Turn, 'why' | 'seats'> & { space?: string; said?: Canon; guests?: Pick<Guest, 'card' | 'name'>[] },
  at: string,
): Promise<{ talk: Talk; line: Line; wraps: Wrapped[] }> {
  mustTurn(talk, author.card.id)
  const epoch = talk.keys.talk.length + 1
  must(epoch <= mostEpochs, 'conversation.form')
  const keys = { talk: [...talk.keys.talk, newKey()], side: [...talk.keys.side, newKey()] }
  const turned: Turn = { why, seats, ...(await commitmentsOf(talk, keys, epoch)) }
  const head = { ...headAfter({ ...talk, space }, author, epoch), turn: turned }
  const here = guestsIn(talk, seats, guests, epoch)
  const body: Body = { at, said, ...(talk.seeker === null && { guests: here }) }
  const line = await sealLine(head, keyAt(keys, epoch), author, body)
  await mustBeGuests(talk, line, here)
  const wraps = await Promise.all(
    recipientsOf({ ...talk, guests: here }, log, seats, space).map((one) => wrapKeys(talk, keys, one)),
  )
  return { talk: await afterTurn({ ...talk, keys }, line, turned, { at, guests: here }), line, wraps }
}

/**
 * Hears the next line: in its place, by somebody who may speak here, sealed with a key that was committed to.
 * @param log what the organisation's log says
 * @throws VaultFault `conversation.form`, `.other-place`, `.gap`, `.forked`, `.other-key`, `.damaged`, `.author`, `.not-seated`,
 * `.unreleased`, `.written`
 */
export async function hear(talk: Talk, line: unknown, log: LogState): Promise<{ talk: Talk; heard: Heard }> {
  must(isLine(line), 'conversation.form')
  mustBeNext(talk, line)
  if (isEntering(talk)) must((await hashOf(line)) === talk.anchor?.hash, 'conversation.forked', line.seq)
  await mustBeCommitted(talk, line)
  if (guestOf(talk, line.author)) return hearGuest(talk, line, log)
  const body = await openLine(line, keyAt(talk.keys, line.epoch))
  const { at, said, card } = body
  const seeker = talk.seeker ?? (line.seq === 0 && card ? await cardOf(card, talk.tenant) : null)
  const known = { ...talk, seeker }
  const isSeeker = line.author === seeker?.id
  must(await isSignedBy(line, verifyOf(known, line.author, log)), 'conversation.author')
  must(!isSeeker || line.turn === null, 'conversation.not-seated')
  if (!isSeeker) mustHaveBelonged(log, line.author, at)
  if (!isSeeker && line.turn && !isEntering(talk)) mustTurn(talk, line.author)
  // The first line of a group is of whoever opens it.
  if (!isSeeker && !line.turn && line.seq > 0) mustSpeak(talk, line.author, at)
  const writtenBy = isSeeker ? null : await mustBeWritten(talk, log, said)
  const heard = { seq: line.seq, by: isSeeker ? null : line.author, writtenBy, at, said, turn: line.turn }
  if (line.turn) return { talk: await hearTurn(known, line, line.turn, body), heard }
  const commitments = line.seq === 0 ? [{ talk: line.commitment, side: '' }] : talk.commitments
  return { talk: { ...known, commitments, seq: line.seq, hash: await hashOf(line) }, heard }
}

/** Whether the next line is where somebody comes to a group that others began. */
const isEntering = ({ hash, anchor }: Talk): boolean => hash === '' && anchor !== null

async function hearTurn(talk: Talk, line: Line, turned: Turn, { at, guests = [] }: Body): Promise<Talk> {
  await mustBeGuests(talk, line, guests)
  const before = isEntering(talk) ? line.epoch - 2 : talk.before
  return afterTurn({ ...talk, before }, line, turned, { at, guests })
}

/**
 * A line of somebody who takes part in a group. Theirs is the signature and the place; what they have sealed wrongly is nothing to
 * read, and no reason to believe the others less.
 */
async function hearGuest(talk: Talk, line: Line, log: LogState): Promise<{ talk: Talk; heard: Heard }> {
  must(line.turn === null, 'conversation.not-seated')
  must(await isSignedBy(line, verifyOf(talk, line.author, log)), 'conversation.author')
  const seat = talk.seats.find(({ member }) => member === line.author)
  must(seat?.as === 'guest', 'conversation.not-seated')
  const nothing: Body = { at: talk.turns.at(-1)?.at ?? '', said: null }
  const { at, said } = await openLine(line, keyAt(talk.keys, line.epoch)).catch(() => nothing)
  const heard = { seq: line.seq, by: line.author, writtenBy: null, at, said, turn: null }
  return { talk: { ...talk, seq: line.seq, hash: await hashOf(line) }, heard }
}

/**
 * Begins the slow part of hearing lines that follow, all at once; `hear` then takes them one by one as ever. For a page of lines,
 * not for a whole long conversation.
 */
export function prepare({ keys, seeker }: Talk, lines: readonly unknown[], log: LogState): void {
  lookAhead(
    lines.filter(isLine).flatMap((line) => {
      const raw = keys.talk[line.epoch - 1]?.length === 32 ? keys.talk[line.epoch - 1] : undefined
      const verify = (line.author === seeker?.id ? seeker : log.members.get(line.author)?.card)?.verify
      return raw && verify ? [{ line, raw, verify }] : []
    }),
  )
}

/** The key of the side room now (Nebenraum), as an envelope takes it; null while nobody has accepted or for the seeker. */
export async function sideKey({ tenant, conversation, keys }: Talk, epoch = keys.side.length) {
  const raw = keys.side[epoch - 1]
  if (!raw) return null
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { tenant, space: conversation, epoch, raw, key }
}

/** Whether somebody still holds the key whose time is over. */
export const isStale = ({ seats }: Talk, at: string): boolean =>
  seats.some(({ until }) => until !== null && until <= at)

const headAfter = (talk: Talk, { card }: Identity, epoch: number): Head => ({
  suite: 1,
  tenant: talk.tenant,
  space: talk.space,
  conversation: talk.conversation,
  seq: talk.seq + 1,
  epoch,
  author: card.id,
  prev: talk.hash,
  turn: null,
  commitment: '',
})

function mustBeNext(talk: Talk, line: Line): void {
  const { tenant, conversation } = line
  must(tenant === talk.tenant && conversation === talk.conversation, 'conversation.other-place')
  must(line.space === talk.space || line.turn?.why === 'handover', 'conversation.other-place')
  must(line.seq === talk.seq + 1, 'conversation.gap', talk.seq + 1)
  if (isEntering(talk)) {
    must(line.turn?.why === groupReason && line.commitment === '', 'conversation.form')
    return
  }
  must(line.prev === talk.hash, 'conversation.forked', line.seq)
  const epoch = talk.before + talk.turns.length + (line.turn ? 2 : 1)
  must(line.epoch === epoch && (line.seq === 0) === (line.commitment !== ''), 'conversation.form')
}

async function mustBeCommitted(talk: Talk, { turn, epoch, commitment, seq }: Line): Promise<void> {
  if (seq > 0 && !turn) return
  const said = turn ? { talk: turn.talk, side: turn.side } : { talk: commitment, side: '' }
  const is = await commitmentsOf(talk, talk.keys, epoch)
  must(said.talk === is.talk && (is.side === '' || said.side === is.side), 'conversation.other-key')
}

async function commitmentsOf(talk: Talk, keys: Keys, epoch: number): Promise<{ talk: string; side: string }> {
  const side = keys.side[epoch - 1]
  return {
    talk: await commitmentOf(talk, 'talk', epoch, keyAt(keys, epoch)),
    side: side ? await commitmentOf(talk, 'side', epoch, side) : '',
  }
}

async function afterTurn(
  talk: Talk,
  line: Line,
  turned: Turn,
  { at, guests }: { at: string; guests: Guest[] },
): Promise<Talk> {
  const hash = await hashOf(line)
  const known = { ...turned, epoch: line.epoch, seq: line.seq, hash, by: line.author, at }
  return {
    ...talk,
    space: line.space,
    seq: line.seq,
    hash,
    guests,
    seats: turned.seats,
    turns: [...talk.turns, known],
    commitments: [...talk.commitments, { talk: turned.talk, side: turned.side }],
  }
}

/** Who takes part from here on: whoever was there as they were, whoever is new since now. */
function guestsIn(
  talk: Talk,
  seats: readonly Seat[],
  all: readonly Pick<Guest, 'card' | 'name'>[],
  epoch: number,
): Guest[] {
  return seats.filter(isOutside).map(({ member }) => {
    const said = guestOf(talk, member) ?? all.find(({ card }) => card.id === member)
    if (!said) throw new VaultFault('conversation.form')
    return { since: epoch, ...said }
  })
}

function recipientsOf(talk: Talk, log: LogState, seats: readonly Seat[], space: string) {
  const staff = seats.map((seat) => {
    const { member } = seat
    const guest = isOutside(seat) ? guestOf(talk, member) : undefined
    if (guest) return { to: member, recipient: guest.card.recipient, isSeeker: true, since: guest.since }
    const card = findMember(log, member)?.card
    if (!card) throw new VaultFault('log.unknown-member')
    return { to: member, recipient: card.recipient, isSeeker: false }
  })
  const seeker = talk.seeker ? [{ to: talk.seeker.id, recipient: talk.seeker.recipient, isSeeker: true }] : []
  if (seats.length > 0) return [...staff, ...seeker]
  const intake = log.spaces.get(space)?.intake
  must(intake !== null && intake !== undefined, 'outside.intake-unproven')
  return [{ to: toIntake, recipient: intake.recipient, isSeeker: false }, ...seeker]
}

const keyAt = ({ talk }: Keys, epoch: number): Bytes => {
  const raw = talk[epoch - 1]
  must(raw?.length === 32, 'conversation.other-key')
  return raw
}

async function cardOf(card: Card, tenant: string): Promise<Card> {
  await mustBeCard(card, tenant)
  return card
}
