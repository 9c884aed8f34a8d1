import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { sealLetter } from '#vault/outside/outside.ts'
import { wereErased } from '../deletion/journal.ts'
import { claimFiles } from '../file/outside-files.ts'
import { keepLetter, mustBeLetterFor } from '../letter/letters.ts'
import { findSpaceInLog } from '../log/proofs.ts'
import { type Back, backForm, longest, most, type OwnCase, type Place } from './case.ts'
import {
  addCase,
  type CaseRow,
  countOf,
  listLetterHeads,
  listReplyRows,
  lockCaseRow,
  moveOn,
} from './cases.sql.ts'
import { isNotified, type Notice, wantNotice } from './notices.ts'

/** What the room above knows of a new case: `deleteAfter` is a day, `2028-03-01`, after which all of it is erased. */
export type Opening = { deleteAfter?: string | null; notice?: Notice | null }

/**
 * Opens a case: keeps the first letter, its way back (or none), and the sealed files it names. For an act of a room above that
 * has checked whether anybody may write here now. The same letter counts once.
 * @throws Refusal `letter.form`, `letter.no-intake`, `case.back`, `file.incomplete`, `notice.form`
 */
export async function openCase(
  desk: Desk,
  place: Place,
  sent: unknown,
  back: unknown,
  files: readonly string[] = [],
  opening: Opening = {},
): Promise<{ id: string }> {
  const letter = await mustBeLetterFor(desk, place, sent, longest)
  return open(desk, place, letter, mustBeBack(back), files, opening)
}

/**
 * Seals what came from a browser that cannot, and opens a case with it: to the intake key that the log proves. The body is
 * neither stored nor logged; the letter says that the house has sealed it. There is no way back.
 * @throws Refusal as `openCase`
 */
export async function sealAtTheDoor(
  desk: Desk,
  place: Place,
  body: Canon,
  files: readonly string[] = [],
  opening: Opening = {},
): Promise<{ id: string }> {
  const space = await findSpaceInLog(desk, place.organisation, place.space)
  if (!space?.intake) throw new Refusal('conflict', 'letter.no-intake')
  const at = { tenant: place.organisation, space: place.space, id: newId(), by: 'server' as const }
  const letter = await mustBeLetterFor(
    desk,
    place,
    await sealLetter(space, at, body, null),
    longest,
    'server',
  )
  return open(desk, place, letter, null, files, opening)
}

async function open(
  desk: Desk,
  place: Place,
  letter: Awaited<ReturnType<typeof mustBeLetterFor>>,
  back: Back | null,
  files: readonly string[],
  { deleteAfter = null, notice = null }: Opening,
): Promise<{ id: string }> {
  const { id } = letter
  // Whoever writes has no key and no account.
  await asHouse(desk, async () => {
    if (await wereErased(desk, place.space, [id])) throw new Refusal('invalid', 'letter.form')
    if (!(await addCase(desk, place, letter, back, deleteAfter))) throw new Refusal('invalid', 'letter.form')
    await keepLetter(desk, letter, { case: id, number: 0 })
    await claimFiles(desk, place.space, files, id)
    if (notice && back) await wantNotice(desk, { id, organisation: place.organisation }, notice)
  })
  await record(desk, 'case.opened', null, {
    organisation: place.organisation,
    data: { space: place.space },
  })
  return { id }
}

/** @throws Refusal `case.back` */
function mustBeBack(back: unknown): Back | null {
  if (back === null || back === undefined) return null
  const read = backForm.safeParse(back)
  if (!read.success) throw new Refusal('invalid', 'case.back')
  return read.data
}

/**
 * One more letter of whoever opened the case. Its number is sealed within, so it must be the next one.
 * @throws Refusal `letter.form`, `letter.no-intake`, `case.moved`, `case.full`, `file.incomplete`
 */
export async function continueCase(
  desk: Desk,
  mine: CaseRow,
  { letter: sent, number, files }: { letter: unknown; number: number; files: readonly string[] },
): Promise<{ number: number }> {
  const { id, organisation, space } = mine
  const letter = await mustBeLetterFor(desk, { organisation, space }, sent, longest)
  await asHouse(desk, async () => {
    mustFind(await lockCaseRow(desk, id), 'case.missing')
    const { letters } = await countOf(desk, id)
    if (letters >= most) throw new Refusal('conflict', 'case.full')
    if (number !== letters) throw new Refusal('conflict', 'case.moved')
    await keepLetter(desk, letter, { case: id, number })
    await claimFiles(desk, space, files, id)
    await moveOn(desk, id)
  })
  await record(desk, 'case.continued', null, { organisation, data: { space } })
  return { number }
}

/** One's own case, for whoever has shown the way back. */
export async function lookAtOwnCase(desk: Desk, mine: CaseRow): Promise<OwnCase> {
  return asHouse(desk, async () => {
    const letters = await listLetterHeads(desk, mine.id)
    const replies = await listReplyRows(desk, mine.id)
    return {
      id: mine.id,
      space: mine.space,
      openedAt: mine.openedAt.toISOString(),
      deleteAfter: mine.deleteAfter,
      letters: letters.map(({ id, number, receivedAt }) => ({
        id,
        number: number ?? 0,
        receivedAt: receivedAt.toISOString(),
      })),
      replies: replies.map(({ reply, sentAt }) => ({ reply, sentAt: sentAt.toISOString() })),
      isNotified: await isNotified(desk, mine.id),
    }
  })
}
