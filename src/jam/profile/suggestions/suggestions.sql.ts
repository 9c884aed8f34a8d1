import { type ColumnType, type RawBuilder, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import type { About, Suggestion } from './suggestion.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    suggestion: {
      id: string
      jam: string
      service: string | null
      text: string
      made_at: Date
      answer: string | null
      answered_at: Date | null
      need: ColumnType<string | null, string | null | undefined>
      private: ColumnType<boolean, boolean | undefined>
    }
    suggestion_sender: { suggestion: string; jam: string; email: string; lang: Lang }
  }
}

/** @returns whether it is new: what is sent twice is one. */
export async function addSuggestion(
  desk: Desk,
  row: { id: string; jam: string; service: string | null; need: string | null; text: string },
): Promise<boolean> {
  const added = await desk.tx
    .insertInto('suggestion')
    .values({ ...row, made_at: desk.now, answer: null, answered_at: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const addSender = (desk: Desk, row: { suggestion: string; jam: string; email: string; lang: Lang }) =>
  desk.tx.insertInto('suggestion_sender').values(row).execute()

async function suggestions(desk: Desk, where: RawBuilder<unknown>): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select g.id, g.service, g.need, coalesce(s.name, n.title) as about, g.text, g.made_at as "madeAt", g.answer,
      g.answered_at as "answeredAt", g.private,
      exists (select 1 from suggestion_sender w where w.suggestion = g.id) as "hasSender"
    from suggestion g left join service s on s.id = g.service left join need n on n.id = g.need
    where ${where} order by g.made_at desc limit 200`.execute(desk.tx)
  return rows
}

/** Those of a project are also those of the need it came from. */
export const listAnsweredRows = (
  desk: Desk,
  jam: string,
  { service, need }: { service?: string; need?: string },
): Promise<Suggestion[]> =>
  suggestions(
    desk,
    sql`g.jam = ${jam} and g.answered_at is not null and not g.private
      and ((${service ?? null}::uuid is null and ${need ?? null}::uuid is null)
        or g.service = ${service ?? null} or g.need = ${need ?? null})`,
  )

export const listUnansweredRows = (desk: Desk, jam: string): Promise<Suggestion[]> =>
  suggestions(desk, sql`g.jam = ${jam} and g.answered_at is null`)

export const findAnsweredRow = async (
  desk: Desk,
  id: string,
): Promise<(Suggestion & { jam: string }) | undefined> =>
  (
    await sql<Suggestion & { jam: string }>`
      select g.id, g.jam, g.service, g.need, null as about, g.text, g.made_at as "madeAt", g.answer,
        g.answered_at as "answeredAt", g.private, false as "hasSender"
      from suggestion g where g.id = ${id} and g.answered_at is not null`.execute(desk.tx)
  ).rows[0]

/** What somebody may suggest something to: a need or a project of this jam that is public. */
export async function findAbout(
  desk: Desk,
  jam: string,
  { service, need }: { service?: string | undefined; need?: string | undefined },
): Promise<About | undefined> {
  const { rows } = await sql<About>`
    select s.id as service, null::uuid as need, s.name as title from service s join need n on n.id = s.need
      where s.id = ${service ?? null} and n.jam = ${jam} and s.state = 'live' and s.shown_at is not null
    union all
    select null, n.id, n.title from need n where n.id = ${need ?? null} and n.jam = ${jam} and n.state = 'accepted'`.execute(
    desk.tx,
  )
  return rows[0]
}

export async function countUnanswered(desk: Desk, jam: string): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from suggestion where jam = ${jam} and answered_at is null`.execute(desk.tx)
  return rows[0]?.many ?? 0
}

/** @returns whether this answer is the first. */
export async function saveAnswer(
  desk: Desk,
  jam: string,
  id: string,
  answer: { answer: string; private: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('suggestion')
    .set({ ...answer, answered_at: desk.now })
    .where('id', '=', id)
    .where('jam', '=', jam)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removeSuggestion(desk: Desk, jam: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('suggestion')
    .where('id', '=', id)
    .where('jam', '=', jam)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export const findSuggestionRow = (desk: Desk, jam: string, id: string) =>
  desk.tx
    .selectFrom('suggestion as g')
    .leftJoin('suggestion_sender as w', 'w.suggestion', 'g.id')
    .select(['g.text', 'g.answered_at as answeredAt', 'w.email', 'w.lang'])
    .where('g.id', '=', id)
    .where('g.jam', '=', jam)
    .executeTakeFirst()

/** The address was for the answer only. */
export const forgetSender = (desk: Desk, suggestion: string) =>
  desk.tx.deleteFrom('suggestion_sender').where('suggestion', '=', suggestion).execute()
