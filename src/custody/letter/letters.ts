import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { isLetter, type Letter } from '#vault/outside/outside.ts'
import { bury, wereErased } from '../deletion/journal.ts'
import { sealedId } from '../door.ts'
import { findSpaceInLog } from '../log/proofs.ts'
import { mustFindSpace } from '../space/spaces.ts'
import { addLetter, findLetterRow, listLetterRows, listLooseRows, removeLetters } from './letters.sql.ts'

export type { Letter } from '#vault/outside/outside.ts'

type Place = { organisation: string; space: string }

/** Characters of a letter that says a few lines. */
const usual = 16_000

/**
 * Keeps what somebody without a key has sealed for a space. Only its form and its place are looked at; whether it opens,
 * its readers see. For an act that has checked who may send.
 * @throws Refusal `letter.form`, `letter.no-intake`
 */
export async function receiveLetter(desk: Desk, place: Place, sent: unknown): Promise<Letter> {
  const letter = await mustBeLetterFor(desk, place, sent, usual)
  await keepLetter(desk, letter)
  return letter
}

/**
 * A letter that may be kept here now.
 * @throws Refusal `letter.form`, `letter.no-intake`
 */
export async function mustBeLetterFor(
  desk: Desk,
  place: Place,
  sent: unknown,
  most: number,
  by: Letter['by'] = 'browser',
): Promise<Letter> {
  const isOurs =
    isLetter(sent) &&
    sent.tenant === place.organisation &&
    sent.space === place.space &&
    sent.by === by &&
    sealedId.safeParse(sent.id).success &&
    sent.sealed.length <= most
  if (!isOurs) throw new Refusal('invalid', 'letter.form')
  const space = await findSpaceInLog(desk, place.organisation, place.space)
  if (!space?.intake || space.shredded || sent.epoch > space.intake.epoch)
    throw new Refusal('conflict', 'letter.no-intake')
  return sent
}

/**
 * Keeps it, as the how manieth of a case if it belongs to one.
 * @throws Refusal `letter.form` for one that was here before
 */
export async function keepLetter(
  desk: Desk,
  letter: Letter,
  of?: { case: string; number: number },
): Promise<void> {
  // Whoever sends has no key, and reads none of what is kept.
  const isNew = await asHouse(
    desk,
    async () => !(await wereErased(desk, letter.space, [letter.id])) && (await addLetter(desk, letter, of)),
  )
  if (!isNew) throw new Refusal('invalid', 'letter.form')
}

/**
 * Puts a letter in the place of the one of the same name; of that nothing stays. For an act of the house itself.
 * @throws Refusal `letter.missing`
 */
export async function replaceLetter(desk: Desk, letter: Letter): Promise<void> {
  const before = mustFind(await findLetterRow(desk, letter.id), 'letter.missing')
  await removeLetters(desk, [letter.id])
  await addLetter({ ...desk, now: before.receivedAt }, letter, before.of)
}

/** What has come for a space, for whoever holds a key of it. @throws Refusal `space.missing` */
export async function listLetters(desk: Desk, space: string) {
  await mustFindSpace(desk, space)
  return listLetterRows(desk, space)
}

/**
 * Erases letters that somebody with a key has taken out. What belongs to a case goes with it, not alone.
 * @throws Refusal `space.missing`
 */
export async function eraseLettersIn(desk: Desk, space: string, ids: readonly string[]): Promise<void> {
  await mustFindSpace(desk, space)
  const loose = await listLooseRows(desk, space, ids)
  await eraseLetters(desk, loose)
}

/** Erases letters for good, with a tombstone each: an older backup that comes back loses them again. @returns how many */
export async function eraseLetters(desk: Desk, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  // Who has sent one takes it back without any key; the job does it for everybody.
  return asHouse(desk, async () => {
    const gone = await removeLetters(desk, ids)
    for (const { id: subject, organisation, space } of gone)
      await bury(desk, {
        ...{ organisation, space, kind: 'record' as const, subject, member: null },
        ...{ counts: { records: 1 }, at: desk.now },
      })
    return gone.length
  })
}
