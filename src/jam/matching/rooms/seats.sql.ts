import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Guests, RoomWish } from './room-plan.ts'
import type { GoalReached } from './seating/seat-goal.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    room_wish: {
      team: string
      jam: string
      step_free: boolean
      calm: boolean
      sleeps_elsewhere: boolean
      changed_at: Date
    }
    room_proposal: { jam: string; goals: string; milliseconds: number; made_at: Date }
  }
}

type GuestRow = {
  id: string
  name: string
  room: string | null
  pinned: boolean | null
  stepFree: boolean | null
  calm: boolean | null
  sleepsElsewhere: boolean | null
  members: { mode: string | null; venue: string | null }[]
}

/** The teams that work in a room, with who comes and what they ask for; a team of a remote need needs none. */
export async function listGuests(desk: Desk, jam: string): Promise<Guests[]> {
  const { rows } = await sql<GuestRow>`
    select t.id, t.name, s.room, s.pinned, w.step_free as "stepFree", w.calm,
      w.sleeps_elsewhere as "sleepsElsewhere", (
        select coalesce(json_agg(json_build_object('mode', p.mode, 'venue', c.venue)), '[]')
        from team_member m
        left join participant p on p.id = m.participant
        left join venue_choice c on c.jam = m.jam and c.account = m.account
        where m.team = t.id and m.left_at is null) as members
    from team t
    left join need n on n.id = t.need
    left join seat s on s.team = t.id
    left join room_wish w on w.team = t.id
    where t.jam = ${jam} and coalesce(n.mode, 'hybrid') <> 'remote'
    order by t.name collate "de-DE-x-icu", t.id`.execute(desk.tx)
  return rows.map(asGuests)
}

/** Puts a team into a room, or out of any. */
export async function writeSeat(
  desk: Desk,
  row: { team: string; jam: string; room: string | null; pinned: boolean },
): Promise<void> {
  const { room } = row
  if (room === null) await desk.tx.deleteFrom('seat').where('team', '=', row.team).execute()
  else
    await desk.tx
      .insertInto('seat')
      .values({ ...row, room, placed_at: desk.now })
      .onConflict((oc) => oc.column('team').doUpdateSet({ room, pinned: row.pinned, placed_at: desk.now }))
      .execute()
}

/** Holds the plan still until this act is done: two organisers who move one team do so one after the other. */
export const holdSeats = (desk: Desk, jam: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`seats ${jam}`}))`.execute(desk.tx)

export async function findWishRow(desk: Desk, team: string): Promise<RoomWish | undefined> {
  return desk.tx
    .selectFrom('room_wish')
    .select(['step_free as stepFree', 'calm', 'sleeps_elsewhere as sleepsElsewhere'])
    .where('team', '=', team)
    .executeTakeFirst()
}

export function saveWish(desk: Desk, team: string, jam: string, wish: RoomWish) {
  const row = {
    step_free: wish.stepFree,
    calm: wish.calm,
    sleeps_elsewhere: wish.sleepsElsewhere,
    changed_at: desk.now,
  }
  return desk.tx
    .insertInto('room_wish')
    .values({ team, jam, ...row })
    .onConflict((oc) => oc.column('team').doUpdateSet(row))
    .execute()
}

export async function findSeatOf(desk: Desk, team: string): Promise<string | null> {
  const row = await desk.tx.selectFrom('seat').select('room').where('team', '=', team).executeTakeFirst()
  return row?.room ?? null
}

export type Proposal = { goals: GoalReached[]; milliseconds: number; madeAt: Date }

export function saveProposal(desk: Desk, jam: string, goals: GoalReached[], milliseconds: number) {
  const row = { goals: JSON.stringify(goals), milliseconds, made_at: desk.now }
  return desk.tx
    .insertInto('room_proposal')
    .values({ jam, ...row })
    .onConflict((oc) => oc.column('jam').doUpdateSet(row))
    .execute()
}

export async function findProposal(desk: Desk, jam: string): Promise<Proposal | undefined> {
  const row = await desk.tx
    .selectFrom('room_proposal')
    .select(['goals', 'milliseconds', 'made_at as madeAt'])
    .where('jam', '=', jam)
    .executeTakeFirst()
  return row && { ...row, goals: row.goals as unknown as GoalReached[] }
}

const asGuests = ({ members, room, pinned, ...row }: GuestRow): Guests => ({
  id: row.id,
  name: row.name,
  size: members.filter(({ mode }) => mode !== 'remote').length,
  wish: {
    stepFree: row.stepFree ?? false,
    calm: row.calm ?? false,
    sleepsElsewhere: row.sleepsElsewhere ?? false,
  },
  choices: members.flatMap(({ venue }) => (venue ? [venue] : [])),
  room,
  pinned: pinned ?? false,
})
