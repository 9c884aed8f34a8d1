import { Hono } from 'hono'
import { act, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import type { SiteRole } from '../model/site.ts'
import { listColleagues, nameRole } from '../people.ts'
import { mustFindSite } from '../sites.ts'
import { RolesPage } from './roles.pages.tsx'
import { rolesWords } from './roles.text.ts'

const roles: readonly SiteRole[] = ['author', 'editor', 'publisher']

/** Who writes, who decides, who publishes. */
export const siteRoleRoutes = new Hono<Env>()
  .get('/services/:id/site/roles', async (c) => {
    const page = await read(c, async (desk) => {
      const site = await mustFindSite(desk, idParam(c))
      return { site, colleagues: await listColleagues(desk, site.service) }
    })
    return show(c, <RolesPage {...page} />)
  })
  .post('/services/:id/site/roles', async (c) => {
    const { account, role } = await formOf(c)
    if (typeof account !== 'string' || !isId(account)) throw new Refusal('missing', 'role.outsider')
    const named = roles.find((one) => one === role) ?? null
    await act(c, (desk) => nameRole(desk, idParam(c), account, named))
    return goOn(c, `/services/${idParam(c)}/site/roles`, rolesWords(c.get('lang')).saved)
  })
