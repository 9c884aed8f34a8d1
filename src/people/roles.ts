import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { addRole, removeRole } from './accounts.sql.ts'
import { mustBe, type Role } from './role.ts'

/**
 * Gives a role to whoever earned it by an act of their own (registering as a professional). The act that calls
 * this has checked the right to it.
 */
export async function takeRole(desk: Desk, account: string, role: Role, jam: string | null): Promise<void> {
  // Nobody may grant a role to themselves through the wall; the house does it on behalf of the act.
  await asHouse(desk, () =>
    addRole(desk, { id: newId(), account, role, jam, granted_at: desk.now, granted_by: desk.actor.account }),
  )
  await record(desk, 'role.taken', account, { jam, data: { role } })
}

export async function grantRole(desk: Desk, account: string, role: Role, jam: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await addRole(desk, {
    id: newId(),
    account,
    role,
    jam,
    granted_at: desk.now,
    granted_by: desk.actor.account,
  })
  await record(desk, 'role.granted', account, { jam, data: { role } })
}

export async function revokeRole(desk: Desk, account: string, role: Role, jam: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await removeRole(desk, account, role, jam)
  await record(desk, 'role.revoked', account, { jam, data: { role } })
}

/** Lays down a role that somebody had taken (withdrawing from a jam). The act that calls this has checked the right to it. */
export async function layDownRole(desk: Desk, account: string, role: Role, jam: string): Promise<void> {
  // Like taking it, laying it down goes past the wall: a role is its organiser's to change.
  await asHouse(desk, () => removeRole(desk, account, role, jam))
  await record(desk, 'role.laid-down', account, { jam, data: { role } })
}
