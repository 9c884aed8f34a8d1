import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { takeWithPicture } from '#look/taking.ts'
import { mustBe } from '#people/role.ts'
import { mustFindJam } from '../jams.ts'
import { type Partner, type PartnerForm, partnerForm } from './partner.ts'
import { PartnerPage, PartnersPage, type Typed } from './partners.pages.tsx'
import { partnerWords } from './partners.text.ts'
import {
  addPartner,
  changePartner,
  listPartners,
  movePartner,
  mustFindPartner,
  removePartner,
} from './partners.ts'

export const partnerRoutes = new Hono<Env>()
  .get('/jams/:jam/partners', (c) => showAll(c))
  .post('/jams/:jam/partners', (c) =>
    take(c, showAll, async (form, file) => {
      await act(c, async (desk) => addPartner(desk, await jamOf(c, desk), form, file))
      return goOn(c, addressOf(c), words(c).added(form.name))
    }),
  )
  .get('/jams/:jam/partners/:id', (c) => showOne(c))
  .post('/jams/:jam/partners/:id', (c) =>
    take(c, showOne, (form, file, values) =>
      change(c, words(c).saved, (desk, partner) =>
        changePartner(desk, partner, form, { file, bare: values.bare !== undefined }),
      ),
    ),
  )
  .post('/jams/:jam/partners/:id/place', async (c) => {
    const by = (await formOf(c)).to === 'up' ? -1 : 1
    return change(c, words(c).moved, (desk, partner) => movePartner(desk, partner, by))
  })
  .post('/jams/:jam/partners/:id/removal', (c) => change(c, words(c).removed, removePartner))

async function change(
  c: Ctx,
  said: string,
  work: (desk: Desk, partner: Partner) => Promise<void>,
): Promise<Response> {
  const id = idParam(c)
  await act(c, async (desk) => work(desk, await mustFindPartner(desk, await jamOf(c, desk), id)))
  return goOn(c, addressOf(c), said)
}

type Work = Parameters<typeof takeWithPicture<PartnerForm>>[2]
type Again = (c: Ctx, typed: Typed) => Promise<Response>

const take = (c: Ctx, again: Again, work: Work): Promise<Response> =>
  takeWithPicture(c, { form: partnerForm, picture: 'logo', problems: words(c).problem, again }, work)

async function showAll(c: Ctx, typed?: Typed): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    mustBe(desk, jam.id, 'organiser')
    return { place: { jam, actor: desk.actor, now: desk.now }, partners: await listPartners(desk, jam.id) }
  })
  return show(c, <PartnersPage {...page} {...typed} />, typed ? 422 : 200)
}

async function showOne(c: Ctx, typed?: Typed): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    const partner = await mustFindPartner(desk, jam, idParam(c))
    return { place: { jam, actor: desk.actor, now: desk.now }, partner }
  })
  return show(c, <PartnerPage {...page} {...typed} />, typed ? 422 : 200)
}

const words = (c: Ctx) => partnerWords(c.get('lang'))
const addressOf = (c: Ctx): string => `/jams/${c.req.param('jam')}/partners`
const jamOf = (c: Ctx, desk: Desk) => mustFindJam(desk, c.req.param('jam'))
