import { Hono } from 'hono'
import { act, type Ctx, type Env, goOn, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { diffPages } from '../model/diff.ts'
import { listVersions, mustFindVersion, restoreVersion } from '../versions.ts'
import { mustFindPageOf } from './finding-page.ts'
import { overviewWords } from './overview.text.ts'
import { VersionPage, VersionsPage } from './versions.pages.tsx'

/** What a page was: to be looked at, compared, brought back. */
export const versionRoutes = new Hono<Env>()
  .get('/services/:id/site/pages/:page/versions', async (c) => {
    const page = await read(c, async (desk) => {
      const found = await mustFindPageOf(desk, c)
      return { ...found, versions: await listVersions(desk, found.kept.id) }
    })
    return show(c, <VersionsPage {...page} />)
  })
  .get('/services/:id/site/pages/:page/versions/:revision', async (c) => {
    const page = await read(c, async (desk) => {
      const found = await mustFindPageOf(desk, c)
      const version = await mustFindVersion(desk, found.kept.id, revisionOf(c))
      return { ...found, version, changes: diffPages(version.content, found.kept.page) }
    })
    return show(c, <VersionPage {...page} />)
  })
  .post('/services/:id/site/pages/:page/versions/:revision/restoring', async (c) => {
    const { site, kept } = await act(c, async (desk) => {
      const found = await mustFindPageOf(desk, c)
      await restoreVersion(desk, found.kept.id, revisionOf(c))
      return found
    })
    const at = `/services/${site.service}/site/pages/${kept.id}/versions`
    return goOn(c, at, overviewWords(c.get('lang')).restored)
  })

function revisionOf(c: Ctx): number {
  const text = c.req.param('revision') ?? ''
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal('missing', 'site.version-missing')
  return Number(text)
}
