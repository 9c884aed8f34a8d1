import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { sendMail } from '#kernel/mail.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import { isMember, mustBe, mustBeSomebody, mustSpeakFor } from '#people/role.ts'
import { mustBeReady } from '../gate/gates.ts'
import { isOpen, type Need } from '../needs/need.ts'
import { moveNeed, type NewNeed, recutNeed } from '../needs/needs.ts'
import type { Jam } from '../profile/jam.ts'
import { reviewWords } from './review.text.ts'
import {
  addDecision,
  addQuestion,
  findAddress,
  findContact,
  findQuestion,
  listDecisionRows,
  listQuestionRows,
  listReviewRows,
  type Question,
  saveAnswer,
  saveReview,
} from './reviews.sql.ts'
import type { Review, Scores } from './rubric.ts'

export type Verdict = 'accepted' | 'waiting' | 'declined'

/** All reviews of a jam, for those who review or decide. */
export async function listReviews(desk: Desk, jam: string) {
  mustBe(desk, jam, 'organiser', 'reviewer')
  return listReviewRows(desk, jam)
}

/** What was asked back and decided about a need, as far as the actor may see it. */
export async function listTalk(desk: Desk, need: string) {
  return { questions: await listQuestionRows(desk, need), decisions: await listDecisionRows(desk, need) }
}

/** Says or changes one's own view of a need. @throws Refusal `review.own` for a need of one's own organisation */
export async function review(desk: Desk, need: Need, view: { scores: Scores; note: string }): Promise<void> {
  mustJudge(desk, need)
  mustBeOpen(need)
  const mine: Review = {
    ...view,
    account: mustBeSomebody(desk),
    reviewer: desk.actor.name,
    reviewedAt: desk.now,
  }
  await saveReview(desk, need, mine)
  await record(desk, 'need.reviewed', need.id, { jam: need.jam })
}

/** Asks the organisation back and tells its contact; the same question once. */
export async function askBack(desk: Desk, jam: Jam, need: Need, text: string): Promise<void> {
  mustJudge(desk, need)
  mustBeOpen(need)
  const question = { id: newId(), need: need.id, jam: need.jam, organisation: need.organisation }
  const asked = { ...question, question: text, asked_by: desk.actor.account, asked_at: desk.now }
  if (!(await addQuestion(desk, asked))) return
  if (need.state === 'submitted') await moveNeed(desk, need, 'asked')
  else await record(desk, 'need.asked', need.id, { jam: need.jam, organisation: need.organisation })
  await write(
    desk,
    jam,
    need,
    `question:${question.id}`,
    await asHouse(desk, () => findContact(desk, need.id)),
    (lang, link) => reviewWords(lang).askMail(need.title, text, link),
  )
}

/** Answers a question once, for the organisation, and tells who asked. @throws Refusal `question.answered` */
export async function answerQuestion(
  desk: Desk,
  jam: Jam,
  need: Need,
  id: string,
  text: string,
): Promise<void> {
  mustSpeakFor(desk, need.organisation)
  const question = await findQuestion(desk, id)
  if (question?.need !== need.id) throw new Refusal('missing', 'page.missing')
  if (!(await saveAnswer(desk, id, text))) throw new Refusal('conflict', 'question.answered')
  const open = (await listQuestionRows(desk, need.id)).some(({ answer }) => answer === null)
  if (need.state === 'asked' && !open) await moveNeed(desk, need, 'submitted')
  await record(desk, 'question.answered', need.id, { jam: need.jam, organisation: need.organisation })
  await tellAsker(desk, jam, need, question, text)
}

/** Cuts a need smaller or sharper before it is decided: what the teams will see and the matching will use. */
export async function recut(desk: Desk, need: Need, cut: Partial<NewNeed>): Promise<void> {
  mustJudge(desk, need)
  if (!isOpen(need) && need.state !== 'accepted') throw new Refusal('conflict', 'need.settled')
  await recutNeed(desk, need, cut)
}

/** Decides, with a reason that the organisation reads. @throws Refusal `need.settled`, `decision.reason`, `gate.red` */
export async function decide(
  desk: Desk,
  jam: Jam,
  need: Need,
  verdict: Verdict,
  reason: string,
): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  if (verdict !== 'accepted' && !reason) throw new Refusal('invalid', 'decision.reason')
  if (verdict === 'accepted') await mustBeReady(desk, need)
  await moveNeed(desk, need, verdict)
  const decision = {
    id: newId(),
    need: need.id,
    jam: need.jam,
    organisation: need.organisation,
    verdict,
    reason,
  }
  await addDecision(desk, { ...decision, decided_by: desk.actor.account, decided_at: desk.now })
  await write(
    desk,
    jam,
    need,
    `decision:${decision.id}`,
    await asHouse(desk, () => findContact(desk, need.id)),
    (lang, link) => reviewWords(lang).decisionMail[verdict](need.title, reason, link),
  )
}

function mustJudge(desk: Desk, need: Need): void {
  mustBe(desk, need.jam, 'organiser', 'reviewer')
  // Nobody scores their own: a reviewer may also sit on a board.
  if (isMember(desk.actor, need.organisation)) throw new Refusal('forbidden', 'review.own')
}

function mustBeOpen(need: Need): void {
  if (!isOpen(need)) throw new Refusal('conflict', 'need.settled')
}

type Address = { id: string; email: string | null; lang: Lang } | undefined

async function tellAsker(desk: Desk, jam: Jam, need: Need, question: Question, text: string): Promise<void> {
  const asker = question.asked_by
  const address = asker ? await asHouse(desk, () => findAddress(desk, asker)) : undefined
  await write(desk, jam, need, `answer:${question.id}`, address, (lang, link) =>
    reviewWords(lang).answerMail(need.title, text, link),
  )
}

async function write(
  desk: Desk,
  jam: Jam,
  need: Need,
  key: string,
  to: Address,
  words: (lang: Lang, link: string) => { subject: string; body: string },
): Promise<void> {
  // An imported need has nobody to write to yet.
  if (!to?.email) return
  const link = `${desk.house.config.address}/jams/${jam.slug}/needs/${need.id}`
  await sendMail(desk, { key, to: to.email, account: to.id, jam: jam.id, ...words(to.lang, link) })
}
