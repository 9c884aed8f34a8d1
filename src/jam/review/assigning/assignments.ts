import { createHash } from 'node:crypto'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { proposeRedaction } from '../blind/redaction.ts'
import { listRedactions } from '../blind/redactions.ts'
import { needsAssigned } from '../letters/letter-kinds.ts'
import { findStanding, holdReview } from '../setup/phases.ts'
import {
  findRunRow,
  listConflictRows,
  listToldKeys,
  removeSeatRow,
  replaceSeats,
  type SeatKind,
  saveRunRow,
  saveSeatRow,
} from './assigning.sql.ts'
import { gatherFacts, inputOf, printOf, reviewersOf } from './facts.ts'
import { type Assignment, type AssignmentInput, keyOf, type Seat } from './solving/assignment.ts'

/** What a calculation begins from. @throws Refusal `assignment.nothing` without reviewers or open needs */
export async function beginAssignment(desk: Desk, jam: string): Promise<AssignmentInput> {
  const input = inputOf(await gatherFacts(desk, jam))
  if (input.needs.length === 0 || input.reviewers.length === 0)
    throw new Refusal('conflict', 'assignment.nothing')
  return input
}

/** Gives out what was calculated. @throws Refusal `assignment.moved` when the facts are not those it began from */
export async function takeAssignment(
  desk: Desk,
  jam: string,
  began: AssignmentInput,
  outcome: Assignment,
): Promise<void> {
  const input = inputOf(await gatherFacts(desk, jam))
  if (printOf(input) !== printOf(began)) throw new Refusal('conflict', 'assignment.moved')
  const needs = input.needs.map(({ id }) => id)
  await replaceSeats(desk, jam, needs, outcome.seats)
  await saveRunRow(desk, jam, outcome)
  await record(desk, 'review.assignment-changed', jam, { jam, data: { seats: outcome.seats.length } })
}

export const findRun = (desk: Desk, jam: string) => findRunRow(desk, jam)

/**
 * Settles by hand that somebody looks at a need, or does not; null leaves it to the next calculation.
 * @throws Refusal `assignment.conflict`
 */
export async function settleSeat(
  desk: Desk,
  jam: string,
  seat: Seat,
  kind: Exclude<SeatKind, 'given'> | null,
): Promise<void> {
  const { needs, reviewers, bars } = await gatherFacts(desk, jam)
  mustFind(
    needs.find(({ id }) => id === seat.need),
    'need.missing',
  )
  mustFind(reviewers.find(({ account }) => account === seat.reviewer))
  const bar = bars.get(keyOf(seat))
  if (kind === 'pinned' && bar !== undefined && bar !== 'by-hand')
    throw new Refusal('conflict', 'assignment.conflict')
  if (kind) await saveSeatRow(desk, jam, seat, kind)
  else await removeSeatRow(desk, seat)
  await record(desk, 'review.seat-settled', seat.need, { jam, data: { kind: kind ?? 'free' } })
}

/** Tells every reviewer what they were given; nobody is told the same list twice. @returns how many were written to */
export async function tellReviewers(desk: Desk, jam: Jam): Promise<number> {
  mustBe(desk, jam.id, 'organiser')
  const facts = await gatherFacts(desk, jam.id)
  const { rights } = await findStanding(desk, jam.id)
  const copies = await listRedactions(desk, jam.id)
  const link = `${desk.house.config.address}/jams/${jam.slug}/review`
  await holdReview(desk, jam.id)
  const known = new Set(await listToldKeys(desk, jam.id))
  let told = 0
  for (const reviewer of facts.reviewers) {
    const own = facts.needs.filter(({ id }) =>
      reviewersOf(facts, id).some((seat) => seat.reviewer === reviewer.account),
    )
    if (own.length === 0) continue
    const titles = own.map((need) =>
      rights.blind ? (copies.get(need.id) ?? proposeRedaction(need, {})).title : need.title,
    )
    const list = createHash('sha256')
      .update(own.map(({ id }) => id).join())
      .digest('hex')
      .slice(0, 16)
    const key = `review.assigned:${jam.id}:${reviewer.account}:${list}`
    if (known.has(key)) continue
    await writeLetter(desk, needsAssigned, reviewer, {
      ...{ key, jam: jam.id },
      values: { jam: jam.title, titles: titles.map((title) => `- ${title}`).join('\n'), link },
    })
    told++
  }
  if (told > 0) await record(desk, 'review.reviewers-told', jam.id, { jam: jam.id, data: { told } })
  return told
}

/** The conflicts of one reviewer, oldest first. */
export async function listConflictsOf(desk: Desk, jam: string, account: string) {
  return (await listConflictRows(desk, jam)).filter((one) => one.account === account)
}
