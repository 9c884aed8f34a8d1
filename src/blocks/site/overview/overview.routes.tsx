import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { plainLine } from '#kernel/plain.ts'
import { homeDay, momentAt } from '#kernel/zone.ts'
import type { Problems } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import { checkPage } from '../model/check.ts'
import { emptyPage } from '../model/empty.ts'
import { missingLanguages } from '../model/missing.ts'
import { type KeptPage, type PageKind, pageKinds } from '../model/page.ts'
import { namesOf } from '../names.ts'
import { erasePage, makeDraft, makeReady, placePage, planPage, stepPage } from '../page-states.ts'
import { addPage, listPages } from '../pages.ts'
import { draftOf, mustFindSite, type Site } from '../sites.ts'
import { mustFindPageOf } from './finding-page.ts'
import { MissingPage, OverviewPage } from './overview.pages.tsx'
import { overviewWords } from './overview.text.ts'
import { RemovalPage, StatePage } from './state.pages.tsx'
import { targetsFor } from './targets.ts'

const titleLine = plainLine(1, 160, 'titleMissing', 'titleLong')

/** The pages of a site: what there is, how far it is, where it stands. */
export const overviewRoutes = new Hono<Env>()
  .get('/services/:id/site/pages', (c) => showPages(c))
  .post('/services/:id/site/pages', addOne)
  .get('/services/:id/site/missing', async (c) => {
    const { site, missing } = await read(c, async (desk) => {
      const site = await mustFindSite(desk, idParam(c))
      return { site, missing: missingLanguages(await listPages(desk, site.service), site.settings.languages) }
    })
    return show(c, <MissingPage site={site} missing={missing} />)
  })
  .get('/services/:id/site/pages/:page/state', (c) => showState(c))
  .post('/services/:id/site/pages/:page/state', async (c) => {
    const ready = (await formOf(c)).state === 'ready'
    const t = overviewWords(c.get('lang'))
    return onPage(c, ready ? makeReady : makeDraft, ready ? t.wasMadeReady : t.wasMadeDraft)
  })
  .post('/services/:id/site/pages/:page/plan', plan)
  .post('/services/:id/site/pages/:page/place', place)
  .get('/services/:id/site/pages/:page/removal', async (c) => {
    const found = await read(c, async (desk) => {
      const found = await mustFindPageOf(desk, c)
      const pages = await listPages(desk, found.site.service)
      return { ...found, targets: targetsFor(found.site, pages, found.kept) }
    })
    return show(c, <RemovalPage {...found} />)
  })
  .post('/services/:id/site/pages/:page/removal', async (c) => {
    const { redirect } = await formOf(c)
    const lead = typeof redirect === 'string' && redirect !== '' ? redirect : null
    const { site, kept } = await act(c, async (desk) => {
      const found = await mustFindPageOf(desk, c)
      await erasePage(desk, found.kept.id, lead)
      return found
    })
    return goOn(c, listOf(site, kept.page.kind), overviewWords(c.get('lang')).erased)
  })

const listOf = ({ service }: Pick<Site, 'service'>, kind: PageKind) =>
  `/services/${service}/site/pages?kind=${kind}`

const kindOf = (text: unknown): PageKind => pageKinds.find((one) => one === text) ?? 'page'

async function showPages(c: Ctx, problems?: Problems): Promise<Response> {
  const values = problems ? await formOf(c) : {}
  const kind = kindOf(problems ? values.kind : c.req.query('kind'))
  const page = await read(c, async (desk) => {
    const site = await mustFindSite(desk, idParam(c))
    const pages = await listPages(desk, site.service)
    return {
      site,
      pages,
      names: await namesOf(
        desk,
        pages.map(({ changedBy }) => changedBy),
      ),
    }
  })
  return show(
    c,
    <OverviewPage {...page} kind={kind} values={values} problems={problems ?? {}} />,
    problems ? 422 : 200,
  )
}

async function addOne(c: Ctx): Promise<Response> {
  const values = await formOf(c)
  const title = titleLine.safeParse(values.title ?? '')
  const t = overviewWords(c.get('lang'))
  const [problem] = title.success ? [] : title.error.issues
  if (!title.success)
    return showPages(c, { title: problem?.message === 'titleLong' ? t.titleLong : t.titleMissing })
  const kind = kindOf(values.kind)
  const page = await act(c, async (desk) => {
    const { settings } = await mustFindSite(desk, idParam(c))
    const day = homeDay(desk.now)
    // What is legal the house writes, out of what is declared.
    const fresh = { title: title.data, slug: '', day }
    const page = emptyPage(kind === 'legal' ? 'page' : kind, settings.languages[0] ?? 'de', fresh)
    const id = typeof values.id === 'string' && isId(values.id) ? values.id : undefined
    return addPage(desk, idParam(c), page, id)
  })
  return goOn(c, `/services/${page.service}/site/pages/${page.id}`, t.added)
}

async function showState(c: Ctx, problems?: Problems): Promise<Response> {
  const page = await read(c, async (desk) => {
    const { site, kept } = await mustFindPageOf(desk, c)
    const draft = await draftOf(desk, site.service)
    return { site, kept, pages: draft.pages, findings: checkPage(kept.page, draft) }
  })
  const values = problems ? await formOf(c) : {}
  return show(c, <StatePage {...page} values={values} problems={problems ?? {}} />, problems ? 422 : 200)
}

async function plan(c: Ctx): Promise<Response> {
  const { notBefore } = await formOf(c)
  const t = overviewWords(c.get('lang'))
  const at = typeof notBefore === 'string' ? momentAt(notBefore, 'Europe/Berlin') : null
  if (!at || at <= c.get('house').clock.now()) return showState(c, { notBefore: t.planWrong })
  return onPage(c, (desk, id) => planPage(desk, id, at), t.wasPlanned)
}

async function place(c: Ctx): Promise<Response> {
  const { step, over, before, parent, inMenu } = await formOf(c)
  const t = overviewWords(c.get('lang'))
  if (step === 'up' || step === 'down') {
    const { site, kept } = await act(c, async (desk) => {
      const found = await mustFindPageOf(desk, c)
      await stepPage(desk, found.kept.id, step, String(over ?? ''))
      return found
    })
    return goOn(c, listOf(site, kept.page.kind), t.moved)
  }
  const idOrNone = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  const wanted = { before: idOrNone(before), parent: idOrNone(parent), inMenu: inMenu === 'yes' }
  return onPage(c, (desk, id) => placePage(desk, id, wanted), t.moved)
}

async function onPage(
  c: Ctx,
  work: (desk: Desk, id: string) => Promise<void>,
  said: string,
): Promise<Response> {
  const { site, kept }: { site: Site; kept: KeptPage } = await act(c, async (desk) => {
    const found = await mustFindPageOf(desk, c)
    await work(desk, found.kept.id)
    return found
  })
  return goOn(c, `/services/${site.service}/site/pages/${kept.id}/state`, said)
}
