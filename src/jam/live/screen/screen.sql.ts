import { sql } from 'kysely'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Jam } from '../../profile/jam.ts'
import { jamFromRow } from '../../profile/jams.ts'
import type { Item } from '../../programme/item.ts'
import { programmeFrom, type StoredItems } from '../../programme/programme.ts'
import type { TrafficLight } from '../checkins/checkin.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    screen_link: { id: string; jam: string; made_at: Date; revoked_at: Date | null }
  }
}

export type ScreenBoard = {
  jam: Jam
  items: Item[]
  teams: { id: string; name: string; light: TrafficLight | null }[]
  news: { id: string; text: string; at: Date }[]
}

/** Whoever calls this has checked who may see it; the lights of all teams are behind nobody's wall. */
export function findBoard(desk: Desk, { slug }: Pick<Jam, 'slug'>): Promise<ScreenBoard> {
  return asHouse(desk, async () => {
    const { rows } = await sql<BoardRow>`
      select j.*,
        (select coalesce((select jsonb_agg(i order by i.from_minute, i.until_minute desc)
          from programme_item i where i.jam = p.jam), '[]') from programme p where p.jam = j.id) as items,
        (select jsonb_agg(t order by t.name) from (
          select t.id, t.name, (select light from checkin where team = t.id order by at desc limit 1) as light
          from team t where t.jam = j.id) t) as teams,
        (select jsonb_agg(a order by a.at desc) from (
          select id, text, made_at as at from announcement
          where jam = j.id and withdrawn_at is null and audience = 'all' order by made_at desc limit 3) a) as news
      from jam j where j.slug = ${slug}`.execute(desk.tx)
    return asBoard(mustFind(rows[0], 'jam.missing'))
  })
}

type BoardRow = Parameters<typeof jamFromRow>[0] & {
  items: StoredItems
  teams: ScreenBoard['teams'] | null
  news: { id: string; text: string; at: string }[] | null
}

function asBoard(row: BoardRow): ScreenBoard {
  const jam = jamFromRow(row)
  const news = (row.news ?? []).map((one) => ({ ...one, at: new Date(one.at) }))
  return { jam, items: programmeFrom(jam, row.items), teams: row.teams ?? [], news }
}

export async function findLink(desk: Desk, jam: string): Promise<string | undefined> {
  const row = await desk.tx
    .selectFrom('screen_link')
    .select('id')
    .where('jam', '=', jam)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** @returns false when another organiser made one at the same moment: that one will do. */
export async function addLink(desk: Desk, jam: string, id: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('screen_link')
    .values({ id, jam, made_at: desk.now, revoked_at: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function endLink(desk: Desk, jam: string): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('screen_link')
    .set({ revoked_at: desk.now })
    .where('jam', '=', jam)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
