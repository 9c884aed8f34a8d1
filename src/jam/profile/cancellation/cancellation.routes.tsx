import { Hono } from 'hono'
import { z } from 'zod'
import { act, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { plainText } from '#kernel/plain.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustFindJam } from '../jams.ts'
import { CancellationPage } from './cancellation.pages.tsx'
import { cancellationWords } from './cancellation.text.ts'
import { cancelJam, countConcerned, takeBack } from './cancellations.ts'

const cancellationForm = z.object({
  reason: plainText(1, 600, 'reason.empty', 'reason.long'),
  sure: z.literal('yes', 'sure.missing'),
})

/** A jam that does not take place. */
export const cancellationRoutes = new Hono<Env>()
  .get('/jams/:jam/cancellation', (c) => showCancellation(c))
  .post('/jams/:jam/cancellation', async (c) => {
    const values = await formOf(c)
    const t = cancellationWords(c.get('lang'))
    const form = cancellationForm.safeParse(values)
    if (!form.success) return showCancellation(c, values, problemsOf(form.error, t.problem))
    await act(c, async (desk) =>
      cancelJam(desk, await mustFindJam(desk, c.req.param('jam')), form.data.reason),
    )
    return goOn(c, `/jams/${c.req.param('jam')}/cancellation`, t.done)
  })
  .post('/jams/:jam/cancellation/undoing', async (c) => {
    await act(c, async (desk) => takeBack(desk, await mustFindJam(desk, c.req.param('jam'))))
    return goOn(c, `/jams/${c.req.param('jam')}/cancellation`, cancellationWords(c.get('lang')).undone)
  })

async function showCancellation(c: Ctx, values?: Values, problems?: Problems): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const people = await countConcerned(desk, jam)
    return { place: { jam, actor: desk.actor, now: desk.now }, people }
  })
  const sent = { values: values ?? {}, problems: problems ?? {} }
  return show(c, <CancellationPage {...page} {...sent} />, problems ? 422 : 200)
}
