import { Hono } from 'hono'
import { act, type Env, goOn, idParam, read } from '#kernel/http.ts'
import { show } from '#look/show.tsx'
import { mayEdit } from '../../model/rights.ts'
import { LinksPage } from './links.pages.tsx'
import { linksWords } from './links.text.ts'
import { askToLook, listLinks } from './links.ts'

export const linkRoutes = new Hono<Env>()
  .get('/services/:id/site/links', async (c) => {
    const service = idParam(c)
    const told = await read(c, (desk) => listLinks(desk, service))
    return show(c, <LinksPage {...told} mayLook={mayEdit(told.site.role)} />)
  })
  .post('/services/:id/site/links', async (c) => {
    const service = idParam(c)
    await act(c, (desk) => askToLook(desk, service))
    return goOn(c, `/services/${service}/site/links`, linksWords(c.get('lang')).asked)
  })
