import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    seat: { team: string; jam: string; room: string; pinned: boolean; placed_at: Date }
  }
}

export const listSeated = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('seat')
    .select('room')
    .select(({ fn }) => fn.countAll().as('teams'))
    .where('jam', '=', jam)
    .groupBy('room')
    .execute()
