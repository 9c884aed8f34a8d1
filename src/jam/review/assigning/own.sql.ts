import type { Desk } from '#kernel/desk.ts'
import './assigning.sql.ts'

type Of = { id: string; jam: string; organisation: string }

export const findConflict = (desk: Desk, account: string, need: Of) =>
  desk.tx
    .selectFrom('interest_conflict')
    .select('id')
    .where('account', '=', account)
    .where('jam', '=', need.jam)
    .where((eb) => eb.or([eb('need', '=', need.id), eb('organisation', '=', need.organisation)]))
    .executeTakeFirst()

export const findAssignment = (desk: Desk, account: string, need: string) =>
  desk.tx
    .selectFrom('review_assignment')
    .select('need')
    .where('need', '=', need)
    .where('account', '=', account)
    .where('kind', '<>', 'barred')
    .executeTakeFirst()

export async function listNeedsOf(desk: Desk, account: string, jam: string): Promise<string[]> {
  const rows = await desk.tx
    .selectFrom('review_assignment')
    .select('need')
    .where('jam', '=', jam)
    .where('account', '=', account)
    .where('kind', '<>', 'barred')
    .execute()
  return rows.map(({ need }) => need)
}

export const listWhatBiases = (desk: Desk, account: string, jam: string) =>
  desk.tx
    .selectFrom('interest_conflict')
    .select(['need', 'organisation'])
    .where('jam', '=', jam)
    .where('account', '=', account)
    .execute()
