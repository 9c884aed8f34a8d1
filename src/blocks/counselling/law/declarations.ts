import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isMember, mustBeSomebody } from '#people/role.ts'
import { type Held, mustFindCounselling, mustHoldCounselling } from '../counselling.ts'
import {
  addDeclaration,
  type Declaration,
  hasDeclared,
  listBuilderAccounts,
  listDeclarationRows,
} from './declarations.sql.ts'
import { secrecyDigest, secrecyVersion } from './secrecy.ts'

export type { Declaration } from './declarations.sql.ts'

/**
 * The counselling service, for somebody who may shape it and has signed to keep secret what they learn there (§ 203 StGB).
 * Every page but the declaration itself begins with this.
 * @throws Refusal `secrecy.needed`, which leads to the declaration
 */
export async function mustEnter(desk: Desk, id: string): Promise<Held> {
  const held = await mustFindCounselling(desk, id)
  await mustHaveDeclared(desk, id)
  return held
}

/** The same, held for this transaction: first line of an act that changes it. */
export async function mustEnterToChange(desk: Desk, id: string): Promise<Held> {
  const held = await mustHoldCounselling(desk, id)
  await mustHaveDeclared(desk, id)
  return held
}

/** The same, for members of the organisation alone: what its people do concerns no builder. */
export async function mustEnterAsMember(desk: Desk, id: string): Promise<Held> {
  const held = await mustEnter(desk, id)
  mustBelong(desk, held)
  return held
}

export async function mustEnterAsMemberToChange(desk: Desk, id: string): Promise<Held> {
  const held = await mustEnterToChange(desk, id)
  mustBelong(desk, held)
  return held
}

/** Signs with a name that somebody typed; again changes nothing. */
export async function declareSecrecy(desk: Desk, id: string, name: string): Promise<void> {
  const { service } = await mustFindCounselling(desk, id)
  const account = mustBeSomebody(desk)
  const kind = isMember(desk.actor, service.organisation) ? 'member' : 'builder'
  const { organisation } = service
  if (await hasDeclared(desk, id, account, secrecyVersion)) return
  const signed = { lang: desk.lang, digest: await secrecyDigest(desk.lang), version: secrecyVersion }
  await addDeclaration(desk, {
    service: id,
    organisation,
    account,
    name,
    kind,
    ...signed,
    signed_at: desk.now,
  })
  await record(desk, 'secrecy.declared', id, { organisation, data: { version: secrecyVersion } })
}

/** Whether whoever asks has signed. */
export const hasMineDeclared = async (desk: Desk, id: string): Promise<boolean> =>
  desk.actor.itself ||
  (desk.actor.account !== null && (await hasDeclared(desk, id, desk.actor.account, secrecyVersion)))

export type Declared = { signed: Declaration[]; missing: { account: string; name: string }[] }

/** Who has signed, and who of those that build or are on duty has not. For members; builders see their own. */
export async function lookAtDeclarations(
  desk: Desk,
  service: string,
  alsoNeeded: readonly { account: string; name: string }[],
): Promise<Declared> {
  const signed = await listDeclarationRows(desk, service)
  // Builders do not see each other's rows, and nobody sees the name of an account that is not theirs.
  const { builders, valid } = await asHouse(desk, async () => ({
    builders: await listBuilderAccounts(desk, service),
    valid: (await listDeclarationRows(desk, service)).filter(({ version }) => version === secrecyVersion),
  }))
  const needed = new Map([...builders, ...alsoNeeded].map((one) => [one.account, one]))
  for (const { account } of valid) needed.delete(account)
  return { signed, missing: [...needed.values()] }
}

async function mustHaveDeclared(desk: Desk, id: string): Promise<void> {
  if (!(await hasMineDeclared(desk, id))) throw new Refusal('forbidden', 'secrecy.needed')
}

function mustBelong(desk: Desk, { service }: Held): void {
  if (!desk.actor.itself && !isMember(desk.actor, service.organisation))
    throw new Refusal('forbidden', 'membership.needed')
}
