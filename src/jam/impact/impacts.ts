import { asHouse, type Desk } from '#kernel/desk.ts'
import { hasRole } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import type { Impact, ImpactLine } from './impact.ts'
import { countImpact, listImpactLines } from './impacts.sql.ts'

/** Numbers for everybody. The house counts what nobody may read: only sums leave this act. */
export const findImpact = (desk: Desk, jam: Jam): Promise<Impact> =>
  asHouse(desk, () => countImpact(desk, jam))

/** What became of each need, for organisers and auditors; null for everybody else. */
export async function findImpactLines(desk: Desk, jam: string): Promise<ImpactLine[] | null> {
  return hasRole(desk.actor, jam, 'organiser', 'auditor') ? listImpactLines(desk, jam) : null
}
