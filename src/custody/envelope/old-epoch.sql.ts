import type { Desk } from '#kernel/desk.ts'

export async function countBelow(desk: Desk, space: string, epoch: number): Promise<number> {
  const row = await desk.tx
    .selectFrom('envelope')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('space', '=', space)
    .where('epoch', '<', epoch)
    .executeTakeFirst()
  return row?.count ?? 0
}
