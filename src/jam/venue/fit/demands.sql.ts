import type { Desk } from '#kernel/desk.ts'
import type { Demand } from './demand.ts'

type DemandTable = Omit<Demand, 'downMbit' | 'upMbit'> & {
  jam: string
  down_mbit: number
  up_mbit: number
  changed_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    venue_demand: DemandTable
  }
}

export const findDemandRow = (desk: Desk, jam: string): Promise<Demand | undefined> =>
  desk.tx
    .selectFrom('venue_demand')
    .select(['people', 'guests', 'tables', 'sockets', 'devices', 'active', 'watts'])
    .select(['down_mbit as downMbit', 'up_mbit as upMbit'])
    .where('jam', '=', jam)
    .executeTakeFirst()

export const saveDemand = (desk: Desk, jam: string, { downMbit, upMbit, ...rest }: Demand) => {
  const row = { ...rest, down_mbit: downMbit, up_mbit: upMbit, changed_at: desk.now }
  return desk.tx
    .insertInto('venue_demand')
    .values({ jam, ...row })
    .onConflict((oc) => oc.column('jam').doUpdateSet(row))
    .execute()
}

export const deleteDemand = (desk: Desk, jam: string) =>
  desk.tx.deleteFrom('venue_demand').where('jam', '=', jam).executeTakeFirst()
