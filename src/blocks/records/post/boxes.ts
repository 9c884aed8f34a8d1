import { eraseLetters, keepLetter, mustBeLetterFor } from '#custody/letter/letters.ts'
import { findSpaceInLog } from '#custody/log/proofs.ts'
import { later as after, day, minute } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { newId } from '#vault/bytes.ts'
import type { Letter } from '#vault/outside/outside.ts'
import { mustFindOwn } from '../../services.ts'
import { mustOwnRecords } from '../records.ts'
import {
  addBox,
  type Box,
  countLetter,
  findBoxRow,
  findReferralRow,
  listLettersOf,
  listReferralRows,
  listSenders,
  nameOfOrganisation,
  noteLetter,
  removeBoxRow,
} from './boxes.sql.ts'

/** So long a code on the screen may be used. */
export const codeLasts = 15 * minute
/** So many people may say that they are there by one code; the next one has room again. */
const mostCheckIns = 300
/** Characters of one line, and of a whole case with its timeline. */
const [shortest, longest] = [4_000, 1_400_000]
/** So many referrals may wait for an organisation. */
const mostReferrals = 500

/** Whether the log has a key that people without one can seal to. @throws Refusal `letter.no-intake` */
async function mustTakeLetters(desk: Desk, organisation: string, space: string): Promise<void> {
  const found = await findSpaceInLog(desk, organisation, space)
  if (!found?.intake || found.shredded) throw new Refusal('conflict', 'letter.no-intake')
}

/** Opens a box for a code on a screen; a week later it is gone with all that nobody took out. */
export async function openCheckIn(desk: Desk, service: string, space: string): Promise<Box> {
  const { organisation } = await mustOwnRecords(desk, service)
  await mustTakeLetters(desk, organisation, space)
  const until = after(desk.now, codeLasts)
  const box: Box = { id: newId(), service, organisation, kind: 'check-in', space, until }
  await addBox(desk, box)
  const at = after(desk.now, 7 * day)
  await later(desk, 'records.box', { id: box.id }, { at, key: `records.box ${box.id}` })
  return box
}

/** For the job: what nobody has taken out in a week goes, and the box with it. */
export async function emptyBox(desk: Desk, id: string): Promise<void> {
  await eraseLetters(desk, await listLettersOf(desk, id))
  await removeBoxRow(desk, id)
}

/** What somebody needs who stands before the screen. @throws Refusal `here.over` */
export async function mustFindCheckIn(desk: Desk, id: string): Promise<Box & { name: string }> {
  // Nobody has an account here: the code is what they show.
  return asHouse(desk, async () => {
    const box = await findBoxRow(desk, id)
    if (box?.kind !== 'check-in' || !box.until || box.until <= desk.now)
      throw new Refusal('missing', 'here.over')
    return { ...box, name: (await nameOfOrganisation(desk, box.organisation)) ?? '' }
  })
}

/** @throws Refusal `here.over`, `here.full`, `letter.form`, `letter.no-intake` */
export async function checkIn(desk: Desk, id: string, sent: unknown): Promise<void> {
  const box = await mustFindCheckIn(desk, id)
  await putIn(desk, box, await mustBeLetterFor(desk, box, sent, shortest), mostCheckIns, null)
}

async function putIn(desk: Desk, box: Box, letter: Letter, most: number, sender: string | null) {
  await keepLetter(desk, letter)
  await asHouse(desk, async () => {
    if (!(await countLetter(desk, box.id, most))) throw new Refusal('busy', 'here.full')
    await noteLetter(desk, { letter: letter.id, box: box.id, organisation: box.organisation, sender })
  })
}

/** From now on other organisations of this house may refer somebody to this one; it stands in their list. */
export async function takeReferrals(desk: Desk, service: string, space: string): Promise<void> {
  const { organisation } = await mustOwnRecords(desk, service)
  await mustTakeLetters(desk, organisation, space)
  const known = await findReferralRow(desk, organisation)
  if (known?.space === space) return
  // Two who begin at once have made two spaces; the first one counts.
  if (known) throw new Refusal('conflict', 'referral.begun')
  await addBox(desk, { id: newId(), service, organisation, kind: 'referral', space, until: null })
  await record(desk, 'records.letter-box-opened', service, { organisation })
}

/** Nobody is referred here any more; what waits stays until it is taken in or erased. */
export async function refuseReferrals(desk: Desk, service: string): Promise<void> {
  const { organisation } = await mustOwnRecords(desk, service)
  const known = await findReferralRow(desk, organisation)
  if (!known) return
  await removeBoxRow(desk, known.id)
  await record(desk, 'records.letter-box-closed', service, { organisation })
}

export type Partner = { organisation: string; name: string; space: string }
export type Referrals = {
  own: { space: string; senders: { letter: string; sender: string | null }[] } | null
  partners: Partner[]
}

/** Where referrals to this organisation lie, and to whom it can refer. */
export async function lookAtReferrals(desk: Desk, service: string): Promise<Referrals> {
  const { organisation } = await mustFindOwn(desk, service)
  const own = await findReferralRow(desk, organisation)
  // Each has said that it may be found here: its name, and the space that the log proves.
  const all = await asHouse(desk, () => listReferralRows(desk))
  return {
    own: own ? { space: own.space, senders: await listSenders(desk, own.id) } : null,
    partners: all.filter((one) => one.organisation !== organisation),
  }
}

/** Puts what was sealed for another organisation into its box. @throws Refusal `referral.closed`, `here.full`, `letter.form` */
export async function refer(desk: Desk, service: string, to: string, sent: unknown): Promise<void> {
  const { organisation } = await mustOwnRecords(desk, service)
  const box = mustFind(await asHouse(desk, () => findReferralRow(desk, to)), 'referral.closed')
  const letter = await mustBeLetterFor(desk, box, sent, longest)
  const sender = (await nameOfOrganisation(desk, organisation)) ?? null
  await putIn(desk, box, letter, mostReferrals, sender)
  await record(desk, 'records.referred', service, { organisation })
}
