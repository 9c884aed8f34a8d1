import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { toIntake, type Wrapped } from '#vault/conversation/keys.ts'
import type { Line } from '#vault/conversation/line.ts'
import { wereErased } from '../deletion/journal.ts'
import type { Back, Place } from '../dialogue/case.ts'
import { isNotified, wantNotice } from '../dialogue/notices.ts'
import { claimFiles } from '../file/outside-files.ts'
import { findSpaceInLog } from '../log/proofs.ts'
import type { Opening, OwnConversation, Terms } from './conversation.ts'
import {
  addConversation,
  type ConversationRow,
  countAhead,
  findWrap,
  listSeats,
} from './conversations.sql.ts'
import { findLine } from './lines.sql.ts'
import { hashOfLine } from './lines.ts'

export type { ConversationRow } from './conversations.sql.ts'

/**
 * Opens a conversation: keeps the first line, its keys for the intake and for the receipt, the way back, and the files it names.
 * For an act of a room above that has checked whether anybody may write here now. The same opening again is the same.
 * @throws Refusal `conversation.form`, `letter.no-intake`, `file.incomplete`, `notice.form`
 */
export async function openConversation(
  desk: Desk,
  place: Place,
  { line, wraps, back, files = [], notice = null }: Opening,
  { months }: Terms,
): Promise<{ id: string }> {
  const id = line.conversation
  if (!isFirst(line, place, back) || !areForFirst(wraps, line))
    throw new Refusal('invalid', 'conversation.form')
  const space = await findSpaceInLog(desk, place.organisation, place.space)
  if (!space?.intake || space.shredded) throw new Refusal('conflict', 'letter.no-intake')
  // Whoever writes has no key and no account.
  await asHouse(desk, async () => {
    if (await wereErased(desk, place.space, [id])) throw new Refusal('invalid', 'conversation.form')
    const first = { line, hash: hashOfLine(line), verify: back.verify, months, wraps }
    const became = await addConversation(desk, first)
    if (became === 'used') throw new Refusal('invalid', 'conversation.form')
    if (became === 'again') return
    await claimFiles(desk, place.space, files, id)
    if (notice) await wantNotice(desk, { id, organisation: place.organisation }, notice, 'conversation')
    await record(desk, 'conversation.opened', null, {
      organisation: place.organisation,
      data: { space: place.space },
    })
  })
  return { id }
}

/** Whether exactly this line has opened a conversation: nothing has to be asked anew of whoever sends it again. */
export const isOpened = (desk: Desk, line: Line): Promise<boolean> =>
  asHouse(desk, async () => (await findLine(desk, line.conversation, 0))?.signature === line.signature)

function isFirst(line: Line, { organisation, space }: Place, { locator }: Back): boolean {
  const isHere = line.tenant === organisation && line.space === space && line.author === locator
  const begins = line.seq === 0 && line.epoch === 1 && line.prev === '' && line.turn === null
  return isHere && begins && line.commitment !== ''
}

function areForFirst(wraps: readonly Wrapped[], { tenant, conversation, author }: Line): boolean {
  const readers = wraps.map(({ to }) => to)
  const isBoth = wraps.length === 2 && readers.includes(toIntake) && readers.includes(author)
  return (
    isBoth &&
    wraps.every((one) => one.tenant === tenant && one.conversation === conversation && one.epoch === 1)
  )
}

/** One's own conversation, for whoever has shown the way back. */
export function lookAtOwn(desk: Desk, mine: ConversationRow): Promise<OwnConversation> {
  return asHouse(desk, async () => {
    const { wrap } = mustFind(await findWrap(desk, mine.id, mine.locator ?? ''), 'conversation.missing')
    return {
      ...{
        id: mine.id,
        space: mine.space,
        openedAt: mine.openedAt.toISOString(),
        deleteAfter: mine.deleteAfter,
      },
      ...{ next: mine.next, epoch: mine.epoch, wrap, seats: await listSeats(desk, mine.id) },
      ahead: mine.seated > 0 ? null : await countAhead(desk, mine.space, mine.number),
      isNotified: await isNotified(desk, mine.id),
      now: desk.now.toISOString(),
    }
  })
}
