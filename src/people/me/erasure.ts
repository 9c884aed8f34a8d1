import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustHaveProven } from '../factor/proof.ts'
import { mustBeSomebody } from '../role.ts'
import { listSoleJams } from '../roles.ts'
import {
  blotEmail,
  blotName,
  endParticipation,
  eraseAccountRow,
  holdAccount,
  letGo,
  lockMemberships,
  removeKeysAndRoles,
  removeMails,
  removeRowsOf,
} from './erasure.sql.ts'
import { addressesIn, listTraces, listWords } from './trail.sql.ts'

/** What would be left alone if this account went. `jams` holds null for the whole house. */
export type Duties = {
  /** Organised by nobody else. */
  jams: (string | null)[]
  /** Others belong to it, but none of them may decide. */
  headless: { id: string; name: string }[]
  /** Nobody else belongs to it: it stays without people. */
  empty: { id: string; name: string }[]
}

/** @throws Refusal `step-up.needed` or `proof.needed` */
export async function listDuties(desk: Desk): Promise<Duties> {
  const account = mustBeSomebody(desk)
  await mustHaveProven(desk)
  // Who else organises or decides is more than one person may look up.
  return asHouse(desk, () => dutiesOf(desk, account))
}

/**
 * Erases one's own account (GDPR, article 17): the person goes, what they did stays without them. The row of the
 * account stays as a stump without address and name, because teams, reviews and signatures stand on it.
 * `leaveJams` frees what they hold in jams to come.
 * @throws Refusal `account.last-organiser`, `account.last-admin`
 */
export async function eraseMe(desk: Desk, leaveJams: (desk: Desk) => Promise<void>): Promise<void> {
  const account = mustBeSomebody(desk)
  await mustHaveProven(desk)
  const { email, name } = desk.actor
  const duties = await asHouse(desk, async () => {
    if (!(await holdAccount(desk, account))) throw new Refusal('unknown', 'sign-in.needed')
    return dutiesOf(desk, account)
  })
  if (duties.jams.length > 0) throw new Refusal('conflict', 'account.last-organiser')
  if (duties.headless.length > 0) throw new Refusal('conflict', 'account.last-admin')
  await leaveJams(desk)
  await record(desk, 'account.erased', account)
  // It reaches rows in every room that the person may no longer see.
  await asHouse(desk, async () => {
    const [traces, words] = [await listTraces(desk), await listWords(desk)]
    await removeKeysAndRoles(desk, account)
    for (const place of addressesIn(words)) await removeRowsOf(desk, email, place)
    await removeMails(desk, account, name)
    await endParticipation(desk, account, traces)
    if (name) for (const trace of traces) await blotName(desk, account, name, trace, words)
    for (const trace of traces) if (!trace.needed) await letGo(desk, account, trace)
    await blotEmail(desk, email, words)
    await eraseAccountRow(desk, account)
  })
}

async function dutiesOf(desk: Desk, account: string): Promise<Duties> {
  const jams = await listSoleJams(desk, account)
  const members = await lockMemberships(desk, account)
  const decided = members.filter((one) => one.account === account && one.role === 'admin')
  const alone = decided.filter(({ id }) => !members.some((one) => one.id === id && one.account !== account))
  const headless = decided
    .filter((one) => !alone.includes(one))
    .filter(
      ({ id }) => !members.some((one) => one.id === id && one.account !== account && one.role === 'admin'),
    )
  const plain = ({ id, name }: { id: string; name: string }) => ({ id, name })
  return { jams, headless: headless.map(plain), empty: alone.map(plain) }
}
