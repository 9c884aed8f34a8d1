import { later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { tokenHash } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { hasRole, mustBe } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import type { Item } from '../programme/item.ts'
import { listProgramme } from '../programme/programme.ts'
import { type Held, moveShift, whoCannot } from './moving.ts'
import type { FilledShift, Times } from './shift.ts'
import { listOrigins, saveOrigin } from './shifts.sql.ts'
import { listShifts } from './shifts.ts'

/** A shift that was made from an item of the programme which has moved since. */
export type Behind = { shift: FilledShift; item: Item; to: Times }

/** Shifts that stand where their item of the programme no longer is. None for those who do not plan. */
export async function listBehind(desk: Desk, jam: Jam): Promise<Behind[]> {
  if (!hasRole(desk.actor, jam.id, 'organiser')) return []
  const origins = await listOrigins(desk, jam.id)
  if (origins.length === 0) return []
  const items = new Map((await listProgramme(desk, jam)).map((item) => [item.id, item]))
  const shifts = new Map((await listShifts(desk, jam.id)).map((shift) => [shift.id, shift]))
  return origins.flatMap(({ id, item: from, itemStartsAt }) => {
    const [shift, item] = [shifts.get(id), items.get(from)]
    if (!shift || !item || shift.startsAt <= desk.now) return []
    const by = item.startsAt.getTime() - itemStartsAt.getTime()
    if (by === 0) return []
    const to = { startsAt: later(shift.startsAt, by), endsAt: later(shift.endsAt, by) }
    return [{ shift, item, to }]
  })
}

export const countBehind = async (desk: Desk, jam: Jam): Promise<number> =>
  (await listBehind(desk, jam)).length

/** What would move, and who could not come then. For organisers. */
export async function previewFollowing(desk: Desk, jam: Jam) {
  mustBe(desk, jam.id, 'organiser')
  const behind: (Behind & { held: Held[] })[] = []
  for (const one of await listBehind(desk, jam))
    behind.push({ ...one, held: await whoCannot(desk, jam, one.shift.id, one.to) })
  return { behind, digest: digestOf(behind) }
}

/**
 * Lets shifts follow the programme; who cannot come then is taken off, and everybody is told.
 * @returns how many moved
 * @throws Refusal `batch.moved` when programme or shifts have changed since the preview
 */
export async function letFollow(desk: Desk, jam: Jam, digest: string): Promise<number> {
  mustBe(desk, jam.id, 'organiser')
  const behind = await listBehind(desk, jam)
  if (digestOf(behind) !== digest) throw new Refusal('conflict', 'batch.moved')
  // Those that go later go first, or the first would meet the second on its way.
  const later = behind.filter(({ shift, to }) => to.startsAt > shift.startsAt).reverse()
  const sooner = behind.filter(({ shift, to }) => to.startsAt < shift.startsAt)
  for (const { shift, item, to } of [...later, ...sooner]) {
    await moveShift(desk, jam, shift.id, to, { release: true })
    await saveOrigin(desk, shift.id, item.startsAt)
  }
  if (behind.length > 0)
    await record(desk, 'shifts.followed', null, { jam: jam.id, data: { shifts: behind.length } })
  return behind.length
}

/** Leaves shifts where they are: from now on that is where they belong. */
export async function letStay(desk: Desk, jam: Jam): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  for (const { shift, item } of await listBehind(desk, jam)) await saveOrigin(desk, shift.id, item.startsAt)
}

const digestOf = (behind: readonly Behind[]): string =>
  tokenHash(JSON.stringify(behind.map(({ shift, to }) => [shift.id, shift.startsAt, to])))
