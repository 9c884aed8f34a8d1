import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { TeamOnPaper } from './certificate.ts'

type CertificateTable = {
  id: string
  jam: string
  account: string
  kind: string
  signed: string
  signature: string
  issued_at: Date
  revoked_at: Date | null
  revoked_why: string
}
type LearningTable = { jam: string; account: string; learnt: string; changed_at: Date }

declare module '#kernel/db.ts' {
  interface Tables {
    certificate: CertificateTable
    learning: LearningTable
  }
}

/** A certificate that was issued (Urkunde): its words, the signature, and whether it still holds. */
export type Issued = {
  id: string
  jam: string
  account: string
  kind: string
  line: string
  signature: string
  issuedAt: Date
  revokedAt: Date | null
  revokedWhy: string
}

/** The teams somebody was in to the end: until now, or until the handover ended it. */
export async function listTeamsOf(desk: Desk, jam: string, account: string): Promise<TeamOnPaper[]> {
  const { rows } = await sql<TeamOnPaper>`
    select t.name, n.organisation_name as organisation
    from team_member m
    join team t on t.id = m.team
    join need n on n.id = t.need
    left join handover h on h.team = t.id
    where m.jam = ${jam} and m.account = ${account} and (m.left_at is null or m.left_at >= h.signed_at)
    order by t.name`.execute(desk.tx)
  return rows
}

export async function findLearnt(desk: Desk, jam: string, account: string): Promise<string> {
  const row = await desk.tx
    .selectFrom('learning')
    .select('learnt')
    .where('jam', '=', jam)
    .where('account', '=', account)
    .executeTakeFirst()
  return row?.learnt ?? ''
}

export async function saveLearnt(desk: Desk, jam: string, account: string, learnt: string): Promise<void> {
  await desk.tx
    .insertInto('learning')
    .values({ jam, account, learnt, changed_at: desk.now })
    .onConflict((oc) => oc.columns(['jam', 'account']).doUpdateSet({ learnt, changed_at: desk.now }))
    .execute()
}

export async function addIssued(desk: Desk, issued: Issued): Promise<void> {
  await desk.tx
    .insertInto('certificate')
    .values({
      ...{ id: issued.id, jam: issued.jam, account: issued.account, kind: issued.kind },
      ...{ signed: issued.line, signature: issued.signature, issued_at: issued.issuedAt },
      ...{ revoked_at: null, revoked_why: '' },
    })
    .execute()
}

const issuedRows = (desk: Desk) => desk.tx.selectFrom('certificate').selectAll()

export async function findIssued(desk: Desk, id: string): Promise<Issued | undefined> {
  const row = await issuedRows(desk).where('id', '=', id).executeTakeFirst()
  return row && asIssued(row)
}

export async function listIssued(desk: Desk, jam: string, account?: string): Promise<Issued[]> {
  const rows = await issuedRows(desk)
    .where('jam', '=', jam)
    .$if(account !== undefined, (query) => query.where('account', '=', account ?? ''))
    .orderBy('issued_at', 'desc')
    .execute()
  return rows.map(asIssued)
}

export async function findEmail(desk: Desk, account: string): Promise<string> {
  const row = await desk.tx.selectFrom('account').select('email').where('id', '=', account).executeTakeFirst()
  return row?.email ?? ''
}

/** Two clicks at once issue one certificate. */
export const lockIssuing = (desk: Desk, account: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`certificate ${account}`}, 0))`.execute(desk.tx)

/** @returns whether it held until now */
export async function revokeIssued(desk: Desk, id: string, why: string): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('certificate')
    .set({ revoked_at: desk.now, revoked_why: why })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const asIssued = (row: CertificateTable): Issued => ({
  ...{ id: row.id, jam: row.jam, account: row.account, kind: row.kind },
  ...{ line: row.signed, signature: row.signature, issuedAt: row.issued_at },
  ...{ revokedAt: row.revoked_at, revokedWhy: row.revoked_why },
})
