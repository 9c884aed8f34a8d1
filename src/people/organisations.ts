import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { addMembership, addOrganisation, listOrganisationsOf } from './organisations.sql.ts'
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

/** The organisations the actor belongs to, by name. */
export async function listMyOrganisations(desk: Desk): Promise<Organisation[]> {
  return listOrganisationsOf(desk, mustBeSomebody(desk))
}
