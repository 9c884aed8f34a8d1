import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import { mustBe, mustRunTheHouse, type Role } from './role.ts'
import { addRole, holdsRole, listHolderRows, lockOrganisers, removeRole } from './roles.sql.ts'
import { mustHaveSteppedUp } from './step-up.ts'

/** Somebody with roles in a jam. `jam` is null where the role is one of the whole house. */
export type Holder = {
  account: string
  name: string
  email: string
  lang: Lang
  roles: { role: Role; jam: string | null; since: Date }[]
}

/**
 * Gives a role to whoever earned it by an act of their own (registering as a professional). The act that calls
 * this has checked the right to it.
 */
export async function takeRole(desk: Desk, account: string, role: Role, jam: string | null): Promise<void> {
  // Nobody may grant a role to themselves through the wall; the house does it on behalf of the act.
  await asHouse(desk, () => addRole(desk, { id: newId(), account, role, jam, by: desk.actor.account }))
  await record(desk, 'role.taken', account, { jam, data: { role } })
}

/** Gives a role to whoever was invited into it. The act that calls this has checked the invitation. */
export async function settleRole(
  desk: Desk,
  { account, role, jam, by }: { account: string; role: Role; jam: string | null; by: string | null },
): Promise<void> {
  // The invited person has no right to it until this moment.
  await asHouse(desk, () => addRole(desk, { id: newId(), account, role, jam, by }))
  await record(desk, 'role.granted', account, { jam, data: { role } })
}

/**
 * Gives one more role to somebody who is in this jam already; others are invited.
 * @returns whether it was new
 * @throws Refusal `step-up.needed`, `role.nobody`
 */
export async function grantRole(desk: Desk, account: string, role: Role, jam: string): Promise<boolean> {
  mustBe(desk, jam, 'organiser')
  mustHaveSteppedUp(desk)
  mustFind(await findHolder(desk, account, jam), 'role.nobody')
  const isNew = await addRole(desk, { id: newId(), account, role, jam, by: desk.actor.account })
  if (isNew) await record(desk, 'role.granted', account, { jam, data: { role } })
  return isNew
}

/**
 * Takes a role away; `jam` null is running the house. One that is gone already is no matter.
 * @returns whether it was there
 * @throws Refusal `step-up.needed`, `role.last-organiser`
 */
export async function revokeRole(
  desk: Desk,
  account: string,
  role: Role,
  jam: string | null,
): Promise<boolean> {
  mustGrantIn(desk, jam)
  mustHaveSteppedUp(desk)
  if (role === 'organiser') await asHouse(desk, () => mustLeaveOrganisers(desk, account, jam))
  const wasThere = await removeRole(desk, account, role, jam)
  if (wasThere) await record(desk, 'role.revoked', account, { jam, data: { role } })
  return wasThere
}

/** Lays down a role that somebody had taken (withdrawing from a jam). The act that calls this has checked the right to it. */
export async function layDownRole(desk: Desk, account: string, role: Role, jam: string): Promise<void> {
  // Like taking it, laying it down goes past the wall: a role is its organiser's to change.
  await asHouse(desk, () => removeRole(desk, account, role, jam))
  await record(desk, 'role.laid-down', account, { jam, data: { role } })
}

/** Everybody with a role in this jam (null: who runs the house), by name. For organisers and auditors. */
export async function listHolders(desk: Desk, jam: string | null): Promise<Holder[]> {
  if (jam === null) mustRunTheHouse(desk)
  else mustBe(desk, jam, 'organiser', 'auditor')
  // Names and addresses stand behind the wall of each account.
  return asHouse(desk, async () => {
    const holders = new Map<string, Holder>()
    for (const { id, name, email, lang, role, jam: of, granted_at } of await listHolderRows(desk, jam)) {
      const one = holders.get(id) ?? { account: id, name, email: email ?? '', lang, roles: [] }
      one.roles.push({ role: role as Role, jam: of, since: granted_at })
      holders.set(id, one)
    }
    return [...holders.values()]
  })
}

export async function findHolder(
  desk: Desk,
  account: string,
  jam: string | null,
): Promise<Holder | undefined> {
  return (await listHolders(desk, jam)).find((one) => one.account === account)
}

/** Whether somebody has exactly this role. The caller speaks for the house. */
export const isHeld = holdsRole

/** @throws Refusal unless the actor organises the jam, or (null) runs the house */
export function mustGrantIn(desk: Desk, jam: string | null): void {
  if (jam === null) mustRunTheHouse(desk)
  else mustBe(desk, jam, 'organiser')
}

/**
 * The jams (null: the whole house) that nobody but this account organises, locked. Who runs the house organises
 * every jam. The caller speaks for the house.
 */
export async function listSoleJams(desk: Desk, account: string): Promise<(string | null)[]> {
  const organisers = await lockOrganisers(desk)
  const others = organisers.filter((one) => one.account !== account)
  return organisers
    .filter((one) => one.account === account)
    .map(({ jam }) => jam)
    .filter((jam) => !others.some((other) => other.jam === null || other.jam === jam))
}

async function mustLeaveOrganisers(desk: Desk, account: string, jam: string | null): Promise<void> {
  if ((await listSoleJams(desk, account)).includes(jam)) throw new Refusal('conflict', 'role.last-organiser')
}
