import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import type { Problems } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import type { Redirect } from '../model/site.ts'
import { addRedirects, listRedirects, removeRedirects } from '../redirects.ts'
import { mustFindSite } from '../sites.ts'
import { RedirectsPage } from './redirects.pages.tsx'
import { redirectsWords } from './redirects.text.ts'
import { readLines, readRedirect } from './redirects-form.ts'

/** Where old addresses lead. */
export const redirectRoutes = new Hono<Env>()
  .get('/services/:id/site/redirects', (c) => showRedirects(c))
  .post('/services/:id/site/redirects', async (c) => {
    const values = await formOf(c)
    const read = 'lines' in values ? many(c, String(values.lines)) : one(c, values)
    if ('problems' in read) return showRedirects(c, read.problems)
    const kept = await act(c, (desk) => addRedirects(desk, idParam(c), read.redirects))
    return goOn(c, `/services/${idParam(c)}/site/redirects`, redirectsWords(c.get('lang')).added(kept.length))
  })
  .post('/services/:id/site/redirects/removal', async (c) => {
    const { from } = await formOf(c)
    await act(c, (desk) =>
      removeRedirects(
        desk,
        idParam(c),
        [from].flat().filter((one) => one !== undefined),
      ),
    )
    return goOn(c, `/services/${idParam(c)}/site/redirects`, redirectsWords(c.get('lang')).removed)
  })

type Read = { redirects: Redirect[] } | { problems: Problems }

function one(c: Ctx, { from, to, temporary }: Record<string, string | string[]>): Read {
  const read = readRedirect(String(from ?? ''), String(to ?? ''), temporary === 'yes')
  if ('redirect' in read) return { redirects: [read.redirect] }
  return { problems: { [read.field]: redirectsWords(c.get('lang'))[read.wrong] } }
}

function many(c: Ctx, lines: string): Read {
  const t = redirectsWords(c.get('lang'))
  const { redirects, wrong } = readLines(lines)
  const [first] = wrong
  if (first !== undefined) return { problems: { lines: t.left(wrong.length, first.slice(0, 120)) } }
  return redirects.length > 0 ? { redirects } : { problems: { lines: t.empty } }
}

async function showRedirects(c: Ctx, problems?: Problems): Promise<Response> {
  const found = await read(c, async (desk) => {
    const site = await mustFindSite(desk, idParam(c))
    return { site, redirects: await listRedirects(desk, site.service) }
  })
  const place = { wanted: (c.req.query('q') ?? '').slice(0, 200), page: Number(c.req.query('page')) || 1 }
  const typed = problems ? { values: await formOf(c), problems } : {}
  return show(c, <RedirectsPage {...found} {...place} {...typed} />, problems ? 422 : 200)
}
