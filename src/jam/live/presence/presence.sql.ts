import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Spot, Stay, Where } from './stay.ts'

type PresenceTable = {
  id: string
  jam: string
  account: string | null
  name: string
  venue: string | null
  room: string | null
  came_at: Date
  left_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    presence: PresenceTable
  }
}

const columns = ['id', 'account', 'name', 'venue', 'room', 'came_at as cameAt', 'left_at as leftAt'] as const

/** Who is in now, by name. Asked by the house for those at the door. */
export const listPresentRows = (desk: Desk, jam: string): Promise<Stay[]> =>
  desk.tx
    .selectFrom('presence')
    .select(columns)
    .where('jam', '=', jam)
    .where('left_at', 'is', null)
    .orderBy(sql`name collate "de-DE-x-icu"`)
    .orderBy('id')
    .execute()

/** Who came and went, the latest first. */
export const listStayRows = (desk: Desk, jam: string, most: number, skip: number): Promise<Stay[]> =>
  desk.tx
    .selectFrom('presence')
    .select(columns)
    .where('jam', '=', jam)
    .orderBy('came_at', 'desc')
    .orderBy('id')
    .limit(most)
    .offset(skip)
    .execute()

/** The stay that has not ended, locked: of two who note at once one comes first. */
export const lockStay = (desk: Desk, jam: string, account: string): Promise<Stay | undefined> =>
  desk.tx
    .selectFrom('presence')
    .select(columns)
    .where('jam', '=', jam)
    .where('account', '=', account)
    .where('left_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const findStay = (desk: Desk, jam: string, account: string): Promise<Stay | undefined> =>
  desk.tx
    .selectFrom('presence')
    .select(columns)
    .where('jam', '=', jam)
    .where('account', '=', account)
    .where('left_at', 'is', null)
    .executeTakeFirst()

type NewStay = { id: string; jam: string; account: string | null; name: string } & Where

/** @returns false when they are in already, or this guest was noted before */
export async function addStay(desk: Desk, stay: NewStay): Promise<boolean> {
  const added = await desk.tx
    .insertInto('presence')
    .values({ ...stay, came_at: desk.now, left_at: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** @returns how many stays ended by this */
export async function endStays(desk: Desk, jam: string, id?: string): Promise<number> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('presence')
    .set({ left_at: desk.now })
    .where('jam', '=', jam)
    .where('left_at', 'is', null)
    .$if(id !== undefined, (rows) => rows.where('id', '=', id ?? ''))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function eraseStays(desk: Desk, jam: string): Promise<number> {
  const { numDeletedRows } = await desk.tx.deleteFrom('presence').where('jam', '=', jam).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Where one can be: confirmed venues and their rooms. */
export async function listSpotRows(desk: Desk, jam: string): Promise<Spot[]> {
  const rows = await desk.tx
    .selectFrom('venue as v')
    .leftJoin('room as r', 'r.venue', 'v.id')
    .select(['v.id', 'v.name', 'r.id as room', 'r.name as roomName'])
    .where('v.jam', '=', jam)
    .where('v.confirmed_at', 'is not', null)
    .where('v.withdrawn_at', 'is', null)
    .orderBy('v.name')
    .orderBy('v.id')
    .orderBy('r.name')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([venue, list]) => [
    { venue, room: null, label: list[0]?.name ?? '', short: list[0]?.name ?? '' },
    ...list.flatMap(({ room, roomName, name }) =>
      room ? [{ venue, room, label: `${name}: ${roomName}`, short: roomName ?? '' }] : [],
    ),
  ])
}

/**
 * Somebody who belongs to this jam, whatever they are in it: taking part, holding a role, or of an organisation that a
 * team works for. In an emergency all of them count. Asked by the house.
 */
export async function findPerson(desk: Desk, jam: string, account: string) {
  const { rows } = await sql<{ account: string; name: string; kinds: string[] }>`
    select a.id as account, coalesce(nullif(max(p.name), ''), nullif(a.name, ''), a.email, '') as name,
      coalesce(array_agg(distinct p.kind) filter (where p.kind is not null), '{}') as kinds
    from account a left join participant p on p.account = a.id and p.jam = ${jam} and p.withdrawn_at is null
    where a.id = ${account} and a.erased_at is null and (p.id is not null
      or exists (select from role r where r.account = a.id and (r.jam = ${jam} or r.jam is null))
      or exists (select from membership m join team t on t.organisation = m.organisation
        where m.account = a.id and t.jam = ${jam}))
    group by a.id`.execute(desk.tx)
  return rows[0]
}

/** As what somebody takes part and has not arrived yet. */
export const listArriving = (desk: Desk, jam: string, account: string) =>
  desk.tx
    .selectFrom('participant')
    .select('id')
    .where('jam', '=', jam)
    .where('account', '=', account)
    .where('withdrawn_at', 'is', null)
    .where('arrived_at', 'is', null)
    .execute()
