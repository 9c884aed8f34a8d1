import { Hono } from 'hono'
import { z } from 'zod'
import { lineField } from '#field/text-field.ts'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId, newId } from '#kernel/id.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { hasRole, mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { DoorPage, LogPage, MyPresencePage, PostersPage } from './person.pages.tsx'
import { PresencePage } from './presence.pages.tsx'
import { presenceWords } from './presence.text.ts'
import {
  admitGuest,
  comeIn,
  emptyHouse,
  endStay,
  goOut,
  keepsDoor,
  listPresent,
  listSpots,
  listStays,
  mustFindPerson,
} from './presence.ts'

const guestForm = z.object({ name: lineField('name', 80) })
const perPage = 100

export const presenceRoutes = new Hono<Env>()
  .get('/jams/:jam/presence', (c) => showPresence(c))
  .get('/jams/:jam/presence/mine', async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      const person = await personAt(desk, c, jam, mustBeSomebody(desk))
      return {
        ...person,
        address: `${desk.house.config.address}/jams/${jam.slug}/door/${desk.actor.account}`,
      }
    })
    return show(c, <MyPresencePage {...page} />)
  })
  .get('/jams/:jam/presence/posters', async (c) => {
    const page = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      mustBe(desk, jam.id, 'organiser')
      const mine = `${desk.house.config.address}/jams/${jam.slug}/presence/mine`
      const addressOf = (at: string) => (at ? `${mine}?at=${at}` : mine)
      return { place: placeOf(desk, jam), spots: await listSpots(desk, jam.id), addressOf }
    })
    return show(c, <PostersPage {...page} />)
  })
  .get('/jams/:jam/presence/log', async (c) => {
    const page = Math.min(Math.max(1, Math.floor(Number(c.req.query('page')) || 1)), 1000)
    const props = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      const stays = await listStays(desk, jam.id, perPage + 1, (page - 1) * perPage)
      const pages = stays.length > perPage ? page + 1 : page
      const spots = await listSpots(desk, jam.id)
      return { place: placeOf(desk, jam), stays: stays.slice(0, perPage), spots, page, pages }
    })
    return show(c, <LogPage {...props} />)
  })
  .post('/jams/:jam/presence/guests', async (c) => {
    const form = await formOf(c)
    const t = presenceWords(c.get('lang'))
    const checked = guestForm.safeParse(form)
    if (!checked.success) return showPresence(c, form, problemsOf(checked.error, t.problem))
    const id = isId(String(form.id)) ? String(form.id) : newId()
    await inJam(c, (desk, jam) => admitGuest(desk, jam, id, checked.data.name, textOf(form.at)))
    return goOn(c, `/jams/${c.req.param('jam')}/presence`, t.isIn(checked.data.name))
  })
  .post('/jams/:jam/presence/end', async (c) => {
    const count = await inJam(c, emptyHouse)
    return goOn(c, `/jams/${c.req.param('jam')}/presence`, presenceWords(c.get('lang')).emptied(count))
  })
  .post('/jams/:jam/presence/:id/departure', async (c) => {
    await inJam(c, (desk, jam) => endStay(desk, jam, idParam(c)))
    return goOn(c, `/jams/${c.req.param('jam')}/presence`)
  })
  .get('/jams/:jam/door/:account', async (c) => {
    const account = idParam(c, 'account')
    const page = await read(c, async (desk) =>
      personAt(desk, c, await mustFindJam(desk, c.req.param('jam')), account),
    )
    return show(c, <DoorPage {...page} />)
  })
  .post('/jams/:jam/door/:account/arrival', async (c) => {
    const { at } = await formOf(c)
    return note(c, 'in', (desk, jam, account) => comeIn(desk, jam, account, textOf(at)))
  })
  .post('/jams/:jam/door/:account/departure', (c) => note(c, 'out', goOut))

const placeOf = (desk: Desk, jam: Jam) => ({ jam, actor: desk.actor, now: desk.now })
const textOf = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

const inJam = <T,>(c: Ctx, work: (desk: Desk, jam: Jam) => Promise<T>): Promise<T> =>
  act(c, async (desk) => work(desk, await mustFindJam(desk, c.req.param('jam'))))

async function personAt(desk: Desk, c: Ctx, jam: Jam, account: string) {
  const found = await mustFindPerson(desk, jam, account)
  const spots = await listSpots(desk, jam.id)
  return { place: placeOf(desk, jam), ...found, spots, at: (c.req.query('at') ?? '').slice(0, 80) }
}

type Noting = (desk: Desk, jam: Jam, account: string) => Promise<{ name: string }>

/** Whoever notes themselves goes on to their own page, whoever notes others stays at the door. */
async function note(c: Ctx, way: 'in' | 'out', work: Noting): Promise<Response> {
  const account = idParam(c, 'account')
  const { name, isMe } = await inJam(c, async (desk, jam) => ({
    name: (await work(desk, jam, account)).name,
    isMe: desk.actor.account === account,
  }))
  const t = presenceWords(c.get('lang'))
  const at = `/jams/${c.req.param('jam')}`
  if (isMe) return goOn(c, `${at}/presence/mine`, way === 'in' ? t.welcome : t.bye)
  return goOn(c, `${at}/door/${account}`, way === 'in' ? t.isIn(name) : t.left(name))
}

async function showPresence(c: Ctx, values?: Values, problems?: Problems): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    return {
      place: placeOf(desk, jam),
      stays: await listPresent(desk, jam.id),
      spots: await listSpots(desk, jam.id),
      isOrganiser: hasRole(desk.actor, jam.id, 'organiser'),
      keepsDoor: keepsDoor(desk, jam.id),
    }
  })
  const guest = typeof values?.id === 'string' && isId(values.id) ? values.id : newId()
  return show(c, <PresencePage {...page} {...{ guest, values, problems }} />, problems ? 422 : 200)
}
