import type { Desk } from '#kernel/desk.ts'
import type { CircleKind } from './participant.ts'

type CircleTable = { id: string; jam: string; kind: CircleKind; token: string; made_by: string | null }

declare module '#kernel/db.ts' {
  interface Tables {
    circle: CircleTable
    circle_member: { circle: string; participant: string; jam: string }
  }
}

export const listCircleRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('circle_member as m')
    .innerJoin('circle as c', 'c.id', 'm.circle')
    .innerJoin('participant as p', 'p.id', 'm.participant')
    .select(['c.id', 'c.kind', 'c.token', 'c.made_by as madeBy', 'm.participant', 'p.name'])
    .where('m.jam', '=', jam)
    .where('p.withdrawn_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()

export const addCircle = (desk: Desk, circle: { id: string; jam: string; kind: CircleKind; token: string }) =>
  desk.tx
    .insertInto('circle')
    .values({ ...circle, made_by: desk.actor.account })
    .execute()

/** Locked, so that two who join at once are counted one after the other. */
export const lockCircleByToken = (desk: Desk, token: string) =>
  desk.tx.selectFrom('circle').selectAll().where('token', '=', token).forUpdate().executeTakeFirst()

export const addCircleMember = (desk: Desk, circle: string, participant: string, jam: string) =>
  desk.tx
    .insertInto('circle_member')
    .values({ circle, participant, jam })
    .onConflict((oc) => oc.doNothing())
    .execute()

/** @returns whether somebody was in it. */
export async function removeCircleMember(desk: Desk, circle: string, participant: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('circle_member')
    .where('circle', '=', circle)
    .where('participant', '=', participant)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function countCircleMembers(desk: Desk, circle: string): Promise<number> {
  const { count } = await desk.tx
    .selectFrom('circle_member as m')
    .innerJoin('participant as p', 'p.id', 'm.participant')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('m.circle', '=', circle)
    .where('p.withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export const leaveAllCircles = (desk: Desk, participant: string) =>
  desk.tx.deleteFrom('circle_member').where('participant', '=', participant).execute()
