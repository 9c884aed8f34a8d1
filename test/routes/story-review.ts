import { later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** A jam that reviews by a plan of its own: a phase for everything, a criterion, somebody assigned, one decision noted. */
export async function ofReview({ house, jam, lichtblick, people, now }: Here, need: string): Promise<Ids> {
  const rafi = people.reviewer.account
  const whole = { others: 'after', deciding: 'organisers', scoring: true, asking: true }
  const phase = await put(house, 'review_phase', {
    ...whole,
    id: newId(),
    jam,
    name: 'Runde 1',
    begins_at: later(now, -1000),
    ends_at: later(now, 86_400_000),
    blind: false,
    assigned_only: false,
  })
  await put(house, 'review_plan', { jam })
  const words = { title_de: 'Wirkung', hint_de: '', title_en: 'Effect', hint_en: '' }
  await put(house, 'criterion', { ...words, jam, key: 'effect', place: 0, weight: 2, independent: false })
  await put(house, 'redaction', { need, jam, title: 'Termine', teaser: '', answers: '{}', made_at: now })
  const about = { need, jam, organisation: lichtblick }
  const asked = { ...about, id: newId(), question: 'Und nachts?', asked_at: now, answer: 'Auch.' }
  const answered = await put(house, 'question', { ...asked, answered_at: now })
  await put(house, 'reply', {
    ...about,
    id: newId(),
    question: answered,
    side: 'jam',
    account: rafi,
    text: 'Gut.',
    said_at: now,
  })
  await put(house, 'pending_decision', { ...about, verdict: 'accepted', noted_name: 'Olga', noted_at: now })
  const conflict = await put(house, 'interest_conflict', {
    id: newId(),
    jam,
    // Rafi's own would keep him from what he is tried at.
    account: people.mentor.account,
    organisation: lichtblick,
    declared_by: people.organiser.account,
    declared_at: now,
  })
  await put(house, 'reviewer_wish', { jam, account: rafi, most: 9 })
  await put(house, 'review_assignment', { need, jam, account: rafi, kind: 'pinned', assigned_at: now })
  const outcome = { seats: [], levels: [], greedy: {}, shortages: [], seconds: 1 }
  await put(house, 'review_run', {
    ...{ jam, asked_name: 'Olga', asked_at: now },
    outcome: JSON.stringify(outcome),
  })
  return { phase, conflict, answered, lichtblick, criterion: 'effect', reviewerAccount: rafi ?? '' }
}
