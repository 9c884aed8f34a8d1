import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import type { FindPlaceables } from '../../placing.ts'
import { mustEditSite, mustFindSite } from '../sites.ts'
import { declare, declaredForm, declaredValues } from './declaring.ts'
import { LawPage } from './law.pages.tsx'
import { lawWords } from './law.text.ts'
import { lawOf, renewLaw } from './renewing.ts'

async function roomOf(desk: Desk, service: string, places: FindPlaceables) {
  const site = await mustFindSite(desk, service)
  const { draft, facts, gaps } = await lawOf(desk, service, places)
  return { site, pages: draft.pages, facts, gaps }
}

/** The pages of law, and what only people can say for them. */
export const lawRoutes = (places: FindPlaceables) =>
  new Hono<Env>()
    .get('/services/:id/site/law', async (c) => {
      const room = await read(c, (desk) => roomOf(desk, idParam(c), places))
      return show(c, <LawPage {...room} values={declaredValues(room.site.settings)} />)
    })
    .post('/services/:id/site/law', async (c) => {
      const service = idParam(c)
      const values = await formOf(c)
      const t = lawWords(c.get('lang'))
      const form = declaredForm.safeParse(values)
      if (!form.success) {
        const room = await read(c, (desk) => roomOf(desk, service, places))
        const problems = problemsOf(form.error, t.problem)
        return show(c, <LawPage {...room} values={values} problems={problems} />, 422)
      }
      await act(c, (desk) => declare(desk, service, form.data, places))
      return goOn(c, `/services/${service}/site/law`, t.saved)
    })
    .post('/services/:id/site/law/pages', async (c) => {
      const service = idParam(c)
      await act(c, async (desk) => {
        await mustEditSite(desk, service)
        await renewLaw(desk, service, places)
      })
      return goOn(c, `/services/${service}/site/law`, lawWords(c.get('lang')).renewed)
    })
