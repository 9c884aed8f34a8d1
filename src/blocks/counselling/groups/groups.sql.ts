import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { GroupNotice } from './group-notice.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    counselling_group: {
      id: string
      office: string
      organisation: string
      name: string
      starts_at: Date | null
      minutes: number
    }
  }
}

const rows = (desk: Desk, service: string) =>
  desk.tx
    .selectFrom('counselling_group as g')
    .innerJoin('counselling_office as o', 'o.id', 'g.office')
    .where('o.service', '=', service)
    .select(['g.id', 'g.office', 'g.name', 'g.starts_at as startsAt', 'g.minutes'])

export const listGroupRows = (desk: Desk, service: string): Promise<GroupNotice[]> =>
  rows(desk, service).orderBy('g.starts_at').orderBy('g.id').limit(200).execute()

export const findGroupRow = (desk: Desk, service: string, id: string): Promise<GroupNotice | undefined> =>
  rows(desk, service).where('g.id', '=', id).executeTakeFirst()

/** Those on the public page that are not over. */
export const listAhead = (desk: Desk, service: string, now: Date): Promise<GroupNotice[]> =>
  rows(desk, service)
    .where('g.name', '<>', '')
    .where(sql<boolean>`g.starts_at + make_interval(mins => g.minutes) > ${now}`)
    .orderBy('g.starts_at')
    .limit(20)
    .execute()

type Told = { name: string; startsAt: Date | null; minutes: number }

export const addGroupRow = (
  desk: Desk,
  row: { id: string; office: string; organisation: string },
  { name, startsAt, minutes }: Told,
) =>
  desk.tx
    .insertInto('counselling_group')
    .values({ ...row, name, starts_at: startsAt, minutes })
    .onConflict((on) => on.doNothing())
    .execute()

export const changeGroupRow = (desk: Desk, id: string, { name, startsAt, minutes }: Told) =>
  desk.tx
    .updateTable('counselling_group')
    .set({ name, starts_at: startsAt, minutes })
    .where('id', '=', id)
    .executeTakeFirst()
