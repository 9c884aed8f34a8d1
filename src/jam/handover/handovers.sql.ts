import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import type { Handover, Item, Side, Signature, Tick } from './handover.ts'

type HandoverTable = {
  id: string
  jam: string
  team: string
  organisation: string
  service: string | null
  opened_at: Date
  signed_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    handover: HandoverTable
    handover_tick: { handover: string; item: Item; account: string | null; name: string; at: Date }
    handover_signature: { handover: string; side: Side; account: string | null; name: string; at: Date }
  }
}

export const addHandover = (desk: Desk, handover: Omit<Handover, 'ticks' | 'signatures' | 'signedAt'>) =>
  desk.tx
    .insertInto('handover')
    .values({
      id: handover.id,
      jam: handover.jam,
      team: handover.team,
      organisation: handover.organisation,
      service: handover.service,
      opened_at: handover.openedAt,
      signed_at: null,
    })
    // A service that was switched off before the handover makes room for another.
    .onConflict((oc) => oc.column('team').doUpdateSet({ service: handover.service }))
    .execute()

export async function findHandoverOfTeam(desk: Desk, team: string): Promise<Handover | undefined> {
  const row = await handovers(desk).where('team', '=', team).executeTakeFirst()
  return row && asHandover(row)
}

/** Takes the handover for this transaction: two who sign at once come one after the other. */
export async function holdHandover(desk: Desk, id: string): Promise<Handover | undefined> {
  await desk.tx.selectFrom('handover').select('id').where('id', '=', id).forUpdate().execute()
  const row = await handovers(desk).where('id', '=', id).executeTakeFirst()
  return row && asHandover(row)
}

/** @returns whether it was not ticked yet. */
export async function addTick(
  desk: Desk,
  handover: string,
  item: Item,
  account: string,
  name: string,
): Promise<boolean> {
  const added = await desk.tx
    .insertInto('handover_tick')
    .values({ handover, item, account, name, at: desk.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** @returns whether it was ticked. */
export async function removeTick(desk: Desk, handover: string, item: Item): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('handover_tick')
    .where('handover', '=', handover)
    .where('item', '=', item)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export const addSignature = (desk: Desk, handover: string, signature: Signature) =>
  desk.tx
    .insertInto('handover_signature')
    .values({ handover, ...signature })
    .execute()

export const closeRow = (desk: Desk, id: string) =>
  desk.tx.updateTable('handover').set({ signed_at: desk.now }).where('id', '=', id).execute()

export type Addressee = { account: string; email: string; name: string; lang: Lang }

/** People to write to, by their accounts. */
export async function listAddressees(desk: Desk, accounts: readonly string[]): Promise<Addressee[]> {
  if (accounts.length === 0) return []
  const rows = await desk.tx
    .selectFrom('account')
    .select(['id as account', 'email', 'name', 'lang'])
    .where('id', 'in', [...new Set(accounts)])
    .where('erased_at', 'is', null)
    .execute()
  return rows.flatMap((row) => (row.email ? [{ ...row, email: row.email }] : []))
}

export async function listMembers(desk: Desk, organisation: string): Promise<string[]> {
  const rows = await desk.tx
    .selectFrom('membership')
    .select('account')
    .where('organisation', '=', organisation)
    .execute()
  return rows.map(({ account }) => account)
}

export type HandoverLine = {
  team: string
  name: string
  organisation: string
  service: string | null
  serviceState: string | null
  ticks: number
  signatures: number
  signedAt: Date | null
}

/** All teams of a jam and how far each is on the way out. */
export async function listLines(desk: Desk, jam: string): Promise<HandoverLine[]> {
  const { rows } = await sql<HandoverLine>`
    select t.id as team, t.name, n.organisation_name as organisation, s.id as service, s.state as "serviceState",
      (select count(*)::int from handover_tick k where k.handover = h.id) as ticks,
      (select count(*)::int from handover_signature g where g.handover = h.id) as signatures,
      h.signed_at as "signedAt"
    from team t
    join need n on n.id = t.need
    left join handover h on h.team = t.id
    left join service s on s.id = h.service
    where t.jam = ${jam}
    order by h.signed_at nulls first, t.name collate "de-DE-x-icu"`.execute(desk.tx)
  return rows
}

/** What the organisation of a need calls itself; its own row is not for the team to read. */
export async function findOrganisationOf(desk: Desk, need: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select organisation_name as name from need where id = ${need}`.execute(desk.tx)
  return rows[0]?.name ?? ''
}

const handovers = (desk: Desk) =>
  desk.tx
    .selectFrom('handover')
    .selectAll('handover')
    .select([
      sql<
        Stored<Tick>[]
      >`(select coalesce(json_agg(json_build_object('item', k.item, 'name', k.name, 'at', k.at)
        order by k.at, k.item), '[]') from handover_tick k where k.handover = handover.id)`.as('ticks'),
      sql<
        Stored<Signature>[]
      >`(select coalesce(json_agg(json_build_object('side', g.side, 'account', g.account,
        'name', g.name, 'at', g.at) order by g.at, g.side), '[]')
        from handover_signature g where g.handover = handover.id)`.as('signatures'),
    ])

type Stored<T extends { at: Date }> = Omit<T, 'at'> & { at: string }

const asHandover = (
  row: HandoverTable & { ticks: Stored<Tick>[]; signatures: Stored<Signature>[] },
): Handover => ({
  id: row.id,
  jam: row.jam,
  team: row.team,
  organisation: row.organisation,
  service: row.service,
  openedAt: row.opened_at,
  signedAt: row.signed_at,
  ticks: row.ticks.map((tick) => ({ ...tick, at: new Date(tick.at) })),
  signatures: row.signatures.map((one) => ({ ...one, at: new Date(one.at) })),
})
