import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { LetterText } from '#people/letter/letter.ts'
import { previewLetter, writeLetter } from '#people/letter/letters.ts'
import { hasRole, mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { listBurdens } from '../../shifts/hours/hours.ts'
import { givenBy } from './given.ts'
import { thanked } from './letter-kinds.ts'
import { findPublicThanks, findThanksRow, listGiftRows, markSent, saveWords, showRow } from './thanks.sql.ts'
import { type Gift, hasGiven, type PublicThanks, type Thanks, wordsIn } from './thanks.ts'

/** What a jam says to thank everybody. @throws Refusal `missing` until organisers show it */
export async function readThanks(desk: Desk, jam: Jam): Promise<{ thanks: Thanks; gave: PublicThanks }> {
  const thanks = await findThanksRow(desk, jam.id)
  if (!thanks.shownAt && !hasRole(desk.actor, jam.id, 'organiser')) mustFind(null)
  // Who was in which team is nobody's but the jam's; only who agreed to be named leaves this act by name.
  return { thanks, gave: await asHouse(desk, () => findPublicThanks(desk, jam.id)) }
}

/** The words as they stand, for those who write them. */
export async function lookAtThanks(desk: Desk, jam: Jam): Promise<Thanks> {
  mustBe(desk, jam.id, 'organiser')
  return findThanksRow(desk, jam.id)
}

export async function writeThanks(desk: Desk, jam: Jam, words: Thanks['words']): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  if (!(await saveWords(desk, jam.id, words))) return
  await record(desk, 'thanks.saved', jam.id, { jam: jam.id })
}

/** Lets everybody read the page, or no longer. @throws Refusal `thanks.empty` */
export async function showThanks(desk: Desk, jam: Jam, shown: boolean): Promise<void> {
  const known = await lookAtThanks(desk, jam)
  if (shown) mustSaySomething(known)
  if (!(await showRow(desk, jam.id, shown))) return
  await record(desk, shown ? 'thanks.shown' : 'thanks.hidden', jam.id, { jam: jam.id })
}

/** Everybody with what they gave. For organisers. */
export async function listGifts(desk: Desk, jam: Jam): Promise<Gift[]> {
  mustBe(desk, jam.id, 'organiser')
  const hours = new Map((await listBurdens(desk, jam)).map(({ account, done }) => [account, done.hours]))
  // Some of it is behind walls that organisers do not pass, e.g. who reviewed what.
  const rows = await asHouse(desk, () => listGiftRows(desk, jam.id))
  return rows
    .map((row) => ({ ...row, helpedHours: Math.round(hours.get(row.account) ?? 0) }))
    .filter(hasGiven)
}

/** The letter as one of them would read it. */
export async function previewThanks(desk: Desk, jam: Jam, gift: Gift): Promise<LetterText> {
  return previewLetter(desk, thanked, gift, {
    jam: jam.id,
    values: valuesFor(desk, jam, await lookAtThanks(desk, jam), gift),
  })
}

/**
 * Writes to everybody, once in the life of a jam. @returns how many letters
 * @throws Refusal `thanks.early` before the end, `thanks.empty`
 */
export async function sendThanks(desk: Desk, jam: Jam): Promise<number> {
  const thanks = await lookAtThanks(desk, jam)
  if (desk.now < jam.endsAt) throw new Refusal('conflict', 'thanks.early')
  mustSaySomething(thanks)
  if (!(await markSent(desk, jam.id))) return 0
  if (!thanks.shownAt) await showRow(desk, jam.id, true)
  const gifts = (await listGifts(desk, jam)).filter(({ email }) => email)
  for (const gift of gifts)
    await writeLetter(desk, thanked, gift, {
      key: `jam.thanks:${jam.id}:${gift.account}`,
      jam: jam.id,
      values: valuesFor(desk, jam, thanks, gift),
    })
  await record(desk, 'thanks.sent', jam.id, { jam: jam.id, data: { letters: gifts.length } })
  return gifts.length
}

function mustSaySomething(thanks: Thanks): void {
  if (!wordsIn(thanks, 'de')) throw new Refusal('conflict', 'thanks.empty')
}

const valuesFor = (desk: Desk, jam: Jam, thanks: Thanks, gift: Gift) => ({
  jam: jam.title,
  words: wordsIn(thanks, gift.lang),
  gave: givenBy(gift, gift.lang).join('\n'),
  link: `${desk.house.config.address}/jams/${jam.slug}/thanks`,
  certificate: gift.isThere ? `${desk.house.config.address}/jams/${jam.slug}/certificate` : '',
})
