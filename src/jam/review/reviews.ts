import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isMember, mustBe, mustBeSomebody } from '#people/role.ts'
import { isOpen, type Need } from '../needs/need.ts'
import { listNeeds, type NewNeed, recutNeed } from '../needs/needs.ts'
import { findOwn, isBarred } from './assigning/own.ts'
import { seeNeeds } from './blind/redactions.ts'
import type { Pending } from './deciding/decision.ts'
import { listPending } from './deciding/decisions.ts'
import { listReviewRows, saveReview } from './reviews.sql.ts'
import { isOrganiser, mustJudge, readsBlind } from './rights.ts'
import type { Review, Scores } from './rubric/rubric.ts'
import type { Rights } from './setup/phase.ts'
import { findStanding } from './setup/phases.ts'

type ReviewOf = Review & { need: string }

/** The reviews of a jam that the actor may read now: at least their own. */
export async function listReviews(desk: Desk, jam: string, rights: Rights): Promise<ReviewOf[]> {
  mustBe(desk, jam, 'organiser', 'reviewer')
  if (isOrganiser(desk.actor, jam)) return listReviewRows(desk, jam)
  // The wall lets others' scores be read after one's own; this phase lets them be read at once.
  if (rights.others === 'always') return asHouse(desk, () => listReviewRows(desk, jam))
  const rows = await listReviewRows(desk, jam)
  return rights.others === 'after' ? rows : rows.filter(({ account }) => account === desk.actor.account)
}

/** What a need is to the one who looks at the list. */
export type Line = {
  need: Need
  reviews: Review[]
  standing: 'own' | 'barred' | 'given' | 'done' | 'open'
  pending: Pending | undefined
}

/** The needs of a jam as somebody finds them who reviews or decides: what is theirs to do first. */
export async function listLines(desk: Desk, jam: string): Promise<Line[]> {
  mustBe(desk, jam, 'organiser', 'reviewer')
  const { rights } = await findStanding(desk, jam)
  const [own, needs] = [await findOwn(desk, jam), await listNeeds(desk, jam)]
  const reviews = await listReviews(desk, jam, rights)
  const pending = await listPending(desk, jam)
  const standingOf = (need: Need): Line['standing'] => {
    if (isMember(desk.actor, need.organisation)) return 'own'
    if (isBarred(own, need)) return 'barred'
    if (reviews.some((one) => one.need === need.id && one.account === desk.actor.account)) return 'done'
    return own.given.has(need.id) ? 'given' : 'open'
  }
  const shown = needs.filter(
    (need) => isOrganiser(desk.actor, jam) || !rights.assignedOnly || own.given.has(need.id),
  )
  const lines = (await seeNeeds(desk, shown, rights)).map((need) => ({
    need,
    reviews: reviews.filter((one) => one.need === need.id),
    standing: standingOf(need),
    pending: pending.find((one) => one.need === need.id),
  }))
  return lines.toSorted((a, b) => weightOf(a) - weightOf(b))
}

const weightOf = ({ need, standing }: Line): number => {
  if (!isOpen(need)) return 3
  return standing === 'given' ? 0 : standing === 'open' ? 1 : 2
}

/**
 * Says or changes one's own view of a need; a criterion without a score is one somebody abstains from.
 * @throws Refusal `review.own`, `review.conflict`, `review.phase`
 */
export async function review(desk: Desk, need: Need, view: { scores: Scores; note: string }): Promise<void> {
  const { rights } = await mustJudge(desk, need)
  if (!isOpen(need)) throw new Refusal('conflict', 'need.settled')
  if (!rights.scoring) throw new Refusal('conflict', 'review.phase')
  const mine: Review = {
    ...view,
    account: mustBeSomebody(desk),
    reviewer: desk.actor.name,
    reviewedAt: desk.now,
  }
  await saveReview(desk, need, mine)
  await record(desk, 'need.reviewed', need.id, { jam: need.jam })
}

/** Cuts a need smaller or sharper before it is decided: what the teams will see and the matching will use. */
export async function recut(desk: Desk, need: Need, cut: Partial<NewNeed>): Promise<void> {
  const { rights } = await mustJudge(desk, need)
  // Whoever reads a copy without names must not write it over the original.
  if (readsBlind(desk.actor, need.jam, rights)) throw new Refusal('conflict', 'review.phase')
  if (!isOpen(need) && need.state !== 'accepted') throw new Refusal('conflict', 'need.settled')
  await recutNeed(desk, need, cut)
}
