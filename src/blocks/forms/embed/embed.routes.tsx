import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { EmbedPage } from './embed.pages.tsx'
import { embedWords } from './embed.text.ts'
import { lookAtEmbedding, nameWebsites } from './embeds.ts'
import script from './form.js?raw'
import { originOf } from './framing.ts'

const mostOrigins = 50

export const embedRoutes = new Hono<Env>()
  // For pages of other people: it stays under one address, so it is asked for anew each hour.
  .get('/embed/form.js', (c) => {
    c.set('embedOn', 'everywhere')
    return c.body(script, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    })
  })
  .get('/services/:id/form/embed', async (c) => {
    const embedding = await read(c, (desk) => lookAtEmbedding(desk, idParam(c)))
    return show(c, <EmbedPage embedding={embedding} />)
  })
  .post('/services/:id/form/embed', save)

async function save(c: Ctx): Promise<Response> {
  const [id, values] = [idParam(c), await formOf(c)]
  const t = embedWords(c.get('lang'))
  const again = async (says: string) => {
    const embedding = await read(c, (desk) => lookAtEmbedding(desk, id))
    const kept = { origins: values.origins }
    return show(c, <EmbedPage embedding={embedding} values={kept} problems={{ origins: says }} />, 422)
  }
  const lines = String(values.origins ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
  const wrong = lines.find((line) => originOf(line) === null)
  if (wrong) return again(t.problem.origin(wrong.slice(0, 100)))
  const origins = [...new Set(lines.flatMap((line) => originOf(line) ?? []))]
  if (origins.length > mostOrigins) return again(t.problem.many)
  const { saved } = await act(c, (desk) => nameWebsites(desk, id, Number(values.revision), origins))
  if (!saved) return again(t.problem.moved)
  return goOn(c, `/services/${id}/form/embed`, t.saved)
}
