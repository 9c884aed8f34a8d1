import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Target } from '#people/invitation/invitation.ts'
import { writeLetter } from '#people/letter/letters.ts'
import type { Role } from '#people/role.ts'
import { roleName } from '#people/role-names.ts'
import { findHolder, grantRole, type Holder, revokeRole } from '#people/roles.ts'
import type { Jam } from '../jam.ts'
import { roleGranted, roleRevoked } from './letter-kinds.ts'

/** The roles an organiser invites into, in the order they are needed. */
export const invitedRoles = [
  'organiser',
  'reviewer',
  'mentor',
  'auditor',
  'company',
  'professional',
  'helper',
  'host',
] as const satisfies readonly Role[]

/** Where somebody with this role begins. */
const beginsAt: Record<Role, string> = {
  organiser: 'now',
  reviewer: 'review',
  mentor: 'help',
  auditor: 'now',
  company: 'companies/new',
  professional: 'registration/professional',
  helper: 'registration/helper',
  host: 'venues/new',
}

const pathOf = (jam: Jam, role: Role) => `/jams/${jam.slug}/${beginsAt[role]}`

export const intoRole = (jam: Jam, role: Role): Target => ({
  jam: jam.id,
  organisation: null,
  role,
  title: jam.title,
  path: pathOf(jam, role),
})

/** Gives a role and tells the person by mail. @throws Refusal `role.nobody`, `step-up.needed` */
export async function grantIn(desk: Desk, jam: Jam, account: string, role: Role): Promise<Holder> {
  const holder = await mustFindHolder(desk, jam, account)
  if (await grantRole(desk, account, role, jam.id)) await write(desk, jam, holder, role, 'granted')
  return holder
}

/** Takes a role away and tells the person by mail. @throws Refusal `role.last-organiser`, `step-up.needed` */
export async function revokeIn(desk: Desk, jam: Jam, account: string, role: Role): Promise<Holder> {
  const holder = await mustFindHolder(desk, jam, account)
  if (await revokeRole(desk, account, role, jam.id)) await write(desk, jam, holder, role, 'revoked')
  return holder
}

export async function mustFindHolder(desk: Desk, jam: Jam, account: string): Promise<Holder> {
  return mustFind(await findHolder(desk, account, jam.id), 'role.nobody')
}

async function write(desk: Desk, jam: Jam, holder: Holder, role: Role, what: 'granted' | 'revoked') {
  if (holder.account === desk.actor.account) return
  const values = { jam: jam.title, role: roleName(role, holder.lang), by: desk.actor.name }
  const post = { key: `role:${newId()}`, jam: jam.id }
  const link = desk.house.config.address + pathOf(jam, role)
  if (what === 'granted')
    await writeLetter(desk, roleGranted, holder, { ...post, values: { ...values, link } })
  else await writeLetter(desk, roleRevoked, holder, { ...post, values })
}
