import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { addMembership, addOrganisation } from './organisations.sql.ts'

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
