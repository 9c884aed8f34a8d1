import { asHouse, type Desk } from '#kernel/desk.ts'
import { mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { listPlacesTaken } from '../coming.ts'
import { findRules } from '../rules/rules.ts'
import type { HelperShift } from '../shift.ts'
import { type Burden, spreadOf } from './spread.ts'

/** How the hours are spread over those who help. For organisers and auditors. */
export async function listBurdens(desk: Desk, jam: Jam): Promise<Burden[]> {
  mustBe(desk, jam.id, 'organiser', 'auditor')
  return burdensOf(desk, jam, await listPlacesTaken(desk, jam.id))
}

/** What one helper has taken on and done: their own, or for organisers and auditors anybody's. */
export async function listHoursOf(desk: Desk, jam: Jam, account: string): Promise<HelperShift[]> {
  if (account !== mustBeSomebody(desk)) mustBe(desk, jam.id, 'organiser', 'auditor')
  return listPlacesTaken(desk, jam.id, account)
}

/** My burden beside the mean of all, so that everybody sees whether it is fair; nobody's name is told. */
export async function compareMyBurden(
  desk: Desk,
  jam: Jam,
): Promise<{ mine: Burden | undefined; mean: number }> {
  const account = mustBeSomebody(desk)
  const all = await asHouse(desk, async () => burdensOf(desk, jam, await listPlacesTaken(desk, jam.id)))
  const counted = all.reduce((sum, { taken }) => sum + taken.counted, 0)
  return { mine: all.find((one) => one.account === account), mean: counted / Math.max(1, all.length) }
}

/** What some helpers have done, for whoever may know it of them, e.g. the contact of their company. */
export const listBurdensOf = (desk: Desk, jam: Jam, accounts: readonly string[]): Promise<Burden[]> =>
  asHouse(desk, async () =>
    (await burdensOf(desk, jam, await listPlacesTaken(desk, jam.id))).filter(({ account }) =>
      accounts.includes(account),
    ),
  )

async function burdensOf(desk: Desk, jam: Jam, list: readonly HelperShift[]): Promise<Burden[]> {
  return spreadOf(list, await findRules(desk, jam.id), jam.timeZone, desk.now)
}
