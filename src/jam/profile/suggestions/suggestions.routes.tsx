import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import type { Jam } from '../profile/jam.ts'
import { mustFindJam } from '../profile/jams.ts'
import { showcaseWords } from './showcase.text.ts'
import { answerForm } from './suggestion.ts'
import { InboxPage } from './suggestions.pages.tsx'
import { answerSuggestion, dropSuggestion, listUnanswered } from './suggestions.ts'

/** Where the organiser answers what the public suggests. */
export const suggestionRoutes = new Hono<Env>()
  .get('/jams/:jam/suggestions', async (c) => show(c, <InboxPage {...(await inbox(c))} />))
  .post('/jams/:jam/suggestions/:id/answer', async (c) => {
    const id = idParam(c)
    const values = await formOf(c)
    const form = answerForm.safeParse(values)
    const t = showcaseWords(c.get('lang'))
    if (!form.success) {
      const wrong = { id, values, problems: problemsOf(form.error, t.problem) }
      return show(c, <InboxPage {...(await inbox(c))} wrong={wrong} />, 422)
    }
    return doHere(c, t.answered, (desk, jam) => answerSuggestion(desk, jam, id, form.data.answer))
  })
  .post('/jams/:jam/suggestions/:id/removal', (c) => {
    const id = idParam(c)
    const { dropped } = showcaseWords(c.get('lang'))
    return doHere(c, dropped, (desk, jam) => dropSuggestion(desk, jam, id))
  })

const inbox = (c: Ctx) =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    return { place: { jam, actor: desk.actor, now: desk.now }, suggestions: await listUnanswered(desk, jam) }
  })

async function doHere(
  c: Ctx,
  said: string,
  work: (desk: Desk, jam: Jam) => Promise<void>,
): Promise<Response> {
  const slug = await act(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    await work(desk, jam)
    return jam.slug
  })
  return goOn(c, `/jams/${slug}/suggestions`, said)
}
