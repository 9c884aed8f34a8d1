import { createHash } from 'node:crypto'
import { asHouse, type Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import { mustBe } from '#people/role.ts'
import type { Kind, Need } from '../../needs/need.ts'
import { listNeeds } from '../../needs/needs.ts'
import { findPlan } from '../setup/phases.ts'
import {
  listConflictRows,
  listMembershipsOf,
  listReviewedRows,
  listReviewerRows,
  listSeatRows,
  listWishRows,
  type SeatKind,
} from './assigning.sql.ts'
import { type AssignmentInput, keyOf, type Seat } from './solving/assignment.ts'

/** A reviewer with all that decides what they are given. */
export type Reviewer = {
  account: string
  name: string
  email: string | null
  lang: Lang
  kinds: Kind[]
  most: number | null
}

/** Why somebody is never given a need: said by them or an organiser, a member of it, or ruled out by hand. */
export type Bar = 'declared' | 'member' | 'by-hand'

/** Everything about who looks at what in a jam. */
export type Facts = {
  needs: Need[]
  reviewers: Reviewer[]
  perNeed: number
  seats: (Seat & { kind: SeatKind })[]
  bars: Map<string, Bar>
  /** What was scored already: those seats are done. */
  done: Set<string>
}

/** For organisers: reviewers, open needs, and what stands between them. */
export async function gatherFacts(desk: Desk, jam: string): Promise<Facts> {
  mustBe(desk, jam, 'organiser')
  const needs = (await listNeeds(desk, jam)).filter(({ state }) => state === 'submitted' || state === 'asked')
  // Names and memberships stand behind the walls of people and organisations.
  const rows = await asHouse(desk, () => listReviewerRows(desk, jam))
  const accounts = rows.map(({ account }) => account)
  const memberships = await asHouse(desk, () => listMembershipsOf(desk, accounts))
  const wishes = new Map((await listWishRows(desk, jam)).map((wish) => [wish.account, wish]))
  const seats = (await listSeatRows(desk, jam)).map(({ account, ...seat }) => ({
    ...seat,
    reviewer: account,
  }))
  const conflicts = await listConflictRows(desk, jam)
  const bars = new Map<string, Bar>()
  for (const { id: need, organisation } of needs) {
    const bar = (reviewer: string, why: Bar) => bars.set(keyOf({ need, reviewer }), why)
    for (const seat of seats) if (seat.need === need && seat.kind === 'barred') bar(seat.reviewer, 'by-hand')
    for (const one of conflicts)
      if (one.need === need || one.organisation === organisation) bar(one.account, 'declared')
    for (const one of memberships) if (one.organisation === organisation) bar(one.account, 'member')
  }
  const done = (await listReviewedRows(desk, jam)).map(({ need, account }) =>
    keyOf({ need, reviewer: account }),
  )
  const reviewers = rows.map((row) => {
    const { kinds = [], most = null } = wishes.get(row.account) ?? {}
    return { ...row, kinds, most }
  })
  const { reviewers: perNeed } = await findPlan(desk, jam)
  return { needs, reviewers, perNeed, seats, bars, done: new Set(done) }
}

/** The facts as the calculation takes them. */
export function inputOf({ needs, reviewers, perNeed, seats, bars, done }: Facts): AssignmentInput {
  const all = needs.flatMap(({ id: need }) => reviewers.map(({ account: reviewer }) => ({ need, reviewer })))
  const pinned = new Set(seats.filter(({ kind }) => kind === 'pinned').map(keyOf))
  return {
    reviewers: reviewers.map(({ account: id, kinds, most }) => ({ id, kinds, most })),
    needs: needs.map(({ id, kind }) => ({ id, kind })),
    perNeed,
    never: all.filter((seat) => bars.has(keyOf(seat))),
    pins: all.filter((seat) => pinned.has(keyOf(seat)) || done.has(keyOf(seat))),
    previous: seats.filter(({ kind }) => kind === 'given').map(({ need, reviewer }) => ({ need, reviewer })),
  }
}

/** The same facts have the same print: whether anything has changed while a calculation ran. */
export const printOf = (input: AssignmentInput): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('hex')

/** Whoever looks at a need now: given, settled by hand or done of their own accord, and not barred meanwhile. */
export function reviewersOf(facts: Facts, need: string): (Seat & { kind: SeatKind })[] {
  const { seats, bars, done, reviewers } = facts
  const given = seats.filter((seat) => seat.need === need && seat.kind !== 'barred')
  const more = reviewers
    .map(({ account: reviewer }) => ({ need, reviewer, kind: 'given' as const }))
    .filter((seat) => done.has(keyOf(seat)) && !given.some((one) => keyOf(one) === keyOf(seat)))
  return [...given, ...more].filter((seat) => !bars.has(keyOf(seat)))
}
