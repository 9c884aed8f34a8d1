import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId, newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show, showPublic } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../profile/jam.ts'
import { mustFindJam } from '../profile/jams.ts'
import { ButtonPage } from './button.pages.tsx'
import { CallPage } from './call.pages.tsx'
import { codeForm, linkForm } from './call.ts'
import {
  askMore,
  askNoMore,
  findPartner,
  lookAtCall,
  makeCode,
  makeLink,
  mayEnterForOthers,
  revokeCode,
  withdrawLink,
} from './calls.ts'
import { DeskPage, type Returned } from './desk.pages.tsx'
import { deskWords } from './desk.text.ts'
import { questionForm } from './question.ts'

/** `?from=` names the partner whose link brought somebody here. */
export const callRoutes = new Hono<Env>()
  .get('/jams/:jam/call', async (c) => {
    const { place, enters } = await read(c, async (desk) => {
      const { jam, place } = await placeOf(c, desk)
      return { place, enters: mayEnterForOthers(desk, jam.id) }
    })
    return showPublic(c, <CallPage place={place} source={tagOf(c)} enters={enters} />, place.jam.id)
  })
  .get('/jams/:jam/call/button', async (c) => {
    const tag = tagOf(c)
    const page = await read(c, async (desk) => {
      const { jam, place } = await placeOf(c, desk)
      return { place, partner: tag ? await findPartner(desk, jam.id, tag) : undefined }
    })
    return showPublic(c, <ButtonPage {...page} tag={tag} address={addressOf(c)} />, page.place.jam.id)
  })
  .get('/jams/:jam/call/desk', (c) => showDesk(c))
  // Where a form was sent back to be completed, the browser looks again under its address.
  .get('/jams/:jam/call/links', (c) => goOn(c, pathOf(c)))
  .get('/jams/:jam/call/codes', (c) => goOn(c, pathOf(c)))
  .get('/jams/:jam/call/questions', (c) => goOn(c, pathOf(c)))
  .post('/jams/:jam/call/links', async (c) => {
    const values = await formOf(c)
    const form = linkForm.safeParse(values)
    if (!form.success) return showDesk(c, { form: 'link', values, problems: problemsIn(c, form.error) })
    return unlessTaken(c, 'link', values, 'tag', 'linkMade', (desk, jam) => makeLink(desk, jam.id, form.data))
  })
  .post('/jams/:jam/call/links/:id/withdrawal', (c) => end(c, withdrawLink, 'linkWithdrawn'))
  .post('/jams/:jam/call/codes', async (c) => {
    const values = await formOf(c)
    const jam = await read(c, async (desk) => (await placeOf(c, desk)).jam)
    const form = codeForm(jam.timeZone).safeParse(values)
    if (!form.success) return showDesk(c, { form: 'code', values, problems: problemsIn(c, form.error) })
    const id = typeof values.id === 'string' && isId(values.id) ? values.id : newId()
    return unlessTaken(c, 'code', values, 'code', 'codeMade', (desk) => makeCode(desk, jam.id, id, form.data))
  })
  .post('/jams/:jam/call/codes/:id/revocation', (c) => end(c, revokeCode, 'revoked'))
  .post('/jams/:jam/call/questions', async (c) => {
    const values = await formOf(c)
    const form = questionForm.safeParse(values)
    if (!form.success) return showDesk(c, { form: 'question', values, problems: problemsIn(c, form.error) })
    await act(c, async (desk) => askMore(desk, (await placeOf(c, desk)).jam.id, form.data))
    return goOn(c, `${pathOf(c)}#questions`, wordsOf(c).added)
  })
  .post('/jams/:jam/call/questions/:id/withdrawal', (c) => end(c, askNoMore, 'dropped'))

const wordsOf = (c: Ctx) => deskWords(c.get('lang'))
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/call/desk`
const addressOf = (c: Ctx) => c.get('house').config.address
const problemsIn = (c: Ctx, error: Parameters<typeof problemsOf>[0]): Problems =>
  problemsOf(error, wordsOf(c).problem)

/** A tag stands in a link and in a piece of HTML to copy: nothing but what tags are made of. */
const tagOf = (c: Ctx): string =>
  (c.req.query('from') ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, 60)

async function placeOf(c: Ctx, desk: Desk) {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  return { jam, place: { jam, actor: desk.actor, now: desk.now } }
}

async function showDesk(c: Ctx, returned?: Returned): Promise<Response> {
  const page = await read(c, async (desk) => {
    const { jam, place } = await placeOf(c, desk)
    mustBe(desk, jam.id, 'organiser')
    return { place, call: await lookAtCall(desk, jam.id) }
  })
  const props = { ...page, address: addressOf(c), next: newId(), returned }
  return show(c, <DeskPage {...props} />, returned ? 422 : 200)
}

type Making = (desk: Desk, jam: Jam) => Promise<void>

/** Does an act; a name that somebody else has comes back at its field. */
async function unlessTaken(
  c: Ctx,
  form: Returned['form'],
  values: FormValues,
  field: 'tag' | 'code',
  notice: 'linkMade' | 'codeMade',
  work: Making,
): Promise<Response> {
  try {
    await act(c, async (desk) => work(desk, (await placeOf(c, desk)).jam))
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'conflict') throw error
    return showDesk(c, { form, values, problems: { [field]: wordsOf(c).problem[`${field}.taken`] } })
  }
  return goOn(c, `${pathOf(c)}#${form}s`, wordsOf(c)[notice])
}

type Ending = (desk: Desk, jam: string, id: string) => Promise<void>

async function end(c: Ctx, work: Ending, notice: 'linkWithdrawn' | 'revoked' | 'dropped'): Promise<Response> {
  const id = idParam(c)
  await act(c, async (desk) => work(desk, (await placeOf(c, desk)).jam.id, id))
  return goOn(c, pathOf(c), wordsOf(c)[notice])
}
