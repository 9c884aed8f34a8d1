import { type Generated, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { HelpRequest } from './help-request.ts'
import type { HourFigures } from './measure.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    help_measure: {
      id: Generated<string>
      jam: string
      hour_at: Date
      skill: string | null
      mode: string
      waited: number
    }
  }
}

type Measure = Pick<HelpRequest, 'jam' | 'skill' | 'mode' | 'askedAt'> & { waited: number }

export const addMeasure = (desk: Desk, { askedAt, ...measure }: Measure) =>
  desk.tx
    .insertInto('help_measure')
    .values({ ...measure, hour_at: new Date(Math.floor(askedAt.getTime() / 3_600_000) * 3_600_000) })
    .execute()

export async function findUsualWait(desk: Desk, jam: string): Promise<number | null> {
  const { rows } = await sql<{ waited: number | null }>`
    select percentile_cont(0.5) within group (order by waited) as waited
    from (select waited from help_measure where jam = ${jam} order by hour_at desc, id limit 10) m`.execute(
    desk.tx,
  )
  const waited = rows[0]?.waited
  return waited === null || waited === undefined ? null : waited * 1000
}

export async function listHourFigures(desk: Desk, jam: string): Promise<HourFigures[]> {
  const { rows } = await sql<HourFigures>`
    select hour_at as "hourAt", count(*)::int as answered,
      percentile_cont(0.5) within group (order by waited) * 1000 as median
    from help_measure where jam = ${jam} group by hour_at order by hour_at`.execute(desk.tx)
  return rows
}
