import { Hono } from 'hono'
import { z } from 'zod'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { plainLine } from '#kernel/plain.ts'
import { homeDay } from '#kernel/zone.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { isDay } from '../model/read-text.ts'
import { mustFindSite } from '../sites.ts'
import { ConsentsPage } from './consents.pages.tsx'
import { consentWords } from './consents.text.ts'
import { eraseConsent, giveConsent, listConsents, withdrawConsent } from './consents.ts'
import { listPictures } from './pictures.ts'

const at = '/services/:id/site/consents'

const consentForm = (today: string) =>
  z.object({
    who: plainLine(1, 200, 'who.empty', 'who.long'),
    covers: plainLine(1, 400, 'covers.empty', 'covers.long'),
    givenOn: z
      .string('on.empty')
      .refine(isDay, 'on.empty')
      .refine((day) => day <= today, 'on.later'),
    how: z.enum(['paper', 'mail', 'form', 'spoken'], 'how.empty'),
  })

export const consentRoutes = new Hono<Env>()
  .get(at, (c) => showConsents(c))
  .post(at, async (c) => {
    const t = consentWords(c.get('lang'))
    const values = await formOf(c)
    const form = consentForm(todayIn(c)).safeParse(values)
    if (!form.success) return showConsents(c, { values, problems: problemsOf(form.error, t.problem) })
    await act(c, (desk) => giveConsent(desk, idParam(c), form.data))
    return goOn(c, back(c), t.given)
  })
  .post(`${at}/:consent/withdrawal`, async (c) => {
    const consent = idParam(c, 'consent')
    const concerned = await act(c, async (desk) => {
      await withdrawConsent(desk, idParam(c), consent, todayIn(c))
      const pictures = await listPictures(desk, idParam(c))
      return pictures.filter(({ consents }) => consents.includes(consent)).length
    })
    return goOn(c, back(c), consentWords(c.get('lang')).withdrawn(concerned))
  })
  .post(`${at}/:consent/removal`, async (c) => {
    await act(c, (desk) => eraseConsent(desk, idParam(c), idParam(c, 'consent')))
    return goOn(c, back(c), consentWords(c.get('lang')).removed)
  })

type Typed = { values: FormValues; problems: Problems }

async function showConsents(c: Ctx, typed?: Typed): Promise<Response> {
  const found = await read(c, async (desk) => {
    const site = await mustFindSite(desk, idParam(c))
    const consents = await listConsents(desk, site.service)
    return { site, consents, pictures: await listPictures(desk, site.service) }
  })
  return show(c, <ConsentsPage {...found} today={todayIn(c)} {...typed} />, typed ? 422 : 200)
}

const back = (c: Ctx): string => `/services/${idParam(c)}/site/consents`

const todayIn = (c: Ctx): string => homeDay(c.get('house').clock.now())
