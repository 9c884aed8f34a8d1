import { type JSONColumnType, type Selectable, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { CallCode, CallLink } from './call.ts'
import type { OwnQuestion } from './question.ts'

type QuestionTable = {
  id: string
  jam: string
  place: number
  kind: OwnQuestion['kind']
  ask: string
  ask_en: string
  hint: string
  hint_en: string
  options_en: JSONColumnType<string[]>
  options: JSONColumnType<string[]>
  required: boolean
  made_at: Date
  withdrawn_at: Date | null
}

type Made = { made_by: string | null; made_at: Date }

declare module '#kernel/db.ts' {
  interface Tables {
    call_link: { id: string; jam: string; tag: string; partner: string; withdrawn_at: Date | null } & Made
    call_code: {
      id: string
      jam: string
      code: string
      label: string
      most: number
      ends_at: Date
      revoked_at: Date | null
    } & Made
    call_question: QuestionTable
  }
}

export async function listLinkRows(desk: Desk, jam: string): Promise<CallLink[]> {
  const rows = await desk.tx
    .selectFrom('call_link')
    .selectAll()
    .where('jam', '=', jam)
    .orderBy('partner')
    .orderBy('id')
    .execute()
  return rows.map(({ id, tag, partner, made_at: madeAt, withdrawn_at: withdrawnAt }) => ({
    ...{ id, tag, partner, madeAt, withdrawnAt },
  }))
}

type Link = Pick<CallLink, 'id' | 'tag' | 'partner'> & { jam: string }

/** @returns whether it was new; one that was withdrawn comes back under its name. */
export async function addLink(desk: Desk, link: Link): Promise<boolean> {
  const added = await desk.tx
    .insertInto('call_link')
    .values({ ...link, made_by: desk.actor.account, made_at: desk.now, withdrawn_at: null })
    .onConflict((oc) =>
      oc
        .columns(['jam', 'tag'])
        .doUpdateSet({ partner: link.partner, withdrawn_at: null })
        .where('call_link.withdrawn_at', 'is not', null),
    )
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export const withdrawLinkRow = (desk: Desk, jam: string, id: string) =>
  ended(
    desk.tx
      .updateTable('call_link')
      .set({ withdrawn_at: desk.now })
      .where('id', '=', id)
      .where('jam', '=', jam)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst(),
  )

/** Codes of a jam with the needs each has brought. */
export async function listCodeRows(desk: Desk, jam: string, only: { id?: string; code?: string } = {}) {
  const rows = await desk.tx
    .selectFrom('call_code as c')
    .selectAll('c')
    .select((eb) =>
      eb
        .selectFrom('scoping')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('scoping.code', '=', 'c.id')
        .where('scoping.need', 'is not', null)
        .as('used'),
    )
    .where('c.jam', '=', jam)
    .$if(only.id !== undefined, (rows) => rows.where('c.id', '=', only.id ?? ''))
    .$if(only.code !== undefined, (rows) => rows.where('c.code', '=', only.code ?? ''))
    .orderBy('c.made_at')
    .execute()
  return rows.map(
    (row): CallCode => ({
      ...{ id: row.id, code: row.code, label: row.label, most: row.most },
      ...{ endsAt: row.ends_at, revokedAt: row.revoked_at, used: Number(row.used) },
    }),
  )
}

/** Keeps a code for this act: two who hand in at once come one after the other. */
export const lockCode = (desk: Desk, id: string) =>
  desk.tx.selectFrom('call_code').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

type Code = Pick<CallCode, 'id' | 'code' | 'label' | 'most' | 'endsAt'> & { jam: string }

/** @returns whether it was new */
export async function addCode(desk: Desk, { endsAt: ends_at, ...code }: Code): Promise<boolean> {
  const added = await desk.tx
    .insertInto('call_code')
    .values({ ...code, ends_at, made_by: desk.actor.account, made_at: desk.now, revoked_at: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export const revokeCodeRow = (desk: Desk, jam: string, id: string) =>
  ended(
    desk.tx
      .updateTable('call_code')
      .set({ revoked_at: desk.now })
      .where('id', '=', id)
      .where('jam', '=', jam)
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  )

export async function listQuestionRows(desk: Desk, jam: string): Promise<OwnQuestion[]> {
  const rows = await desk.tx
    .selectFrom('call_question')
    .selectAll()
    .where('jam', '=', jam)
    .where('withdrawn_at', 'is', null)
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.map(asQuestion)
}

/** Adds a question behind the others. @returns whether it was new; the same words are asked once. */
export async function addQuestionRow(desk: Desk, jam: string, one: OwnQuestion): Promise<boolean> {
  const { askEn: ask_en, hintEn: hint_en, options, optionsEn, ...row } = one
  const added = await desk.tx
    .insertInto('call_question')
    .values({
      ...{ ...row, jam, ask_en, hint_en, made_at: desk.now, withdrawn_at: null },
      ...{ options: JSON.stringify(options), options_en: JSON.stringify(optionsEn) },
      place: sql<number>`(select count(*) from call_question where jam = ${jam})`,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export const withdrawQuestionRow = (desk: Desk, jam: string, id: string) =>
  ended(
    desk.tx
      .updateTable('call_question')
      .set({ withdrawn_at: desk.now })
      .where('id', '=', id)
      .where('jam', '=', jam)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst(),
  )

export type Brought = { source: string; needs: number; accepted: number; drafts: number }

/** How many needs, accepted needs and drafts each source has brought. */
export async function countBySource(desk: Desk, jam: string): Promise<Brought[]> {
  const { rows } = await sql<Brought>`
    select source, sum(needs)::int as needs, sum(accepted)::int as accepted, sum(drafts)::int as drafts from (
      select s.source, count(*) as needs, count(*) filter (where n.state = 'accepted') as accepted, 0 as drafts
        from need n join need_scope s on s.need = n.id where n.jam = ${jam} group by 1
      union all
      select source, 0, 0, count(*) from scoping
        where jam = ${jam} and need is null and answers <> '{}' and ends_at > ${desk.now} group by 1
    ) each group by 1 order by 1`.execute(desk.tx)
  return rows
}

export type Entry = {
  need: string
  title: string
  name: string
  email: string
  enteredName: string
  at: Date
  claimed: boolean
}

/** Needs that somebody wrote down for somebody else. */
export async function listEntryRows(desk: Desk, jam: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select e.need, n.title, e.name, e.email, e.entered_name as "enteredName", e.entered_at as at,
      s.contact is not null as claimed
    from need_entry e join need n on n.id = e.need left join need_scope s on s.need = e.need
    where e.jam = ${jam} order by e.entered_at desc`.execute(desk.tx)
  return rows
}

async function ended(update: Promise<{ numUpdatedRows: bigint }>): Promise<boolean> {
  return (await update).numUpdatedRows === 1n
}

const asQuestion = (row: Selectable<QuestionTable>): OwnQuestion => ({
  id: row.id,
  kind: row.kind,
  ask: row.ask,
  askEn: row.ask_en,
  hint: row.hint,
  hintEn: row.hint_en,
  options: row.options,
  optionsEn: row.options_en,
  required: row.required,
})
