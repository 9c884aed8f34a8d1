import { Hono } from 'hono'
import { NeedCards } from '#jam/needs/need-cards.tsx'
import { countNeeds, listAcceptedNeeds } from '#jam/needs/needs.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { mustFindJam } from '#jam/profile/jams.ts'
import { listPartners } from '#jam/profile/partners/partners.ts'
import { listPosts } from '#jam/profile/updates/posts.ts'
import { countParticipants } from '#jam/registration/participants.ts'
import type { Desk } from '#kernel/desk.ts'
import { type Env, read } from '#kernel/http.ts'
import { showPublic } from '#look/show.tsx'
import { FrontPage, type Numbers } from './front.pages.tsx'

/** As many needs as the page shows before the link to all. */
const shown = 6

/** The public page of a jam, where what the rooms know comes together. */
export const frontRoutes = new Hono<Env>().get('/jams/:jam', async (c) => {
  const { address } = c.get('house').config
  const { jam, actor, now, numbers, posts, partners, needs } = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const [numbers, posts] = [await numbersOf(desk, jam), await listPosts(desk, jam.id, 3)]
    const partners = await listPartners(desk, jam.id)
    const needs = (await listAcceptedNeeds(desk, jam.id)).slice(0, shown)
    return { jam, actor: desk.actor, now: desk.now, numbers, posts, partners, needs }
  })
  const props = { place: { jam, actor, now }, numbers, posts, partners, address }
  const cards = needs.length > 0 && <NeedCards needs={needs} slug={jam.slug} />
  return showPublic(c, <FrontPage {...props}>{cards}</FrontPage>, jam.id)
})

async function numbersOf(desk: Desk, jam: Jam): Promise<Numbers> {
  const { submitted, accepted } = await countNeeds(desk, jam.id)
  const professionals = await countParticipants(desk, jam.id, 'professional')
  return { needs: submitted, ready: accepted, professionals }
}
