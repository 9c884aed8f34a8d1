import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { mustBeSomebody } from '#people/role.ts'
import { listAcceptedNeeds } from '../../needs/needs.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { beginCircle, joinCircle, leaveCircle, listMyCircles, mustFindCircle } from '../circles.ts'
import type { Participant } from '../participant.ts'
import { findMyParticipant } from '../participants.ts'
import { changeWishes, listWishesOf } from '../wishes.ts'
import { JoinPage, WishesPage } from './wishing.pages.tsx'
import { wishingWords } from './wishing.text.ts'

export const wishingRoutes = new Hono<Env>()
  .get('/jams/:jam/wishes', showWishes)
  .post('/jams/:jam/wishes', async (c) => {
    const step = stepOf(await formOf(c))
    await asMe(c, (desk, jam, me) => changeWishes(desk, jam, me, step))
    return goOn(c, `/jams/${c.req.param('jam')}/wishes`, wishingWords(c.get('lang')).saved)
  })
  .post('/jams/:jam/circles', async (c) => {
    const { kind } = await formOf(c)
    await asMe(c, (desk, jam, me) => beginCircle(desk, jam, me, kind === 'apart' ? 'apart' : 'together'))
    return goOn(c, `/jams/${c.req.param('jam')}/wishes`, wishingWords(c.get('lang')).begun)
  })
  .get('/jams/:jam/circles/:token', showCircle)
  .post('/jams/:jam/circles/:token', async (c) => {
    await asMe(c, (desk, jam, me) => joinCircle(desk, jam, me, c.req.param('token')))
    return goOn(c, `/jams/${c.req.param('jam')}/wishes`, wishingWords(c.get('lang')).joined)
  })
  .post('/jams/:jam/circles/:id/departure', async (c) => {
    const id = idParam(c)
    await asMe(c, (desk, _jam, me) => leaveCircle(desk, me, id))
    return goOn(c, `/jams/${c.req.param('jam')}/wishes`, wishingWords(c.get('lang')).left)
  })

async function showWishes(c: Ctx): Promise<Response> {
  const { address } = c.get('house').config
  const slug = c.req.param('jam') ?? ''
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, slug)
    mustBeSomebody(desk)
    const one = await findMyParticipant(desk, jam.id, 'professional')
    if (!one) return null
    const [needs, wishes] = [await listAcceptedNeeds(desk, jam.id), await listWishesOf(desk, one)]
    const circles = await listMyCircles(desk, one)
    return { place: { jam, actor: desk.actor, now: desk.now }, one, needs, wishes, circles }
  })
  if (!props) return c.redirect(`/jams/${slug}/registration/professional`, 302)
  return show(c, <WishesPage {...props} address={address} />)
}

async function showCircle(c: Ctx): Promise<Response> {
  const path = new URL(c.req.url).pathname
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const circle = await mustFindCircle(desk, jam, c.req.param('token') ?? '')
    const me = await findMyParticipant(desk, jam.id, 'professional')
    const isMember = me !== undefined && circle.participants.includes(me.id)
    const state = isMember ? ('member' as const) : me ? ('free' as const) : ('stranger' as const)
    return { place: { jam, actor: desk.actor, now: desk.now }, circle, state }
  })
  return show(c, <JoinPage {...props} path={path} />)
}

/** @throws Refusal `professional.needed` when the actor is not registered as a professional */
const asMe = <T,>(c: Ctx, work: (desk: Desk, jam: Jam, me: Participant) => Promise<T>): Promise<T> =>
  act(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBeSomebody(desk)
    const me = await findMyParticipant(desk, jam.id, 'professional')
    if (!me) throw new Refusal('forbidden', 'professional.needed')
    return work(desk, jam, me)
  })

function stepOf(form: FormValues) {
  const one = (name: string) => (typeof form[name] === 'string' ? form[name] : undefined)
  const order = [form.order ?? []].flat().filter(isId)
  return { order, move: one('move'), add: idOnly(one('add')), remove: idOnly(one('remove')) }
}

const idOnly = (text: string | undefined) => (isId(text) ? text : undefined)
