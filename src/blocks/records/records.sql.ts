import type { Desk } from '#kernel/desk.ts'
import type { Service } from '../service.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    records_base: { service: string; organisation: string; plan: string | null }
  }
}

/** Where the records of a service begin. */
export type Base = { service: string; organisation: string; plan: string | null }

export const addBase = (desk: Desk, { id, organisation }: Service) =>
  desk.tx
    .insertInto('records_base')
    .values({ service: id, organisation, plan: null })
    .onConflict((oc) => oc.column('service').doNothing())
    .execute()

export const findBaseRow = (desk: Desk, service: string): Promise<Base | undefined> =>
  desk.tx.selectFrom('records_base').selectAll().where('service', '=', service).executeTakeFirst()

/** @returns whether it had no place before */
export async function placePlanRow(desk: Desk, service: string, plan: string): Promise<boolean> {
  const placed = await desk.tx
    .updateTable('records_base')
    .set({ plan })
    .where('service', '=', service)
    .where('plan', 'is', null)
    .executeTakeFirst()
  return placed.numUpdatedRows > 0n
}

export const removeBase = (desk: Desk, service: string) =>
  desk.tx.deleteFrom('records_base').where('service', '=', service).execute()
