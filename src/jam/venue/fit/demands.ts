import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustBe } from '#people/role.ts'
import { type Demand, usualDemand } from './demand.ts'
import { deleteDemand, findDemandRow, saveDemand } from './demands.sql.ts'

/** What a team needs in this jam: as the jam says, or as the house usually reckons. */
export const findDemand = async (desk: Desk, jam: string): Promise<Demand> =>
  (await findDemandRow(desk, jam)) ?? usualDemand

export async function changeDemand(desk: Desk, jam: string, demand: Demand): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await saveDemand(desk, jam, demand)
  await record(desk, 'venue.demand-changed', jam, { jam })
}

/** Back to what the house usually reckons. */
export async function resetDemand(desk: Desk, jam: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  const { numDeletedRows } = await deleteDemand(desk, jam)
  if (numDeletedRows > 0n) await record(desk, 'venue.demand-changed', jam, { jam })
}
