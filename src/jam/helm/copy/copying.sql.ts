import { type RawBuilder, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/**
 * A table whose rows are how a jam is set up, not what people did in it. `moments` move with the beginning, `refs` point
 * to other rows that are copied, `blank` is what belonged to somebody, as SQL.
 */
type Setting = {
  table: string
  moments?: readonly string[]
  refs?: readonly string[]
  blank?: Readonly<Record<string, string>>
  only?: string
}

/** All that a jam takes over from another one, in an order in which each row finds what it points to. */
export const settings: readonly Setting[] = [
  { table: 'jam_template' },
  { table: 'call_link', blank: { made_by: 'null' }, only: 'withdrawn_at is null' },
  { table: 'call_question', only: 'withdrawn_at is null' },
  { table: 'criterion' },
  { table: 'review_phase', moments: ['begins_at', 'ends_at'] },
  { table: 'review_plan', refs: ['phase'] },
  { table: 'registration_role' },
  { table: 'registration_question' },
  { table: 'venue_demand' },
  { table: 'programme' },
  { table: 'programme_item' },
  { table: 'shift_rules', moments: ['opens_at'] },
  { table: 'duty', blank: { contact: `''` } },
  { table: 'shift_pattern', refs: ['duty'] },
  { table: 'help_rules' },
  { table: 'jam_voice' },
  { table: 'letter_text' },
  { table: 'remote_plan', blank: { notes: `''` } },
  { table: 'retention_rule' },
  { table: 'plan_step', moments: ['due_at'], blank: { owner: 'null', done_at: 'null', done_by: 'null' } },
]

export type Move = { from: string; to: string; zone: string; seconds: number }

/** Copies the rows of one table. New ids follow from the old ones, so that rows that point to each other still do. */
export async function copyTable(desk: Desk, setting: Setting, move: Move): Promise<number> {
  const columns = await columnsOf(desk, setting.table)
  const values = columns.map((name) => valueFor(name, setting, move))
  const { numAffectedRows } = await sql`
    insert into ${sql.table(setting.table)} (${sql.join(columns.map((name) => sql.ref(name)))})
    select ${sql.join(values)} from ${sql.table(setting.table)}
    where jam = ${move.from} and (${sql.raw(setting.only ?? 'true')})`.execute(desk.tx)
  return Number(numAffectedRows ?? 0)
}

function valueFor(name: string, { moments, refs, blank }: Setting, move: Move): RawBuilder<unknown> {
  const column = sql.ref(name)
  if (blank?.[name]) return sql.raw(blank[name])
  if (name === 'jam') return sql`${move.to}::uuid`
  if (name === 'id' || refs?.includes(name)) return sql`md5(${column}::text || ${move.to})::uuid`
  if (moments?.includes(name))
    return sql`(${column} at time zone ${move.zone} + make_interval(secs => ${move.seconds})) at time zone ${move.zone}`
  return column
}

// Asked of the catalogue, so that a column that is added later is copied, too.
async function columnsOf(desk: Desk, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`.execute(desk.tx)
  return rows.map(({ name }) => name)
}
