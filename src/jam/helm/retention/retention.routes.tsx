import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, read } from '#kernel/http.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustFindJam } from '../../profile/jams.ts'
import { daysForm, type KindName, kindNames } from './kind.ts'
import { RetentionPage } from './retention.pages.tsx'
import { retentionWords } from './retention.text.ts'
import { lookAtRetention, setRetention, shredNow } from './retentions.ts'

export const retentionRoutes = new Hono<Env>()
  .get('/jams/:jam/retention', (c) => showRetention(c))
  .post('/jams/:jam/retention/:kind', async (c) => {
    const values = await formOf(c)
    const t = retentionWords(c.get('lang'))
    const form = daysForm.safeParse(values)
    if (!form.success) return showRetention(c, { values, problems: problemsOf(form.error, t.problem) })
    await act(c, async (desk) => setRetention(desk, await jamOf(c, desk), kindOf(c), form.data.days))
    return goOn(c, pathOf(c), t.saved)
  })
  .post('/jams/:jam/retention/:kind/shredding', async (c) => {
    const rows = await act(c, async (desk) => shredNow(desk, await jamOf(c, desk), kindOf(c)))
    return goOn(c, `${pathOf(c)}#proof`, retentionWords(c.get('lang')).shredded(rows))
  })

const jamOf = (c: Ctx, desk: Desk) => mustFindJam(desk, c.req.param('jam'))
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/retention`
const kindOf = (c: Ctx): KindName =>
  mustFind(
    kindNames.find((name) => name === c.req.param('kind')),
    'page.missing',
  )

async function showRetention(c: Ctx, sent?: { values: FormValues; problems: Problems }): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    const place = { jam, actor: desk.actor, now: desk.now }
    return { place, ...(await lookAtRetention(desk, jam)) }
  })
  const returned = sent && { ...sent, kind: kindOf(c) }
  return show(c, <RetentionPage {...page} returned={returned} />, sent ? 422 : 200)
}
