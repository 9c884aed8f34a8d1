import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import {
  addMembership,
  addOrganisation,
  addOrganisations,
  isMemberRow,
  listOrganisationsOf,
  listUnclaimedIds,
  raiseMembership,
  removeOrganisations,
} from './organisations.sql.ts'
import { mustBeSomebody } from './role.ts'

/** An organisation (Einrichtung, Initiative): the tenant, whose data nobody else reads. */
export type Organisation = { id: string; name: string }

/** Founds an organisation with its first admin, who has just proven an e-mail address. */
export async function foundOrganisation(desk: Desk, name: string, admin: string): Promise<Organisation> {
  const organisation = { id: newId(), name }
  // Before the first membership nobody has rights to it.
  await asHouse(desk, async () => {
    await addOrganisation(desk, organisation)
    await addMembership(desk, { account: admin, organisation: organisation.id, role: 'admin' })
  })
  await record(desk, 'organisation.founded', organisation.id, { organisation: organisation.id })
  return organisation
}

/** Whether somebody belongs to an organisation. The caller speaks for the house. */
export const belongsTo = isMemberRow

/** Lets somebody in who was invited; an admin's invitation makes a member an admin. The act that calls this has checked it. */
export async function joinOrganisation(
  desk: Desk,
  account: string,
  organisation: string,
  role: 'admin' | 'member',
): Promise<void> {
  // Until now the invited person has no right to the organisation.
  await asHouse(desk, async () => {
    await addMembership(desk, { account, organisation, role })
    if (role === 'admin') await raiseMembership(desk, account, organisation)
  })
  await record(desk, 'membership.begun', account, { organisation, data: { role } })
}

/** The organisations the actor belongs to, by name. */
export async function listMyOrganisations(desk: Desk): Promise<Organisation[]> {
  return listOrganisationsOf(desk, mustBeSomebody(desk))
}

const atOnce = 500

/** Writes down organisations that nobody speaks for yet; an invitation claims one later. The caller checks the right. */
export async function placeOrganisations(desk: Desk, names: readonly string[]): Promise<Organisation[]> {
  const placed = names.map((name) => ({ id: newId(), name }))
  // Without a member nobody has rights to an organisation, so the house writes it down.
  await asHouse(desk, async () => {
    for (let at = 0; at < placed.length; at += atOnce)
      await addOrganisations(desk, placed.slice(at, at + atOnce))
  })
  return placed
}

/** Which of these organisations nobody belongs to. */
export const listUnclaimed = (desk: Desk, ids: readonly string[]): Promise<string[]> =>
  asHouse(desk, () => listUnclaimedIds(desk, ids))

/** Takes organisations back that were only written down; one that has a member by now stays. */
export async function removeUnclaimed(desk: Desk, ids: readonly string[]): Promise<void> {
  await asHouse(desk, async () => {
    const unclaimed = await listUnclaimedIds(desk, ids)
    if (unclaimed.length > 0) await removeOrganisations(desk, unclaimed)
  })
}
