import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBeSomebody } from '#people/role.ts'
import { mustFindJam } from '../../../profile/jams.ts'
import { keyOf } from '../../once.ts'
import { findDoor } from '../../remote/remotes.ts'
import { mustFindHelp } from '../help-requests.ts'
import { messageForm } from './message.ts'
import { readThread, say } from './messages.ts'
import { ThreadPage } from './thread.pages.tsx'
import { threadWords } from './thread.text.ts'

export const threadRoutes = new Hono<Env>()
  .get('/jams/:jam/help/:id', (c) => showThread(c))
  .get('/jams/:jam/help/:id/messages', (c) => goOn(c, pathOf(c)))
  .post('/jams/:jam/help/:id/messages', async (c) => {
    const values = await formOf(c)
    const form = messageForm.safeParse(values)
    if (!form.success) return showThread(c, { values, problems: problemsOf(form.error, words(c).problem) })
    await act(c, async (desk) => {
      const { request } = await requestOf(c, desk)
      await say(desk, request, keyOf(values), form.data.text)
    })
    return goOn(c, pathOf(c), words(c).said)
  })

const words = (c: Ctx) => threadWords(c.get('lang'))
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/help/${c.req.param('id')}`

async function requestOf(c: Ctx, desk: Desk) {
  mustBeSomebody(desk)
  const jam = await mustFindJam(desk, c.req.param('jam'))
  const request = await mustFindHelp(desk, jam.id, idParam(c))
  return { place: { jam, actor: desk.actor, now: desk.now }, request }
}

async function showThread(c: Ctx, sent?: { values: FormValues; problems: Problems }): Promise<Response> {
  const page = await read(c, async (desk) => {
    const { place, request } = await requestOf(c, desk)
    const thread = await readThread(desk, request)
    const room = await findDoor(desk, place.jam, request.team)
    return { place, request, ...thread, room }
  })
  return show(c, <ThreadPage {...page} {...sent} />, sent ? 422 : 200)
}
