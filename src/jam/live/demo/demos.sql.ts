import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Demo, Slot } from './demo.ts'
import { usualMinutes } from './demo.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    demo: { jam: string; minutes: number; team: string | null; began_at: Date | null }
    demo_slot: {
      team: string
      jam: string
      place: number
      minutes: number | null
      link: string
      done_at: Date | null
    }
  }
}

/** Whoever calls this has checked who may see it: rooms and video links are behind several walls. */
export async function findDemo(desk: Desk, jam: string): Promise<Demo> {
  const row = await desk.tx
    .selectFrom('demo')
    .select(['minutes', 'team', 'began_at as beganAt'])
    .where('jam', '=', jam)
    .executeTakeFirst()
  return row ?? { minutes: usualMinutes, team: null, beganAt: null }
}

/** All teams in their order; those without one come last, by name. */
export async function listSlots(desk: Desk, jam: string): Promise<Slot[]> {
  const { rows } = await sql<Slot>`
    select t.id as team, t.name, n.organisation_name as organisation, s.minutes,
      coalesce(nullif(s.link, ''), (select link from remote_room where team = t.id), '') as link,
      (select v.name from seat x join room r on r.id = x.room join venue v on v.id = r.venue
        where x.team = t.id and v.withdrawn_at is null) as venue,
      s.done_at as "doneAt"
    from team t join need n on n.id = t.need left join demo_slot s on s.team = t.id
    where t.jam = ${jam} order by s.place nulls last, t.name collate "de-DE-x-icu", t.id`.execute(desk.tx)
  return rows
}

/** Two organisers at once come one after the other. */
export async function holdDemo(desk: Desk, jam: string): Promise<Demo> {
  await desk.tx
    .insertInto('demo')
    .values({ jam, minutes: usualMinutes, team: null, began_at: null })
    .onConflict((oc) => oc.doNothing())
    .execute()
  await desk.tx.selectFrom('demo').select('jam').where('jam', '=', jam).forUpdate().execute()
  return findDemo(desk, jam)
}

export async function saveOrder(desk: Desk, jam: string, teams: readonly string[]): Promise<void> {
  if (teams.length === 0) return
  await desk.tx
    .insertInto('demo_slot')
    .values(teams.map((team, place) => ({ team, jam, place, minutes: null, link: '', done_at: null })))
    .onConflict((oc) => oc.column('team').doUpdateSet((eb) => ({ place: eb.ref('excluded.place') })))
    .execute()
}

export const saveMinutes = (desk: Desk, jam: string, minutes: number) =>
  desk.tx.updateTable('demo').set({ minutes }).where('jam', '=', jam).execute()

export const saveSlot = (desk: Desk, team: string, slot: { minutes: number | null; link: string }) =>
  desk.tx.updateTable('demo_slot').set(slot).where('team', '=', team).execute()

export const putOn = (desk: Desk, jam: string, team: string | null) =>
  desk.tx
    .updateTable('demo')
    .set({ team, began_at: team === null ? null : desk.now })
    .where('jam', '=', jam)
    .execute()

export const markDone = (desk: Desk, team: string, done: boolean) =>
  desk.tx
    .updateTable('demo_slot')
    .set({ done_at: done ? desk.now : null })
    .where('team', '=', team)
    .execute()

export const markNobodyDone = (desk: Desk, jam: string) =>
  desk.tx.updateTable('demo_slot').set({ done_at: null }).where('jam', '=', jam).execute()
