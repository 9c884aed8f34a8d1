import type { Desk } from '#kernel/desk.ts'
import { asHouse } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { keyedHash, newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustBeInJam } from '../live.ts'
import { addLink, endLink, findBoard, findLink, type ScreenBoard } from './screen.sql.ts'

export type { ScreenBoard }

/** What hangs on the wall (Leinwand): lights, news, programme. No person is named on it. */
export function readScreen(desk: Desk, jam: Jam): Promise<ScreenBoard> {
  mustBeInJam(desk, jam.id)
  return findBoard(desk, jam)
}

/** The same for a screen that nobody is signed in at. @throws Refusal `screen.revoked` */
export async function readScreenByKey(desk: Desk, slug: string, key: string): Promise<ScreenBoard> {
  const board = await asHouse(desk, () => findBoard(desk, { slug }))
  const link = board && (await asHouse(desk, () => findLink(desk, board.jam.id)))
  if (!link || keyOf(desk, link) !== key) throw new Refusal('gone', 'screen.revoked')
  return board
}

/** The key of the link that is valid now, null when there is none. For organisers. */
export async function findScreenKey(desk: Desk, jam: string): Promise<string | null> {
  mustBe(desk, jam, 'organiser')
  const link = await findLink(desk, jam)
  return link ? keyOf(desk, link) : null
}

/** Makes the link, and a new one in place of an older. */
export async function makeScreenLink(desk: Desk, jam: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await endLink(desk, jam)
  if (await addLink(desk, jam, newId())) await record(desk, 'screen.opened', jam, { jam })
}

/** Ends the link: screens that use it show that it is over. */
export async function revokeScreenLink(desk: Desk, jam: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if (await endLink(desk, jam)) await record(desk, 'screen.revoked', jam, { jam })
}

const keyOf = (desk: Desk, link: string): string =>
  keyedHash(desk.house.secret, `screen:${link}`).slice(0, 40)
