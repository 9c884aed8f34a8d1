import { Hono } from 'hono'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import { isSlug } from '../model/slug.ts'
import { placeHost, renameSite } from '../naming.ts'
import { mustEditSite, mustFindSite, saveSettings } from '../sites.ts'
import { SettingsPage } from './settings.pages.tsx'
import { settingsWords } from './settings.text.ts'
import { readHost, readSettings, settingsValues } from './settings-form.ts'

/** Name, languages, address and domain of a site. */
export const siteSettingsRoutes = new Hono<Env>()
  .get('/services/:id/site/settings', (c) => showSettings(c))
  .post('/services/:id/site/settings', async (c) => {
    const values = await formOf(c)
    const t = settingsWords(c.get('lang'))
    const problems = await act(c, async (desk) => {
      const { settings: kept, service } = await mustEditSite(desk, idParam(c))
      const filled = readSettings(kept, values)
      if ('problems' in filled) return filled.problems
      await saveSettings(desk, service, filled.settings, Number(values.revision) || 0)
      return null
    })
    if (!problems) return goOn(c, at(c), t.saved)
    const says = Object.entries(problems).map(([field, wrong]) => [field, t.problem[wrong]])
    return showSettings(c, Object.fromEntries(says), values)
  })
  .post('/services/:id/site/address', async (c) => {
    const values = await formOf(c)
    const slug = String(values.slug ?? '')
      .trim()
      .toLowerCase()
    const t = settingsWords(c.get('lang'))
    if (!isSlug(slug) || slug.length < 3) return showSettings(c, { slug: t.problem.slugWrong }, null, values)
    const taken = await isTaken(
      act(c, (desk) => renameSite(desk, idParam(c), slug)),
      'site.slug-taken',
    )
    if (taken) return showSettings(c, { slug: t.problem.slugTaken }, null, values)
    return goOn(c, at(c), t.renamed)
  })
  .post('/services/:id/site/domain', async (c) => {
    const values = await formOf(c)
    const typed = String(values.host ?? '').trim()
    const host = typed === '' ? null : readHost(typed)
    const t = settingsWords(c.get('lang'))
    if (typed !== '' && host === null) return showSettings(c, { host: t.problem.hostWrong }, null, values)
    const taken = await isTaken(
      act(c, (desk) => placeHost(desk, idParam(c), host)),
      'site.host-taken',
    )
    if (taken) return showSettings(c, { host: t.problem.hostTaken }, null, values)
    return goOn(c, at(c), host === null ? t.unplaced : t.placed)
  })

const at = (c: Ctx) => `/services/${idParam(c)}/site/settings`

type Values = Readonly<Record<string, string | string[]>>

async function showSettings(
  c: Ctx,
  problems: Problems = {},
  typed?: Values | null,
  placed?: Values,
): Promise<Response> {
  const site = await read(c, (desk) => mustFindSite(desk, idParam(c)))
  const props = {
    ...{ site, problems },
    values: typed ?? settingsValues(site.settings),
    place: placed ?? { slug: site.slug, host: site.host ?? '' },
    house: c.get('house').config.address,
  }
  return show(c, <SettingsPage {...props} />, Object.keys(problems).length > 0 ? 422 : 200)
}

/** Whether somebody else has it already, which is said at the field. */
async function isTaken(work: Promise<void>, code: string): Promise<boolean> {
  try {
    await work
    return false
  } catch (error) {
    if (error instanceof Refusal && error.code === code) return true
    throw error
  }
}
