import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Need } from '../../needs/need.ts'
import type { Decision, Pending, Verdict } from './decision.ts'

type DecisionTable = {
  id: string
  need: string
  jam: string
  organisation: string
  verdict: Verdict
  reason: string
  decided_by: string | null
  decided_at: Date
}

type PendingTable = {
  need: string
  jam: string
  organisation: string
  verdict: Verdict
  reason: string
  noted_by: string | null
  noted_name: string
  noted_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    decision: DecisionTable
    pending_decision: PendingTable
  }
}

type Of = Pick<Need, 'id' | 'jam' | 'organisation'>
type Said = { verdict: Verdict; reason: string }

export const addDecision = (desk: Desk, id: string, { id: need, jam, organisation }: Of, said: Said) =>
  desk.tx
    .insertInto('decision')
    .values({
      ...{ id, need, jam, organisation },
      ...said,
      decided_by: desk.actor.account,
      decided_at: desk.now,
    })
    .execute()

export async function listDecisionRows(desk: Desk, need: string): Promise<Decision[]> {
  const rows = await desk.tx
    .selectFrom('decision')
    .select(['id', 'need', 'verdict', 'reason', 'decided_at as decidedAt'])
    .where('need', '=', need)
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  return rows
}

export const savePending = (desk: Desk, { id: need, jam, organisation }: Of, said: Said) => {
  const noted = { noted_by: desk.actor.account, noted_name: desk.actor.name, noted_at: desk.now }
  return desk.tx
    .insertInto('pending_decision')
    .values({ need, jam, organisation, ...said, ...noted })
    .onConflict((oc) => oc.column('need').doUpdateSet({ ...said, ...noted }))
    .execute()
}

export async function removePending(desk: Desk, need: string): Promise<boolean> {
  const removed = await desk.tx.deleteFrom('pending_decision').where('need', '=', need).executeTakeFirst()
  return removed.numDeletedRows === 1n
}

export const findPendingRow = (desk: Desk, need: string): Promise<Pending | undefined> =>
  pending(desk).where('need', '=', need).executeTakeFirst()

export const listPendingRows = (desk: Desk, jam: string): Promise<Pending[]> =>
  pending(desk).where('jam', '=', jam).orderBy('noted_at').orderBy('need').execute()

/** One organiser at a time tells the decisions of a jam. */
export const holdDecisions = (desk: Desk, jam: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${jam}, 28))`.execute(desk.tx)

const pending = (desk: Desk) =>
  desk.tx
    .selectFrom('pending_decision')
    .select(['need', 'verdict', 'reason', 'noted_name as notedName', 'noted_at as notedAt'])
