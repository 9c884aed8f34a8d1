import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show, showPublic } from '#look/show.tsx'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import {
  listGifts,
  lookAtThanks,
  previewThanks,
  readThanks,
  sendThanks,
  showThanks,
  writeThanks,
} from './thanking.ts'
import { EditThanksPage, ThanksPage } from './thanks.pages.tsx'
import { thanksWords } from './thanks.text.ts'
import { thanksForm } from './thanks.ts'

export const thanksRoutes = new Hono<Env>()
  .get('/jams/:jam/thanks', async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      return { place: placeOf(desk, jam), ...(await readThanks(desk, jam)) }
    })
    return showPublic(c, <ThanksPage {...page} />, page.place.jam.id)
  })
  .get('/jams/:jam/thanks/edit', (c) => showEdit(c))
  // Where a form was sent back to be completed, the browser looks again under its address.
  .get('/jams/:jam/thanks/words', (c) => goOn(c, editAt(c)))
  .post('/jams/:jam/thanks/words', async (c) => {
    const values = await formOf(c)
    const t = thanksWords(c.get('lang'))
    const form = thanksForm.safeParse(values)
    if (!form.success) return showEdit(c, values, problemsOf(form.error, t.problem))
    await act(c, async (desk) => writeThanks(desk, await jamOf(c, desk), form.data))
    return goOn(c, editAt(c), t.saved)
  })
  .post('/jams/:jam/thanks/showing', async (c) => {
    const shown = (await formOf(c)).shown === 'yes'
    await act(c, async (desk) => showThanks(desk, await jamOf(c, desk), shown))
    const t = thanksWords(c.get('lang'))
    return goOn(c, editAt(c), shown ? t.shownNow : t.hiddenNow)
  })
  .post('/jams/:jam/thanks/letters', async (c) => {
    const count = await act(c, async (desk) => sendThanks(desk, await jamOf(c, desk)))
    const t = thanksWords(c.get('lang'))
    return goOn(c, editAt(c), count > 0 ? t.sent(count) : t.sentBefore)
  })

const editAt = (c: Ctx) => `/jams/${c.req.param('jam')}/thanks/edit`
const jamOf = (c: Ctx, desk: Desk) => mustFindJam(desk, c.req.param('jam'))
const placeOf = (desk: Desk, jam: Jam) => ({ jam, actor: desk.actor, now: desk.now })

async function showEdit(c: Ctx, values?: Values, problems?: Problems): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    const thanks = await lookAtThanks(desk, jam)
    const gifts = (await listGifts(desk, jam)).filter(({ email }) => email)
    const first = gifts.find(({ teams }) => teams.length > 0) ?? gifts[0]
    const sample = first ? { name: first.name, letter: await previewThanks(desk, jam, first) } : null
    return { place: placeOf(desk, jam), thanks, recipients: gifts.length, sample }
  })
  return show(c, <EditThanksPage {...page} values={values} problems={problems} />, problems ? 422 : 200)
}
