import { Hono } from 'hono'
import { act, type Ctx, type Env, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import type { FindPlaceables } from '../../placing.ts'
import { lawOf, makeLawful } from '../law/renewing.ts'
import { checkSite } from '../model/check.ts'
import { mayPublish } from '../model/rights.ts'
import { namesOf } from '../names.ts'
import { listPages } from '../pages.ts'
import { mustEdit } from '../roles.ts'
import { mustFindSite, mustPublishSite } from '../sites.ts'
import { askDomain, noteDomain } from './domain.ts'
import { PublicationPage } from './publication.pages.tsx'
import { publicationWords } from './publication.text.ts'
import {
  addressOf,
  listPublications,
  mustFindPublication,
  publish,
  rollBack,
  takeOff,
} from './publications.ts'
import { zipOf } from './zip.ts'

const pathOf = (c: Ctx) => `/services/${idParam(c)}/site/publication`
const wordsOf = (c: Ctx) => publicationWords(c.get('lang'))

/** Publishing, going back, taking along. `places`: what of the organisation is open to everybody, for the pages of law. */
export const publicationRoutes = (places: FindPlaceables) =>
  new Hono<Env>()
    .get('/services/:id/site/publication', (c) => showAll(c, places))
    .post('/services/:id/site/publication', async (c) => {
      const service = idParam(c)
      await act(c, async (desk) => {
        await mustPublishSite(desk, service)
        await makeLawful(desk, service, places)
        await publish(desk, service)
      })
      return goOn(c, pathOf(c), wordsOf(c).published)
    })
    .post('/services/:id/site/publication/off', async (c) => {
      const service = idParam(c)
      await act(c, (desk) => takeOff(desk, service))
      return goOn(c, pathOf(c), wordsOf(c).isOff)
    })
    .post('/services/:id/site/publication/domain', seeDomain)
    .post('/services/:id/site/publication/:publication/again', async (c) => {
      const [service, publication] = [idParam(c), idParam(c, 'publication')]
      await act(c, (desk) => rollBack(desk, service, publication))
      return goOn(c, pathOf(c), wordsOf(c).isBack)
    })
    .get('/services/:id/site/publication/:publication/zip', async (c) => {
      const [service, publication] = [idParam(c), idParam(c, 'publication')]
      const found = await read(c, async (desk) => ({
        one: await mustFindPublication(desk, service, publication),
        ...(await mustFindSite(desk, service)),
      }))
      const name = `${found.slug}-${found.one.publishedAt.toISOString().slice(0, 10)}.zip`
      return c.body(zipOf(c.get('house'), found.one.files, found.one.publishedAt), 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${name}"`,
      })
    })

async function showAll(c: Ctx, places: FindPlaceables): Promise<Response> {
  const service = idParam(c)
  const told = await read(c, async (desk) => {
    const site = await mustFindSite(desk, service)
    const [pages, publications] = [await listPages(desk, service), await listPublications(desk, service)]
    const names = await namesOf(
      desk,
      publications.map(({ publishedBy }) => publishedBy),
    )
    const { gaps } = await lawOf(desk, service, places)
    return {
      ...{
        site,
        pages,
        publications,
        names,
        gaps: gaps.length,
        problems: checkSite({ pages }),
      },
      address: addressOf(desk, { slug: site.slug, host: site.hostSeenAt ? site.host : null }),
      mayPublish: mayPublish(site.role),
      house: new URL(desk.house.config.address).hostname,
    }
  })
  return show(c, <PublicationPage {...told} now={c.get('house').clock.now()} />)
}

/** Outside of a transaction: nobody waits for a foreign machine while holding rows. */
async function seeDomain(c: Ctx): Promise<Response> {
  const service = idParam(c)
  const { host } = await read(c, async (desk) => {
    const site = await mustFindSite(desk, service)
    mustEdit(site)
    return site
  })
  if (!host) throw new Refusal('conflict', 'site.no-domain')
  const leadsTo = await askDomain(c.get('house'), host)
  await act(c, (desk) => noteDomain(desk, service, host, leadsTo))
  return goOn(c, pathOf(c), wordsOf(c).leadsTo[leadsTo])
}
