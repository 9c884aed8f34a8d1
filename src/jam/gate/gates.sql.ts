import { type JSONColumnType, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Need } from '../needs/need.ts'
import type { Facts } from './fact.ts'
import type { Agreed } from './gate.ts'

type OfNeed = { need: string; jam: string; organisation: string }

declare module '#kernel/db.ts' {
  interface Tables {
    jam_template: { jam: string; template: string; chosen_at: Date }
    readiness: OfNeed & {
      facts: JSONColumnType<Facts>
      changed_by: string | null
      changed_name: string
      changed_at: Date
    }
    agreement: OfNeed & { what: string; account: string | null; agreed_name: string; agreed_at: Date }
  }
}

export const findTemplateName = (desk: Desk, jam: string) =>
  desk.tx.selectFrom('jam_template').select('template').where('jam', '=', jam).executeTakeFirst()

/** @returns whether it is another than before */
export async function saveTemplateName(desk: Desk, jam: string, template: string): Promise<boolean> {
  const saved = await desk.tx
    .insertInto('jam_template')
    .values({ jam, template, chosen_at: desk.now })
    .onConflict((oc) =>
      oc
        .column('jam')
        .doUpdateSet({ template, chosen_at: desk.now })
        .where('jam_template.template', '<>', template),
    )
    .executeTakeFirst()
  return saved.numInsertedOrUpdatedRows === 1n
}

/** What is known about one need beyond its row. */
export type Known = { need: string; answers: Facts; ready: Facts; agreed: Agreed[] }

type KnownRow = {
  need: string
  answers: Facts | null
  ready: Facts | null
  agreed: { what: string; name: string; at: string }[] | null
}

/** Answers, readiness and agreements of all needs of a jam, or of one, in one question. */
export async function listKnown(desk: Desk, jam: string, need: string | null): Promise<Known[]> {
  const { rows } = await sql<KnownRow>`
    select n.id as need, s.answers, r.facts as ready,
      (select jsonb_agg(jsonb_build_object('what', a.what, 'name', a.agreed_name, 'at', a.agreed_at))
        from agreement a where a.need = n.id) as agreed
    from need n left join need_scope s on s.need = n.id left join readiness r on r.need = n.id
    where n.jam = ${jam} and (${need}::uuid is null or n.id = ${need}::uuid)`.execute(desk.tx)
  return rows.map(({ need, answers, ready, agreed }) => ({
    need,
    answers: answers ?? {},
    ready: ready ?? {},
    agreed: (agreed ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
  }))
}

/**
 * Adds what a task says to what is known: two who fill in different tasks at once both get their words in.
 * @returns whether it says anything new
 */
export async function saveFacts(desk: Desk, need: Need, facts: Facts): Promise<boolean> {
  const saved = await desk.tx
    .insertInto('readiness')
    .values({ ...placeOf(need), facts: JSON.stringify(facts), ...changedBy(desk) })
    .onConflict((oc) =>
      oc
        .column('need')
        .doUpdateSet({ facts: sql`readiness.facts || excluded.facts`, ...changedBy(desk) })
        .where(sql<boolean>`not readiness.facts @> excluded.facts`),
    )
    .executeTakeFirst()
  return saved.numInsertedOrUpdatedRows === 1n
}

/** @returns whether it was new */
export async function addAgreement(desk: Desk, need: Need, what: string): Promise<boolean> {
  const { account, name } = desk.actor
  const added = await desk.tx
    .insertInto('agreement')
    .values({ ...placeOf(need), what, account, agreed_name: name, agreed_at: desk.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** @returns whether it was there */
export async function removeAgreement(desk: Desk, need: Need, what: string): Promise<boolean> {
  const removed = await desk.tx
    .deleteFrom('agreement')
    .where('need', '=', need.id)
    .where('what', '=', what)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

/** Whether somebody is in the team that builds for a need. */
export async function isBuildingFor(desk: Desk, need: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select ${need}::uuid in (select my_team_needs()) as is`.execute(
    desk.tx,
  )
  return rows[0]?.is ?? false
}

const placeOf = ({ id, jam, organisation }: Need): OfNeed => ({ need: id, jam, organisation })

const changedBy = (desk: Desk) => ({
  changed_by: desk.actor.account,
  changed_name: desk.actor.name,
  changed_at: desk.now,
})
