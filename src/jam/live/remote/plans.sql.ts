import type { Desk } from '#kernel/desk.ts'

type PlanTable = {
  jam: string
  pattern: string
  lobby: string
  shifts: string[]
  notes: string
  changed_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    remote_plan: PlanTable
    remote_room: { team: string; jam: string; link: string }
  }
}

/** What is prepared for the day the venue is lost (Plan B). */
export type Plan = { pattern: string; lobby: string; shifts: string[]; notes: string }

export const findPlanRow = (desk: Desk, jam: string): Promise<Plan | undefined> =>
  desk.tx
    .selectFrom('remote_plan')
    .select(['pattern', 'lobby', 'shifts', 'notes'])
    .where('jam', '=', jam)
    .executeTakeFirst()

export async function keepPlan(desk: Desk, jam: string, plan: Plan): Promise<void> {
  const row = { ...plan, changed_at: desk.now }
  await desk.tx
    .insertInto('remote_plan')
    .values({ jam, ...row })
    .onConflict((oc) => oc.column('jam').doUpdateSet(row))
    .execute()
}

export async function listRoomLinks(desk: Desk, jam: string): Promise<Map<string, string>> {
  const rows = await desk.tx
    .selectFrom('remote_room')
    .select(['team', 'link'])
    .where('jam', '=', jam)
    .execute()
  return new Map(rows.map(({ team, link }) => [team, link]))
}

export async function keepRoomLink(desk: Desk, jam: string, team: string, link: string): Promise<void> {
  if (!link) {
    await desk.tx.deleteFrom('remote_room').where('team', '=', team).execute()
    return
  }
  await desk.tx
    .insertInto('remote_room')
    .values({ team, jam, link })
    .onConflict((oc) => oc.column('team').doUpdateSet({ link }))
    .execute()
}
