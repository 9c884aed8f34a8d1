import { asHouse, atDesk, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import type { House } from '#kernel/house.ts'
import { mustFind, type Reason, Refusal } from '#kernel/refusal.ts'
import type { Wrapped } from '#vault/conversation/keys.ts'
import { headOf, type Line, signedOf } from '#vault/conversation/line.ts'
import { isSigned } from '#vault/signing.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import type { LinePage, Terms } from './conversation.ts'
import { type ConversationRow, findRow, findWrap } from './conversations.sql.ts'
import { addGroup, addGuest, addGuestLine, findGuest, removeGuest } from './groups.sql.ts'
import { hashOfLine, linesAfter } from './lines.ts'
import { mustBeReady } from './saying.ts'
import { originOf, tellStored } from './telling.ts'

/** What opens a group: its first line, and the turn with which those who lead it take their seats. */
export type GroupOpening = { first: Line; turned: Line; wraps: Wrapped[] }

/** What somebody who takes part sees of a group before anything is opened. */
export type OwnGroup = { space: string; deleteAfter: string; epoch: number; next: number; wrap: Wrapped }

/**
 * Opens a group (Gruppe), for an act of a room above that has checked whether this person may, and how long it is kept.
 * @throws Refusal `conversation.form`, `conversation.not-seated`, `conversation.wraps`, as `mustBeReady`
 */
export async function openGroup(
  desk: Desk,
  place: { organisation: string; space: string },
  { first, turned, wraps }: GroupOpening,
  { months }: Terms,
): Promise<void> {
  const { member } = await mustHaveKeyring(desk)
  if (!isBegun(first, turned, place, member)) throw new Refusal('invalid', 'conversation.form')
  await asHouse(desk, async () => {
    const known = await findRow(desk, first.conversation)
    if (!known) await mustBeReady(desk, { member }, turned, [], place.organisation)
    const saying = (line: Line) => ({ line, hash: hashOfLine(line) })
    const became = await addGroup(desk, saying(first), saying(turned), wraps, months)
    if (became === 'again') return
    if (became === 'conversation.not-seated') throw new Refusal('forbidden', became)
    if (became !== 'new') throw new Refusal('invalid', 'conversation.form')
    const data = { space: place.space, why: 'group' }
    await record(desk, 'conversation.turned', null, { organisation: place.organisation, data })
  })
}

function isBegun(first: Line, turned: Line, place: { organisation: string; space: string }, member: string) {
  const isHere = (line: Line) =>
    line.tenant === place.organisation && line.space === place.space && line.author === member
  const isFirst = first.seq === 0 && first.epoch === 1 && first.prev === '' && first.turn === null
  const follows = turned.conversation === first.conversation && turned.seq === 1 && turned.turn !== null
  return isHere(first) && isHere(turned) && isFirst && follows && first.commitment !== ''
}

type Card = { group: string; member: string; verify: string }

/**
 * Asks to take part in a group under a card that is used there alone. Whether there is such a group is not said; who leads it reads
 * the question in the conversation itself.
 */
export async function askForGroup(desk: Desk, own: ConversationRow, { group, member, verify }: Card) {
  await asHouse(desk, async () => {
    const found = await findRow(desk, group)
    const isThere = found && found.locator === null && found.organisation === own.organisation
    if (isThere && found.id !== own.id)
      await addGuest(desk, { conversation: group, member, verify, came_by: own.id })
  })
}

/** @throws Refusal `conversation.missing` */
export async function lookAtGroup(desk: Desk, own: string, group: string): Promise<OwnGroup> {
  return asHouse(desk, async () => {
    const { member } = await mustTakePart(desk, own, group)
    const { space, deleteAfter, epoch, next } = mustFind(await findRow(desk, group), 'conversation.missing')
    const { wrap } = mustFind(await findWrap(desk, group, member), 'conversation.missing')
    return { space, deleteAfter, epoch, next, wrap }
  })
}

/** From where they came on. @throws Refusal `conversation.missing` */
export async function hearGroup(desk: Desk, own: string, group: string, after: number): Promise<LinePage> {
  const { since } = await asHouse(desk, () => mustTakePart(desk, own, group))
  return linesAfter(desk, group, Math.max(after, since - 1))
}

/** Leaves: nothing says any more who it was, and no key is handed out. Those who lead it turn the keys when they hear of it. */
export const leaveGroup = (desk: Desk, own: string, group: string): Promise<void> =>
  asHouse(desk, () => removeGuest(desk, group, own))

async function mustTakePart(desk: Desk, own: string, group: string) {
  const found = mustFind(await findGuest(desk, group, own), 'conversation.missing')
  if (found.since === null) throw new Refusal('missing', 'conversation.missing')
  return { ...found, since: found.since }
}

const reasons: Record<string, Reason> = {
  'conversation.moved': 'conflict',
  'conversation.full': 'conflict',
  'conversation.missing': 'missing',
  'conversation.not-seated': 'forbidden',
}

/**
 * Says a line in a group, for whoever has this conversation of their own. The house looks at the signature, so that nobody who is
 * let in can stop a group with a line that no browser believes.
 * @throws Refusal as `sayLine`
 */
export async function sayAsGuest(house: House, own: string, line: Line, from: unknown): Promise<number> {
  const answer = await atDesk(house, { itself: true }, async (desk) => {
    const { verify } = await mustTakePart(desk, own, line.conversation)
    if (!(await isSigned(verify, line.signature, signedOf(headOf(line), line.iv, line.ct))))
      throw new Refusal('invalid', 'conversation.form')
    return addGuestLine(desk, own, { line, hash: hashOfLine(line) }, originOf(house))
  })
  if (answer !== 'new' && answer !== 'again') throw new Refusal(reasons[answer] ?? 'invalid', answer)
  tellStored(house, [{ line, by: from }])
  return line.seq
}
