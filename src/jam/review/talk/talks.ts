import { later } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { LetterKind } from '#people/letter/letter.ts'
import { type Addressee, writeLetter } from '#people/letter/letters.ts'
import { mustSpeakFor } from '#people/role.ts'
import { isOpen, type Need } from '../../needs/need.ts'
import { moveNeed } from '../../needs/needs.ts'
import type { Jam } from '../../profile/jam.ts'
import { blindTitle } from '../blind/redactions.ts'
import { addressOf, contactOf, linkTo } from '../letters/contacts.ts'
import { moreSaid, questionAnswered, questionAsked } from '../letters/letter-kinds.ts'
import { mustJudge } from '../rights.ts'
import { findStanding } from '../setup/phases.ts'
import { type Question, type Side, turnOf } from './talk.ts'
import { addQuestion, addReply, listQuestionRows, saveAnswer } from './talks.sql.ts'

/** What was asked back about a need, as far as the actor may see it. */
export const listQuestions = (desk: Desk, need: string): Promise<Question[]> => listQuestionRows(desk, need)

/** Asks the organisation back and tells its contact; the same question once. */
export async function askBack(desk: Desk, jam: Jam, need: Need, text: string): Promise<void> {
  await mustAsk(desk, need)
  const question = { id: newId(), need: need.id, jam: need.jam, organisation: need.organisation }
  const asked = { ...question, question: text, asked_by: desk.actor.account, asked_at: desk.now }
  if (!(await addQuestion(desk, asked))) return
  await passTo(desk, need, 'asked', 'need.asked')
  await tell(desk, jam, need, {
    ...{ kind: questionAsked, key: `question:${question.id}`, text },
    to: await contactOf(desk, need.id),
  })
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
  const question = await mustFindQuestion(desk, need, id)
  if (!(await saveAnswer(desk, id, text))) throw new Refusal('conflict', 'question.answered')
  await passBack(desk, need)
  await record(desk, 'question.answered', need.id, { jam: need.jam, organisation: need.organisation })
  await tellAsker(desk, jam, need, question, `answer:${id}`, text)
}

/** Says something more about an answered question, for one side, and tells the other. Two clicks say it once. */
export async function sayMore(
  desk: Desk,
  jam: Jam,
  need: Need,
  { question: id, side, text }: { question: string; side: Side; text: string },
): Promise<void> {
  if (side === 'organisation') mustSpeakFor(desk, need.organisation)
  else await mustAsk(desk, need)
  const question = await mustFindQuestion(desk, need, id)
  if (question.answer === null) throw new Refusal('conflict', 'question.open')
  const place = { question: id, need: need.id, jam: need.jam, organisation: need.organisation }
  const reply = {
    ...place,
    id: newId(),
    side,
    account: desk.actor.account,
    text,
    said_at: after(question, desk.now),
  }
  if (!(await addReply(desk, reply))) return
  const key = `reply:${reply.id}`
  if (side === 'organisation') {
    await passBack(desk, need)
    await record(desk, 'question.answered', need.id, { jam: need.jam, organisation: need.organisation })
    return tellAsker(desk, jam, need, question, key, text)
  }
  await passTo(desk, need, 'asked', 'need.asked')
  await tell(desk, jam, need, { kind: moreSaid, key, text, to: await contactOf(desk, need.id) })
}

/** Whose turn it is depends on who spoke last: two words never have the same moment. */
function after({ replies }: Question, now: Date): Date {
  const last = replies.at(-1)?.saidAt
  return last && last >= now ? later(last, 1) : now
}

async function mustAsk(desk: Desk, need: Need): Promise<void> {
  const { rights } = await mustJudge(desk, need)
  if (!rights.asking) throw new Refusal('conflict', 'review.phase')
  if (!isOpen(need)) throw new Refusal('conflict', 'need.settled')
}

async function mustFindQuestion(desk: Desk, need: Need, id: string): Promise<Question> {
  const question = (await listQuestionRows(desk, need.id)).find((one) => one.id === id)
  if (!question) throw new Refusal('missing', 'page.missing')
  return question
}

/** It is the organisation's turn now; what waits or is asked already stays so. */
async function passTo(desk: Desk, need: Need, state: 'asked', kind: string): Promise<void> {
  if (need.state === 'submitted') await moveNeed(desk, need, state)
  else await record(desk, kind, need.id, { jam: need.jam, organisation: need.organisation })
}

async function passBack(desk: Desk, need: Need): Promise<void> {
  const isOurTurn = (await listQuestionRows(desk, need.id)).every((one) => turnOf(one) === 'jam')
  if (need.state === 'asked' && isOurTurn) await moveNeed(desk, need, 'submitted')
}

async function tellAsker(desk: Desk, jam: Jam, need: Need, question: Question, key: string, text: string) {
  const to = question.askedBy ? await addressOf(desk, question.askedBy) : undefined
  // Whoever asked may be reading blind, and a mail is a page, too.
  const { rights } = await asHouse(desk, () => findStanding(desk, jam.id))
  const title = rights.blind ? await blindTitle(desk, need) : need.title
  await tell(desk, jam, { ...need, title }, { kind: questionAnswered, key, text, to })
}

type Told = {
  kind: LetterKind<'need' | 'text' | 'link'>
  key: string
  text: string
  to: Addressee | undefined
}

async function tell(desk: Desk, jam: Jam, need: Need, { kind, key, text, to }: Told): Promise<void> {
  if (!to) return
  const values = { need: need.title, text, link: linkTo(desk, jam, need) }
  await writeLetter(desk, kind, to, { key, jam: jam.id, values })
}
