import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { ageOfStamp, isHuman, stampOf } from '#kernel/stamp.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import type { Jam } from '../jam.ts'
import { mustFindJam, mustFindJamById } from '../jams.ts'
import { type About, answerForm, suggestionForm } from './suggestion.ts'
import { InboxPage, OwnAnswerPage, SuggestPage, type SuggestProps } from './suggestions.pages.tsx'
import { suggestionWords } from './suggestions.text.ts'
import {
  answerSuggestion,
  dropSuggestion,
  listUnanswered,
  mustFindAbout,
  readAnswer,
  suggest,
} from './suggestions.ts'

/** Where the public suggests something, and where the organiser answers. */
export const suggestionRoutes = new Hono<Env>()
  .get('/jams/:jam/suggestions/new', (c) => showForm(c, c.req.query()))
  .post('/jams/:jam/suggestions', take)
  .get('/jams/:jam/suggestions', async (c) => show(c, <InboxPage {...(await inbox(c))} />))
  .post('/jams/:jam/suggestions/:id/answer', async (c) => {
    const id = idParam(c)
    const values = await formOf(c)
    const form = answerForm.safeParse(values)
    const t = words(c)
    if (!form.success) {
      const wrong = { id, values, problems: problemsOf(form.error, t.problem) }
      return show(c, <InboxPage {...(await inbox(c))} wrong={wrong} />, 422)
    }
    const said = form.data.how === 'private' ? t.answeredAlone : t.answered
    return doHere(c, said, (desk, jam) => answerSuggestion(desk, jam, id, form.data))
  })
  .post('/jams/:jam/suggestions/:id/removal', (c) => {
    const id = idParam(c)
    return doHere(c, words(c).dropped, (desk, jam) => dropSuggestion(desk, jam, id))
  })
  .get('/suggestions/:key', async (c) => {
    const page = await read(c, async (desk) => {
      const suggestion = await readAnswer(desk, c.req.param('key'))
      return { suggestion, place: placeOf(desk, await mustFindJamById(desk, suggestion.jam)) }
    })
    return show(c, <OwnAnswerPage {...page} />)
  })

async function take(c: Ctx): Promise<Response> {
  const values = await formOf(c)
  const t = words(c)
  const house = c.get('house')
  const age = ageOfStamp(house.secret, 'suggestion', values.stamp, house.clock.now())
  const form = suggestionForm.safeParse(values)
  if (!form.success) return showForm(c, values, { values, problems: problemsOf(form.error, t.problem) })
  if (!isHuman(age)) return showForm(c, values, { values, problems: { text: t.problem.again } })
  const { slug, about } = await act(c, async (desk) => {
    const jam = await jamOf(c, desk)
    const about = await mustFindAbout(desk, jam, values)
    // What fills in a field that nobody sees hears nothing of being noticed.
    if (!values.website) await suggest(desk, jam, about, form.data)
    return { slug: jam.slug, about }
  })
  return goOn(c, backOf(slug, about), t.sent)
}

async function showForm(
  c: Ctx,
  asked: Readonly<Record<string, unknown>>,
  typed?: SuggestProps,
): Promise<Response> {
  const { secret } = c.get('house')
  const page = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    const about = await mustFindAbout(desk, jam, asked)
    const stamp = stampOf(secret, 'suggestion', desk.now)
    return { place: placeOf(desk, jam), about, stamp, back: backOf(jam.slug, about) }
  })
  return show(c, <SuggestPage {...page} {...typed} />, typed ? 422 : 200)
}

const backOf = (slug: string, { service, need }: About): string =>
  need ? `/jams/${slug}/needs/${need}` : `/jams/${slug}/showcase${service ? `/${service}` : ''}`

const words = (c: Ctx) => suggestionWords(c.get('lang'))
const jamOf = (c: Ctx, desk: Desk): Promise<Jam> => mustFindJam(desk, c.req.param('jam'))
const placeOf = (desk: Desk, jam: Jam) => ({ jam, actor: desk.actor, now: desk.now })

const inbox = (c: Ctx) =>
  read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    return { place: placeOf(desk, jam), suggestions: await listUnanswered(desk, jam) }
  })

async function doHere(
  c: Ctx,
  said: string,
  work: (desk: Desk, jam: Jam) => Promise<void>,
): Promise<Response> {
  const slug = await act(c, async (desk) => {
    const jam = await jamOf(c, desk)
    await work(desk, jam)
    return jam.slug
  })
  return goOn(c, `/jams/${slug}/suggestions`, said)
}
