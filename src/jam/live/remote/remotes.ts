import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { announce } from '../announcements/announcements.ts'
import { writeToAll } from './remote.mails.ts'
import { remoteWords } from './remote.text.ts'
import type { Remote } from './remote.ts'
import { addRemote, endRemote, findRemoteRow, listReaders } from './remotes.sql.ts'

/** Whether the jam is remote now, for those in it. */
export const findRemote = (desk: Desk, jam: string): Promise<Remote | undefined> => findRemoteRow(desk, jam)

/** How many people would be written to, before anybody is. */
export async function countReaders(desk: Desk, jam: string): Promise<number> {
  mustBe(desk, jam, 'organiser')
  return (await asHouse(desk, () => listReaders(desk, jam))).length
}

/** Switches the jam to remote: a room for each team, a word to everybody. Twice is once. */
export async function goRemote(desk: Desk, jam: Jam, base: string): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const remote = { id: newId(), jam: jam.id, base, beganAt: desk.now }
  if (!(await addRemote(desk, remote))) return
  await record(desk, 'remote.began', remote.id, { jam: jam.id })
  await announce(desk, jam.id, newId(), remoteWords(desk.lang).announcement.began)
  await tell(desk, jam, remote, 'began')
}

/** Takes it back: all meet at the place again, and everybody hears of it. */
export async function comeBack(desk: Desk, jam: Jam): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  const remote = await findRemoteRow(desk, jam.id)
  if (!remote || !(await endRemote(desk, remote.id))) return
  await record(desk, 'remote.ended', remote.id, { jam: jam.id })
  await announce(desk, jam.id, newId(), remoteWords(desk.lang).announcement.ended)
  await tell(desk, jam, remote, 'ended')
}

// An organiser may not look up everybody's address; the house writes for them.
const tell = (desk: Desk, jam: Jam, remote: Remote, what: 'began' | 'ended') =>
  asHouse(desk, async () => writeToAll(desk, jam, remote, what, await listReaders(desk, jam.id)))
