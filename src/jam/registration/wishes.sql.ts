import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    wish: { participant: string; need: string; jam: string; rank: number }
  }
}

export const listWishRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('wish as w')
    .innerJoin('participant as p', 'p.id', 'w.participant')
    .select(['w.participant', 'w.need'])
    .where('w.jam', '=', jam)
    .where('p.withdrawn_at', 'is', null)
    .orderBy('w.rank')
    .execute()

export const removeWishes = (desk: Desk, participant: string) =>
  desk.tx.deleteFrom('wish').where('participant', '=', participant).execute()

export const addWishes = (desk: Desk, jam: string, participant: string, needs: string[]) =>
  desk.tx
    .insertInto('wish')
    .values(needs.map((need, at) => ({ participant, need, jam, rank: at + 1 })))
    .execute()
