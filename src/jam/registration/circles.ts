import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId, newToken } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Jam } from '../profile/jam.ts'
import {
  addCircle,
  addCircleMember,
  countCircleMembers,
  listCircleRows,
  lockCircleByToken,
  removeCircleMember,
} from './circles.sql.ts'
import { type CircleKind, mayWish, mostInCircle, type Participant } from './participant.ts'

/** A circle one belongs to, with its link and its people. */
export type MyCircle = { id: string; kind: CircleKind; token: string; names: string[] }

/** The circles somebody is in. */
export async function listMyCircles(desk: Desk, one: Participant): Promise<MyCircle[]> {
  const rows = await listCircleRows(desk, one.jam)
  const mine = new Set(rows.filter(({ participant }) => participant === one.id).map(({ id }) => id))
  return [...mine].map((id) => {
    const members = rows.filter((row) => row.id === id)
    const { kind = 'together', token = '' } = members[0] ?? {}
    return { id, kind, token, names: members.map(({ name }) => name) }
  })
}

/** Begins a circle and joins it; whoever is in one of that kind gets that one. */
export async function beginCircle(desk: Desk, jam: Jam, one: Participant, kind: CircleKind): Promise<void> {
  mustBeInTime(desk, jam)
  if ((await listMyCircles(desk, one)).some((circle) => circle.kind === kind)) return
  const circle = { id: newId(), jam: jam.id, kind, token: newToken() }
  await addCircle(desk, circle)
  await addCircleMember(desk, circle.id, one.id, jam.id)
  await record(desk, 'circle.begun', circle.id, { jam: jam.id, data: { kind } })
}

/** What the link of a circle shows: its kind and the first names, for whoever holds it. @throws Refusal `missing` */
export async function mustFindCircle(desk: Desk, jam: Jam, token: string) {
  return asHouse(desk, async () => {
    const rows = await listCircleRows(desk, jam.id)
    const members = rows.filter((row) => row.token === token)
    const kind = mustFind(members[0]?.kind)
    return {
      kind,
      names: members.map(({ name }) => name),
      participants: members.map((row) => row.participant),
    }
  })
}

/** @throws Refusal `circle.full`, `circle.other` when one is in another circle of that kind */
export async function joinCircle(desk: Desk, jam: Jam, one: Participant, token: string): Promise<void> {
  mustBeInTime(desk, jam)
  const isNew = await asHouse(desk, async () => {
    const circle = mustFind(await lockCircleByToken(desk, token))
    if (circle.jam !== jam.id) throw new Refusal('missing', 'page.missing')
    const mine = (await listMyCircles(desk, one)).filter(({ kind }) => kind === circle.kind)
    if (mine.some(({ id }) => id === circle.id)) return null
    if (mine.some(({ names }) => names.length > 1)) throw new Refusal('conflict', 'circle.other')
    if ((await countCircleMembers(desk, circle.id)) >= mostInCircle)
      throw new Refusal('conflict', 'circle.full')
    // A circle one had begun and nobody had joined gives way.
    for (const { id } of mine) await removeCircleMember(desk, id, one.id)
    await addCircleMember(desk, circle.id, one.id, jam.id)
    return circle
  })
  if (isNew) await record(desk, 'circle.joined', isNew.id, { jam: jam.id, data: { kind: isNew.kind } })
}

/** Leaves a circle; whoever is not in it changes nothing. */
export async function leaveCircle(desk: Desk, one: Participant, id: string): Promise<void> {
  if (await removeCircleMember(desk, id, one.id)) await record(desk, 'circle.left', id, { jam: one.jam })
}

function mustBeInTime(desk: Desk, jam: Jam): void {
  if (!mayWish(jam, desk.now)) throw new Refusal('conflict', 'wishes.closed')
}
