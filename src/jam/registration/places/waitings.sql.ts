import type { JSONColumnType, Selectable } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { PlacedRole } from './rule.ts'
import { type KeptForm, keptForm, type Outcome, type Waiting } from './waiting.ts'

type WaitingTable = {
  id: string
  jam: string
  role: PlacedRole
  account: string
  name: string
  company: string | null
  form: JSONColumnType<KeptForm>
  since: Date
  token_hash: string | null
  offered_at: Date | null
  ends_at: Date | null
  ended_at: Date | null
  outcome: Outcome | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    waiting: WaitingTable
  }
}

/** Who waits and has not been settled, by arrival. */
export async function listWaitingRows(
  desk: Desk,
  jam: string,
  only: { role?: PlacedRole; account?: string } = {},
): Promise<Waiting[]> {
  const rows = await desk.tx
    .selectFrom('waiting')
    .selectAll()
    .where('jam', '=', jam)
    .where('ended_at', 'is', null)
    .$if(only.role !== undefined, (q) => q.where('role', '=', only.role ?? 'professional'))
    .$if(only.account !== undefined, (q) => q.where('account', '=', only.account ?? ''))
    .orderBy('since')
    .orderBy('id')
    .execute()
  return rows.map(asWaiting)
}

/** @returns whether it was added: a person waits once for each role. */
export async function addWaiting(desk: Desk, one: Waiting): Promise<boolean> {
  const added = await desk.tx
    .insertInto('waiting')
    .values({
      id: one.id,
      jam: one.jam,
      role: one.role,
      account: one.account,
      name: one.name,
      company: one.company,
      form: JSON.stringify(one.form),
      since: one.since,
      token_hash: null,
      offered_at: null,
      ends_at: null,
      ended_at: null,
      outcome: null,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export const saveKeptForm = (desk: Desk, id: string, form: KeptForm, company: string | null) =>
  desk.tx
    .updateTable('waiting')
    .set({ form: JSON.stringify(form), name: form.name, company })
    .where('id', '=', id)
    .execute()

export async function lockWaitingBy(
  desk: Desk,
  by: { id: string } | { hash: string },
): Promise<Waiting | undefined> {
  const row = await desk.tx
    .selectFrom('waiting')
    .selectAll()
    .where((eb) => ('id' in by ? eb('id', '=', by.id) : eb('token_hash', '=', by.hash)))
    .forUpdate()
    .executeTakeFirst()
  return row && asWaiting(row)
}

export async function findWaitingByHash(desk: Desk, hash: string): Promise<Waiting | undefined> {
  const row = await desk.tx
    .selectFrom('waiting')
    .selectAll()
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  return row && asWaiting(row)
}

export const saveOffer = (desk: Desk, id: string, hash: string, endsAt: Date) =>
  desk.tx
    .updateTable('waiting')
    .set({ token_hash: hash, offered_at: desk.now, ends_at: endsAt })
    .where('id', '=', id)
    .execute()

/** @returns whether this request is the one that settled it. */
export async function settleWaiting(desk: Desk, id: string, outcome: Outcome): Promise<boolean> {
  const done = await desk.tx
    .updateTable('waiting')
    .set({ ended_at: desk.now, outcome })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return done.length === 1
}

const asWaiting = (row: Selectable<WaitingTable>): Waiting => ({
  id: row.id,
  jam: row.jam,
  role: row.role,
  account: row.account,
  name: row.name,
  company: row.company,
  form: keptForm.parse(row.form),
  since: row.since,
  endsAt: row.ends_at,
  endedAt: row.ended_at,
  outcome: row.outcome,
})
