import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { hasRole, mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Participant } from '../../registration/participant.ts'
import { findMyParticipant } from '../../registration/participants.ts'
import type { Duty, Requirement, Standing } from './duty.ts'
import {
  addClaim,
  addStanding,
  confirmClaim,
  confirmStanding,
  listQualificationRows,
  listStandingRows,
  removeStanding,
  setSupport,
} from './standing.sql.ts'

/** What one helper has joined and shown. */
export type Fitness = { standings: Map<string, Standing>; shown: Set<string>; claimed: Set<string> }

/** Somebody who does a duty, for those who confirm. */
export type DutyHelper = {
  account: string
  name: string
  supports: boolean
  confirmedAt: Date | null
  confirmedName: string
  claims: { kind: Requirement; confirmedAt: Date | null; confirmedName: string }[]
}

/** What helpers of a jam have joined and shown, by account. The caller may know that of these accounts. */
export async function fitnessOf(desk: Desk, jam: string, account?: string): Promise<Map<string, Fitness>> {
  const whom = account === undefined ? { jam } : { jam, account }
  const all = new Map<string, Fitness>()
  const at = (one: string): Fitness => {
    const known = all.get(one) ?? { standings: new Map(), shown: new Set(), claimed: new Set() }
    all.set(one, known)
    return known
  }
  for (const { account: one, duty, supports, confirmedAt } of await listStandingRows(desk, whom))
    at(one).standings.set(duty, { supports, confirmed: confirmedAt !== null })
  for (const { account: one, kind, confirmedAt } of await listQualificationRows(desk, whom)) {
    at(one).claimed.add(kind)
    if (confirmedAt) at(one).shown.add(kind)
  }
  return all
}

/** What I have joined and shown. */
export async function findMyFitness(desk: Desk, jam: string): Promise<Fitness> {
  const { account } = desk.actor
  const mine = account ? (await fitnessOf(desk, jam, account)).get(account) : undefined
  return mine ?? { standings: new Map(), shown: new Set(), claimed: new Set() }
}

/** Joins a duty; a restricted one then waits for somebody's confirmation. @throws Refusal `helper.needed` */
export async function joinDuty(desk: Desk, jam: Jam, duty: Duty): Promise<void> {
  const one = await mustHelp(desk, jam)
  if (await addStanding(desk, duty.id, { jam: jam.id, account: one.account, participant: one.id }))
    await record(desk, 'duty.joined', duty.id, { jam: jam.id })
}

/** Leaves a duty; shifts one has taken stay one's own. */
export async function leaveDuty(desk: Desk, jam: Jam, duty: Duty): Promise<void> {
  if (await removeStanding(desk, duty.id, mustBeSomebody(desk)))
    await record(desk, 'duty.left', duty.id, { jam: jam.id })
}

/** Says that one has what a duty asks for; it counts when somebody has seen it. */
export async function claim(desk: Desk, jam: Jam, kind: Requirement): Promise<void> {
  const one = await mustHelp(desk, jam)
  if (await addClaim(desk, kind, { jam: jam.id, account: one.account, participant: one.id }))
    await record(desk, 'qualification.claimed', one.id, { jam: jam.id })
}

/** Whether the actor confirms others in this duty. */
export async function isSupporter(desk: Desk, duty: Duty): Promise<boolean> {
  if (hasRole(desk.actor, duty.jam, 'organiser') || desk.actor.itself) return true
  return (await findMyFitness(desk, duty.jam)).standings.get(duty.id)?.supports ?? false
}

/** Who does this duty, with what each says to have. For supporters. */
export async function listDutyHelpers(desk: Desk, duty: Duty): Promise<DutyHelper[]> {
  await mustSupport(desk, duty)
  // A supporter has no right to others' rows; who does their duty is all they learn.
  return asHouse(desk, async () => {
    const claims = await listQualificationRows(desk, { jam: duty.jam })
    const rows = await listStandingRows(desk, { jam: duty.jam, duty: duty.id })
    const of = (account: string) =>
      claims.filter((one) => one.account === account && duty.requires.includes(one.kind))
    return rows.map((row) => ({ ...row, claims: of(row.account) }))
  })
}

/** Lets somebody into a restricted duty. @throws Refusal `duty.supporter`, `missing` */
export async function confirmHelper(desk: Desk, jam: Jam, duty: Duty, account: string): Promise<void> {
  await mustBeInDuty(desk, duty, account)
  const isNew = await asHouse(desk, () => confirmStanding(desk, duty.id, account))
  if (isNew) await record(desk, 'duty.confirmed', duty.id, { jam: jam.id })
}

/** Notes that the actor has seen somebody's paper, or briefed them. @throws Refusal `duty.supporter`, `missing` */
export async function confirmQualification(
  desk: Desk,
  jam: Jam,
  duty: Duty,
  account: string,
  kind: Requirement,
): Promise<void> {
  const { participant } = await mustBeInDuty(desk, duty, account)
  mustFind(duty.requires.includes(kind) || undefined)
  const isNew = await asHouse(desk, () => confirmClaim(desk, { jam: jam.id, account, participant }, kind))
  if (isNew) await record(desk, 'qualification.confirmed', participant, { jam: jam.id })
}

/** Makes somebody a supporter of a duty, or no longer. For organisers. */
export async function letSupport(desk: Desk, jam: Jam, duty: Duty, account: string, supports: boolean) {
  mustBe(desk, jam.id, 'organiser')
  await mustBeInDuty(desk, duty, account)
  if (!(await setSupport(desk, duty.id, account, supports))) return
  // A supporter is confirmed by that.
  if (supports) await confirmHelper(desk, jam, duty, account)
  await record(desk, supports ? 'supporter.made' : 'supporter.ended', duty.id, { jam: jam.id })
}

async function mustBeInDuty(desk: Desk, duty: Duty, account: string) {
  await mustSupport(desk, duty)
  const rows = await asHouse(desk, () => listStandingRows(desk, { jam: duty.jam, duty: duty.id, account }))
  return mustFind(rows[0])
}

async function mustSupport(desk: Desk, duty: Duty): Promise<void> {
  mustBeSomebody(desk)
  if (!(await isSupporter(desk, duty))) throw new Refusal('forbidden', 'duty.supporter')
}

async function mustHelp(desk: Desk, jam: Jam): Promise<Participant> {
  mustBeSomebody(desk)
  const helper = await findMyParticipant(desk, jam.id, 'helper')
  if (!helper) throw new Refusal('forbidden', 'helper.needed')
  return helper
}
