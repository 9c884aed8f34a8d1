import { Hono } from 'hono'
import type { z } from 'zod'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { problemsOf } from '#look/problems.ts'
import { show, showPublic } from '#look/show.tsx'
import { hasRole, isMember } from '#people/role.ts'
import { lookAtGate } from '../../gate/gates.ts'
import { ReadyNote } from '../../gate/ready-note.tsx'
import { isOpen, type Need } from '../../needs/need.ts'
import { NeedPage } from '../../needs/need-page.tsx'
import { findAnswers, mustFindNeed } from '../../needs/needs.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { Suggestions } from '../../profile/suggestions/answered.tsx'
import { listAnswered } from '../../profile/suggestions/suggestions.ts'
import { seeNeed } from '../blind/redactions.ts'
import { listDecisions } from '../deciding/decisions.ts'
import { answerForm, replyForm } from '../review-form.ts'
import { findStanding } from '../setup/phases.ts'
import { talkWords } from './talk.text.ts'
import { TalkList } from './talk-list.tsx'
import { answerQuestion, listQuestions, sayMore } from './talks.ts'

const need = '/jams/:jam/needs/:id'

/** The page of a need with what is asked and answered about it; each side writes where it reads. */
export const talkRoutes = new Hono<Env>()
  .get(need, (c) => showNeed(c))
  .post(`${need}/questions/:question/answer`, (c) =>
    take(c, answerForm, 'answered', (desk, { jam, need }, id, { answer }) =>
      answerQuestion(desk, jam, need, id, answer),
    ),
  )
  .post(`${need}/questions/:question/replies`, (c) =>
    take(c, replyForm, 'said', (desk, { jam, need }, question, { text }) =>
      sayMore(desk, jam, need, { question, side: 'organisation', text }),
    ),
  )

type Subject = { jam: Jam; need: Need }
type Returned = Parameters<typeof TalkList>[0]['returned']

async function take<T>(
  c: Ctx,
  form: z.ZodType<T>,
  says: 'answered' | 'said',
  work: (desk: Desk, subject: Subject, question: string, form: T) => Promise<void>,
): Promise<Response> {
  const values = await formOf(c)
  const parsed = form.safeParse(values)
  const question = idParam(c, 'question')
  const t = talkWords(c.get('lang'))
  if (!parsed.success)
    return showNeed(c, { form: question, values, problems: problemsOf(parsed.error, t.problem) })
  await act(c, async (desk) => work(desk, await subject(desk, c), question, parsed.data))
  return goOn(c, `/jams/${c.req.param('jam')}/needs/${idParam(c)}`, t[says])
}

async function subject(desk: Desk, c: Ctx): Promise<Subject> {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  const need = await mustFindNeed(desk, idParam(c))
  if (need.jam !== jam.id) throw new Refusal('missing', 'need.missing')
  return { jam, need }
}

const isWanted = (need: Need): boolean => isOpen(need) || need.state === 'accepted'

/** The page of a need: a teaser for everybody, questions and answers for those it concerns. */
async function showNeed(c: Ctx, returned?: Returned): Promise<Response> {
  const { place, need, answers, talk, suggestions, blind, gate } = await read(c, async (desk) => {
    const { jam, need } = await subject(desk, c)
    const reviews = hasRole(desk.actor, jam.id, 'reviewer')
    return {
      place: { jam, actor: desk.actor, now: desk.now },
      need,
      answers: (await findAnswers(desk, need))?.answers ?? null,
      talk: {
        questions: await listQuestions(desk, need.id),
        decisions: await listDecisions(desk, need.id),
      },
      suggestions: need.state === 'accepted' ? await listAnswered(desk, jam, { need: need.id }) : [],
      gate: isMember(desk.actor, need.organisation) ? (await lookAtGate(desk, need)).gate : null,
      blind: reviews && (await seeNeed(desk, need, (await findStanding(desk, jam.id)).rights)).blind,
    }
  })
  const at = `/jams/${place.jam.slug}`
  // Whoever reviews blind reads the copy without names.
  if (blind) return goOn(c, `${at}/review/${need.id}`)
  const isOurs = isMember(place.actor, need.organisation)
  const speaks = isOurs ? { side: 'organisation' as const, at: `${at}/needs/${need.id}` } : undefined
  const page = (
    <NeedPage {...{ place, need, answers }} address={c.get('house').config.address}>
      {gate && isWanted(need) && <ReadyNote gate={gate} at={`${at}/needs/${need.id}`} />}
      {need.state === 'accepted' && (
        <Suggestions jam={place.jam} about={{ need: need.id }} suggestions={suggestions} />
      )}
      <TalkList talk={talk} zone={place.jam.timeZone} speaks={speaks} returned={returned} />
    </NeedPage>
  )
  return returned ? show(c, page, 422) : showPublic(c, page, place.jam.id)
}
