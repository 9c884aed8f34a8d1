import type { Desk } from '#kernel/desk.ts'

/** Whether a team of this jam works for an organisation of the actor. */
export async function hasTeamOf(desk: Desk, jam: string): Promise<boolean> {
  const mine = desk.actor.memberships.map(({ organisation }) => organisation)
  if (mine.length === 0) return false
  const row = await desk.tx
    .selectFrom('team')
    .select('id')
    .where('jam', '=', jam)
    .where('organisation', 'in', mine)
    .executeTakeFirst()
  return row !== undefined
}
