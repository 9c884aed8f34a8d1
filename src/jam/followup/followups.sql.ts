import { type Selectable, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import type { Answer, FollowUp, Told } from './followup.ts'

type FollowUpTable = {
  id: string
  jam: string
  handover: string
  organisation: string
  day: number
  token_hash: string
  asked_at: Date
  reminded_at: Date | null
  answered_at: Date | null
  answer: Answer | null
  reached: number | null
  words: string
  quotable: boolean
  helped_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    follow_up: FollowUpTable
  }
}

/** What a follow-up is about, for mails and pages. */
export type About = {
  id: string
  jam: string
  slug: string
  zone: string
  organisation: string
  organisationName: string
  name: string
  /** False when the organisation has switched the service off or erased it. */
  running: boolean
  signedAt: Date | null
}

export async function findAbout(desk: Desk, handover: string): Promise<About | undefined> {
  const { rows } = await sql<About>`
    select h.id, h.jam, j.slug, j.time_zone as zone, h.organisation, n.organisation_name as "organisationName",
      coalesce(s.name, t.name) as name, coalesce(s.state = 'live', false) as running, h.signed_at as "signedAt"
    from handover h
    join jam j on j.id = h.jam
    join team t on t.id = h.team
    join need n on n.id = t.need
    left join service s on s.id = h.service
    where h.id = ${handover}`.execute(desk.tx)
  return rows[0]
}

/** @returns whether this call added it: each day of each handover is asked once. */
export async function addFollowUp(desk: Desk, row: FollowUpTable): Promise<boolean> {
  const added = await desk.tx
    .insertInto('follow_up')
    .values(row)
    .onConflict((oc) => oc.columns(['handover', 'day']).doNothing())
    .returning('id')
    .execute()
  return added.length === 1
}

export async function findByToken(desk: Desk, hash: string): Promise<FollowUp | undefined> {
  const row = await desk.tx
    .selectFrom('follow_up')
    .selectAll()
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  return row && asFollowUp(row)
}

/** Takes it for this transaction: two clicks come one after the other. */
export async function holdByToken(desk: Desk, hash: string): Promise<FollowUp | undefined> {
  const row = await desk.tx
    .selectFrom('follow_up')
    .selectAll()
    .where('token_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
  return row && asFollowUp(row)
}

export async function holdFollowUp(desk: Desk, id: string): Promise<FollowUp | undefined> {
  const row = await desk.tx
    .selectFrom('follow_up')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && asFollowUp(row)
}

export const saveAnswer = (desk: Desk, id: string, answer: Answer) =>
  desk.tx.updateTable('follow_up').set({ answer, answered_at: desk.now }).where('id', '=', id).execute()

export const saveTold = (desk: Desk, id: string, told: Told) =>
  desk.tx.updateTable('follow_up').set(told).where('id', '=', id).execute()

export const saveReminded = (desk: Desk, id: string) =>
  desk.tx.updateTable('follow_up').set({ reminded_at: desk.now }).where('id', '=', id).execute()

export const saveHelped = (desk: Desk, id: string) =>
  desk.tx.updateTable('follow_up').set({ helped_at: desk.now }).where('id', '=', id).execute()

export type FollowUpLine = {
  handover: string
  team: string
  name: string
  organisation: string
  signedAt: Date
  followUps: FollowUp[]
}

/** Every handed-over service of a jam with what was asked of its organisation so far. */
export async function listLines(desk: Desk, jam: string): Promise<FollowUpLine[]> {
  const handovers = await sql<Omit<FollowUpLine, 'followUps'>>`
    select h.id as handover, h.team, coalesce(s.name, t.name) as name, n.organisation_name as organisation,
      h.signed_at as "signedAt"
    from handover h
    join team t on t.id = h.team
    join need n on n.id = t.need
    left join service s on s.id = h.service
    where h.jam = ${jam} and h.signed_at is not null
    order by h.signed_at, t.name collate "de-DE-x-icu"`.execute(desk.tx)
  const rows = await desk.tx
    .selectFrom('follow_up')
    .selectAll()
    .where('jam', '=', jam)
    .orderBy('day')
    .execute()
  return handovers.rows.map((line) => ({
    ...line,
    followUps: rows.filter(({ handover }) => handover === line.handover).map(asFollowUp),
  }))
}

export type Reader = { account: string; email: string; name: string; lang: Lang }

/** Who answers for an organisation: its admins, or everybody when it has none. */
export async function listContacts(desk: Desk, organisation: string): Promise<Reader[]> {
  const { rows } = await sql<Reader & { role: string }>`
    select a.id as account, a.email, a.name, a.lang, m.role
    from membership m join account a on a.id = m.account
    where m.organisation = ${organisation} and a.email is not null and a.erased_at is null
    order by a.email`.execute(desk.tx)
  const admins = rows.filter(({ role }) => role === 'admin')
  return admins.length > 0 ? admins : rows
}

const asFollowUp = (row: Selectable<FollowUpTable>): FollowUp => ({
  id: row.id,
  jam: row.jam,
  handover: row.handover,
  organisation: row.organisation,
  day: row.day,
  askedAt: row.asked_at,
  remindedAt: row.reminded_at,
  answeredAt: row.answered_at,
  answer: row.answer,
  reached: row.reached,
  words: row.words,
  quotable: row.quotable,
  helpedAt: row.helped_at,
})
