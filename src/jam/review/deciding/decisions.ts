import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Addressee, previewLetter, writeLetter } from '#people/letter/letters.ts'
import { hasRole, mustBe } from '#people/role.ts'
import { type Gate, isReady } from '../../gate/gate.ts'
import { listGates, mustBeReady } from '../../gate/gates.ts'
import { become, isOpen, type Need } from '../../needs/need.ts'
import { listNeeds, moveNeed } from '../../needs/needs.ts'
import type { Jam } from '../../profile/jam.ts'
import { contactOf, contactsOf, linkTo } from '../letters/contacts.ts'
import { decisionLetters } from '../letters/letter-kinds.ts'
import { mustJudge } from '../rights.ts'
import { findStanding } from '../setup/phases.ts'
import { type Decision, needsReason, type Pending, type Verdict } from './decision.ts'
import {
  addDecision,
  findPendingRow,
  holdDecisions,
  listDecisionRows,
  listPendingRows,
  removePending,
  savePending,
} from './decisions.sql.ts'

/** What was decided about a need so far, as far as the actor may see it. */
export const listDecisions = (desk: Desk, need: string): Promise<Decision[]> => listDecisionRows(desk, need)

export const findPending = (desk: Desk, need: string): Promise<Pending | undefined> =>
  findPendingRow(desk, need)

/** The noted decisions of a jam, for those who review or decide. */
export const listPending = (desk: Desk, jam: string): Promise<Pending[]> => listPendingRows(desk, jam)

/**
 * Decides and tells at once, with a reason that the organisation reads.
 * @throws Refusal `need.settled`, `decision.reason`, `gate.red`, `review.phase`
 */
export async function decide(
  desk: Desk,
  jam: Jam,
  need: Need,
  verdict: Verdict,
  reason: string,
): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  mustSayWhy(verdict, reason)
  if ((await findStanding(desk, jam.id)).rights.deciding === 'nobody')
    throw new Refusal('conflict', 'review.phase')
  if (verdict === 'accepted') await mustBeReady(desk, need)
  await tell(desk, jam, need, { verdict, reason, to: await contactOf(desk, need.id), held: false })
}

/** Notes a decision that is told later, together with others. @throws Refusal `decision.reason`, `review.phase` */
export async function noteDecision(desk: Desk, need: Need, verdict: Verdict, reason: string): Promise<void> {
  const { rights } = await mustJudge(desk, need)
  const isOrganiser = desk.actor.itself || hasRole(desk.actor, need.jam, 'organiser')
  if (rights.deciding === 'nobody' || (rights.deciding === 'organisers' && !isOrganiser))
    throw new Refusal('conflict', 'review.phase')
  mustSayWhy(verdict, reason)
  // Whether it can become that at all: a waiting need does not wait once more.
  if (!isOpen(need)) throw new Refusal('conflict', 'need.settled')
  become(need, verdict)
  await savePending(desk, need, { verdict, reason })
  await record(desk, 'decision.noted', need.id, { jam: need.jam })
}

/** Takes a noted decision back, before anybody was told. */
export async function dropDecision(desk: Desk, need: Need): Promise<void> {
  mustBe(desk, need.jam, 'organiser')
  if (await removePending(desk, need.id)) await record(desk, 'decision.dropped', need.id, { jam: need.jam })
}

/** A noted decision with all there is to look at before it is told. `settled`: the need has moved on meanwhile. */
export type Ready = {
  need: Need
  pending: Pending
  to: Addressee | undefined
  letter: { subject: string; body: string } | null
  gate: Gate | null
  state: 'ready' | 'red' | 'settled'
}

/** The noted decisions of a jam, each with the mail that would be sent. */
export async function lookOver(desk: Desk, jam: Jam): Promise<Ready[]> {
  mustBe(desk, jam.id, 'organiser')
  const needs = new Map((await listNeeds(desk, jam.id)).map((need) => [need.id, need]))
  const all = await listPendingRows(desk, jam.id)
  const contacts = await contactsOf(
    desk,
    all.map(({ need }) => need),
  )
  const gates = new Map((await listGates(desk, jam.id)).map(({ need, gate }) => [need.id, gate]))
  const list: Ready[] = []
  for (const pending of all) {
    const need = needs.get(pending.need)
    if (!need) continue
    const [to, gate] = [contacts.get(need.id), gates.get(need.id) ?? null]
    const letter = to
      ? await previewLetter(desk, decisionLetters[pending.verdict], to, postOf(desk, jam, need, pending))
      : null
    list.push({ need, pending, to, letter, gate, state: stateOf(need, pending, gate) })
  }
  return list
}

function stateOf(need: Need, { verdict }: Pending, gate: Gate | null): Ready['state'] {
  if (!isOpen(need) || need.state === verdict) return 'settled'
  return verdict === 'accepted' && (!gate || !isReady(gate)) ? 'red' : 'ready'
}

/** What was looked at: a need, and when its decision was noted. */
export type Chosen = { need: string; notedAt: string }
export type Told = { told: Need[]; red: Need[]; settled: Need[] }

/**
 * Tells the chosen decisions in one transaction: all that can be told, or nothing. A need whose gate is red stays noted
 * and is named; one that has moved on is taken off the list.
 * @throws Refusal `decisions.moved` when one was changed after it was looked at
 */
export async function applyDecisions(
  desk: Desk,
  jam: Jam,
  chosen: readonly Chosen[],
  held: boolean,
): Promise<Told> {
  mustBe(desk, jam.id, 'organiser')
  await holdDecisions(desk, jam.id)
  const looked = await lookOver(desk, jam)
  const result: Told = { told: [], red: [], settled: [] }
  for (const { need: id, notedAt } of chosen) {
    const one = looked.find(({ need }) => need.id === id)
    if (!one || one.pending.notedAt.toISOString() !== notedAt)
      throw new Refusal('conflict', 'decisions.moved')
    const { need, pending, to, state } = one
    if (state === 'red') result.red.push(need)
    else if (state === 'settled') {
      await removePending(desk, need.id)
      result.settled.push(need)
    } else {
      await tell(desk, jam, need, { ...pending, to, held })
      result.told.push(need)
    }
  }
  if (result.told.length > 0)
    await record(desk, 'decisions.told', jam.id, { jam: jam.id, data: { count: result.told.length } })
  return result
}

type Saying = { verdict: Verdict; reason: string; to: Addressee | undefined; held: boolean }

async function tell(desk: Desk, jam: Jam, need: Need, { verdict, reason, to, held }: Saying): Promise<void> {
  await moveNeed(desk, need, verdict)
  const id = newId()
  await addDecision(desk, id, need, { verdict, reason })
  await removePending(desk, need.id)
  if (!to) return
  const post = postOf(desk, jam, need, { reason })
  await writeLetter(desk, decisionLetters[verdict], to, { ...post, key: `decision:${id}`, held })
}

const postOf = (desk: Desk, jam: Jam, need: Need, { reason }: { reason: string }) => ({
  jam: jam.id,
  values: { need: need.title, reason, link: linkTo(desk, jam, need) },
})

function mustSayWhy(verdict: Verdict, reason: string): void {
  if (needsReason(verdict) && !reason.trim()) throw new Refusal('invalid', 'decision.reason')
}
