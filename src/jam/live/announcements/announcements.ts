import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { keyedHash } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import { hasRole, mustBe, mustBeSomebody } from '#people/role.ts'
import { mustBeInJam } from '../live.ts'
import { type AnnouncementForm, sealedText, type Told, toAll } from './announcement.ts'
import {
  addAnnouncement,
  countReads,
  findAddressees,
  listAnnouncementRows,
  listReaders,
  markRead,
  markWithdrawn,
  type ReadCount,
  type Reader,
} from './announcements.sql.ts'

export type { ReadCount, Reader }

/**
 * Tells people of the jam something, under the id the form brought along: sent twice it is told once. It is sealed with
 * the house's own key, so that what stands there later is what an organiser said.
 */
export async function announce(
  desk: Desk,
  jam: string,
  id: string,
  what: string | AnnouncementForm,
): Promise<void> {
  mustBe(desk, jam, 'organiser')
  const form = typeof what === 'string' ? toAll(what) : what
  const seal = sealOf(desk, { id, jam, ...form, madeName: desk.actor.name, madeAt: desk.now })
  if (await addAnnouncement(desk, jam, id, form, seal)) await record(desk, 'announcement.made', id, { jam })
}

/** What was announced to this person, newest first, each with whether its seal fits. */
export async function listAnnouncements(desk: Desk, jam: string): Promise<Told[]> {
  mustBeInJam(desk, jam)
  const rows = await listAnnouncementRows(desk, jam)
  return rows.map(({ seal, madeBy, ...one }) => {
    const fits = sealOf(desk, { ...one, jam }) === seal
    return { ...one, signature: fits ? 'true' : seal === '' || madeBy === null ? 'none' : 'broken' }
  })
}

/** How many have read each, for everybody whom it reaches. Numbers alone leave the wall here. */
export async function readStates(desk: Desk, jam: string): Promise<Map<string, ReadCount>> {
  mustBeInJam(desk, jam)
  const counts = await asHouse(desk, () => countReads(desk, jam))
  return new Map(counts.map((one) => [one.id, one]))
}

/** Who has read it and who has not, by name. For organisers. */
export async function whoHasRead(
  desk: Desk,
  jam: string,
  id: string,
): Promise<{ one: Told; readers: Reader[] }> {
  mustBe(desk, jam, 'organiser')
  const one = mustFind((await listAnnouncements(desk, jam)).find((told) => told.id === id))
  return { one, readers: await asHouse(desk, () => listReaders(desk, id)) }
}

/** Somebody has read some; an important one they confirm. Once is enough; what they cannot see they cannot read. */
export async function noteRead(
  desk: Desk,
  jam: string,
  ids: readonly string[],
  confirms: boolean,
): Promise<void> {
  mustBeSomebody(desk)
  mustBeInJam(desk, jam)
  // The house itself and auditors look, they are not spoken to.
  if (!desk.actor.account || ids.length === 0) return
  // No event: two thousand who read would each wake two thousand others.
  await markRead(desk, jam, ids, confirms)
}

/** Whom an organiser can speak to; nobody else needs to know. */
export async function listAddressees(desk: Desk, jam: string) {
  return hasRole(desk.actor, jam, 'organiser') ? findAddressees(desk, jam) : { teams: [], venues: [] }
}

/** Takes an announcement off all pages. Once is enough. */
export async function withdrawAnnouncement(desk: Desk, jam: string, id: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if (await markWithdrawn(desk, jam, id)) await record(desk, 'announcement.withdrawn', id, { jam })
}

const sealOf = (desk: Desk, one: Parameters<typeof sealedText>[0]): string =>
  keyedHash(desk.house.secret, sealedText(one)).slice(0, 32)
