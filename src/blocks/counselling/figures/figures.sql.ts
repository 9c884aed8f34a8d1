import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Figure } from './figure.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    counselling_figure: {
      office: string
      organisation: string
      month: string
      field: string
      value: string
      count: number
    }
  }
}

/** One more, or one less; never below nothing. */
export const countRow = (
  desk: Desk,
  { office, month, field, value }: Figure,
  organisation: string,
  by: 1 | -1,
) =>
  desk.tx
    .insertInto('counselling_figure')
    .values({ office, organisation, month: `${month}-01`, field, value, count: Math.max(by, 0) })
    .onConflict((oc) =>
      oc.columns(['office', 'month', 'field', 'value']).doUpdateSet({
        count: sql<number>`greatest(counselling_figure.count + ${by}, 0)`,
      }),
    )
    .execute()

export const listFigureRows = (
  desk: Desk,
  offices: readonly string[],
  from: string,
  until: string,
): Promise<Figure[]> =>
  offices.length === 0
    ? Promise.resolve([])
    : desk.tx
        .selectFrom('counselling_figure')
        .select(['office', 'field', 'value', 'count', sql<string>`to_char(month, 'YYYY-MM')`.as('month')])
        .where('office', 'in', [...offices])
        .where('month', '>=', `${from}-01`)
        .where('month', '<=', `${until}-01`)
        .orderBy('month')
        .orderBy('field')
        .orderBy('value')
        .execute()
