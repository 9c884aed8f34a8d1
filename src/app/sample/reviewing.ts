import type { Need } from '#jam/needs/need.ts'
import { mustFindNeed } from '#jam/needs/needs.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { beginAssignment, takeAssignment } from '#jam/review/assigning/assignments.ts'
import { declareConflict, wishFor } from '#jam/review/assigning/conflicts.ts'
import { assign } from '#jam/review/assigning/solving/assign.ts'
import { decide, noteDecision } from '#jam/review/deciding/decisions.ts'
import { review } from '#jam/review/reviews.ts'
import { savePhase } from '#jam/review/setup/phases.ts'
import { answerQuestion, askBack, listQuestions } from '#jam/review/talk/talks.ts'
import { day, hour, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Somebody } from './sample.sql.ts'
import { deskOf, type Staff } from './staff.ts'
import { reviewText } from './words.ts'

/** What is still on the desk of the reviewers: scored with some disagreement, asked back, waiting, and one noted. */
export async function beginReview(
  desk: Desk,
  jam: Jam,
  left: readonly Need[],
  { organiser, reviewer }: Staff,
  speakers: ReadonlyMap<string, Somebody>,
): Promise<void> {
  const [first, asked, third, waiting] = left
  const [rosa, , rolf] = reviewer
  const [olga] = organiser
  if (!first || !asked || !third || !waiting || !rosa || !rolf || !olga) return
  const hers = deskOf(desk, olga)
  await planPhases(desk, jam)
  await wishFor(desk, jam.id, rosa.account, { kinds: ['form', 'records'], most: null })
  await declareConflict(desk, jam.id, {
    account: rolf.account,
    organisation: third.organisation,
    why: reviewText.conflict,
  })
  await decide(hers, jam, await mustFindNeed(desk, waiting.id), 'waiting', reviewText.waiting)
  const began = await beginAssignment(hers, jam.id)
  await takeAssignment(hers, jam.id, began, await assign(began))
  await scoreAll(desk, [first, third], reviewer)
  await talk(desk, jam, asked, rosa, speakers.get(asked.organisation))
  await noteDecision(hers, await mustFindNeed(desk, third.id), 'declined', reviewText.declined)
}

async function planPhases(desk: Desk, jam: Jam): Promise<void> {
  const rights = { asking: true, blind: false, assignedOnly: false } as const
  const from = (days: number) => later(desk.now, days * day)
  await savePhase(desk, jam.id, null, {
    ...{ ...rights, name: reviewText.phases.reading, beginsAt: from(-30), endsAt: from(-9) },
    ...{ scoring: true, others: 'never', deciding: 'nobody', blind: true },
  })
  await savePhase(desk, jam.id, null, {
    ...{ ...rights, name: reviewText.phases.deciding, beginsAt: from(-9), endsAt: from(2) },
    ...{ scoring: true, others: 'after', deciding: 'organisers' },
  })
}

async function scoreAll(desk: Desk, needs: readonly Need[], reviewers: readonly Somebody[]): Promise<void> {
  for (const [n, need] of needs.entries())
    for (const [place, one] of reviewers.entries()) {
      if (n === 1 && place === 2) continue // Has a conflict there.
      const at = deskOf(desk, one, later(desk.now, (place - 20) * hour))
      const mild = (score: number) => Math.min(4, Math.max(1, score + place - 1))
      const scores = {
        owner: mild(3),
        size: n === 0 ? 3 : mild(1),
        data: 3,
        operation: 2,
        effect: mild(4 - n),
      }
      await review(at, need, { scores, note: place === 0 ? reviewText.note : '' })
    }
}

async function talk(desk: Desk, jam: Jam, need: Need, by: Somebody, speaker: Somebody | undefined) {
  const at = (hours: number) => deskOf(desk, by, later(desk.now, hours * hour))
  await askBack(at(-30), jam, need, reviewText.answered)
  const [question] = await listQuestions(desk, need.id)
  if (question && speaker)
    await answerQuestion(
      deskOf(desk, speaker, later(desk.now, -26 * hour)),
      jam,
      await mustFindNeed(desk, need.id),
      question.id,
      reviewText.answer,
    )
  await askBack(at(-20), jam, await mustFindNeed(desk, need.id), reviewText.question)
}
