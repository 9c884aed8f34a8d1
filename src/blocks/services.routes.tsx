import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { problemsOf } from '#look/problems.ts'
import { show, showPublic } from '#look/show.tsx'
import { isMember, mustBeSomebody } from '#people/role.ts'
import type { Block } from './block.ts'
import { listDocuments } from './documents.ts'
import { eraseService, exportService } from './exports.ts'
import { careForm, isPublic, missingBeforeLive, type Service, serviceForm } from './service.ts'
import { MyServicesPage, PublicServicePage } from './services.pages.tsx'
import { serviceWords } from './services.text.ts'
import {
  changeCare,
  changeService,
  findCare,
  listMyServices,
  mayShape,
  mustFindMine,
  mustFindService,
  publishService,
  retireService,
  showService,
} from './services.ts'
import { AboutPage, CarePage } from './shaping.pages.tsx'
import { type Workbench, WorkbenchPage } from './workbench.pages.tsx'

/** The pages of every service; what only one kind has is its block's. */
export function serviceRoutes(blocks: readonly Block[]): Hono<Env> {
  const blockOf = (service: Service) => mustFind(blocks.find(({ kind }) => kind === service.kind))
  return new Hono<Env>()
    .get('/services', async (c) => {
      const services = await read(c, (desk) => {
        mustBeSomebody(desk)
        return listMyServices(desk)
      })
      return show(c, <MyServicesPage services={services} />)
    })
    .get('/services/:id', (c) => showOne(c, blockOf))
    .get('/services/:id/about', async (c) => {
      const service = await read(c, (desk) => mustFindMine(desk, idParam(c)))
      return show(c, <AboutPage service={service} values={{ ...formValues(service) }} />)
    })
    .post('/services/:id/about', saveAbout)
    .get('/services/:id/care', async (c) => {
      const { service, care } = await read(c, async (desk) => {
        const service = await mustFindMine(desk, idParam(c))
        return { service, care: await findCare(desk, service) }
      })
      return show(c, <CarePage service={service} values={care} />)
    })
    .post('/services/:id/care', saveCare)
    .post('/services/:id/live', (c) => doAndReturn(c, 'wentLive', goLive))
    .post('/services/:id/showing', (c) => doAndReturn(c, 'shown', (desk, id) => showService(desk, id, true)))
    .post('/services/:id/hiding', (c) => doAndReturn(c, 'hidden', (desk, id) => showService(desk, id, false)))
    .post('/services/:id/retirement', (c) => doAndReturn(c, 'retired', retireService))
    .post('/services/:id/export', async (c) => {
      const { name, zip } = await act(c, (desk) => exportService(desk, idParam(c), blockOf))
      return c.body(zip, 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      })
    })
    .post('/services/:id/erasure', async (c) => {
      await act(c, (desk) => eraseService(desk, idParam(c), blockOf))
      return goOn(c, '/services', serviceWords(c.get('lang')).erased)
    })
}

async function showOne(c: Ctx, blockOf: (service: Service) => Block): Promise<Response> {
  const id = idParam(c)
  const { service, bench } = await read(c, async (desk) => {
    const service = await mustFindService(desk, id)
    if (await mayShape(desk, service))
      return { service, bench: await workbench(desk, service, blockOf(service)) }
    if (!isPublic(service)) throw new Refusal('missing', 'service.missing')
    return { service, bench: null }
  })
  return bench
    ? show(c, <WorkbenchPage {...bench} />)
    : showPublic(c, <PublicServicePage service={service} />, null)
}

async function workbench(desk: Desk, service: Service, block: Block): Promise<Workbench> {
  const care = await findCare(desk, service)
  const documents = (await listDocuments(desk, service)).length
  return {
    service,
    care,
    documents,
    missing: missingBeforeLive(service, care, documents),
    tasks: await block.pages.tasks(desk, service),
    panel: await block.pages.panel(desk, service),
    own: isMember(desk.actor, service.organisation),
    admin: isMember(desk.actor, service.organisation, 'admin'),
  }
}

async function saveAbout(c: Ctx): Promise<Response> {
  const id = idParam(c)
  const values = await formOf(c)
  const t = serviceWords(c.get('lang'))
  const form = serviceForm.safeParse(values)
  const service = await read(c, (desk) => mustFindMine(desk, id))
  const problems = form.success
    ? liveNeeds(service, form.data, t.problem['service.live-needs'])
    : problemsOf(form.error, t.problem)
  if (!form.success || Object.keys(problems).length > 0)
    return show(c, <AboutPage service={service} values={values} problems={problems} />, 422)
  await act(c, (desk) => changeService(desk, id, form.data))
  return goOn(c, `/services/${id}`, t.saved)
}

async function saveCare(c: Ctx): Promise<Response> {
  const id = idParam(c)
  const values = await formOf(c)
  const t = serviceWords(c.get('lang'))
  const form = careForm.safeParse(values)
  if (!form.success) {
    const service = await read(c, (desk) => mustFindMine(desk, id))
    const problems = problemsOf(form.error, t.problem)
    return show(c, <CarePage service={service} values={values} problems={problems} />, 422)
  }
  await act(c, (desk) => changeCare(desk, id, form.data))
  return goOn(c, `/services/${id}`, t.saved)
}

async function goLive(desk: Desk, id: string): Promise<void> {
  const service = await mustFindMine(desk, id)
  await publishService(desk, id, (await listDocuments(desk, service)).length)
}

type Said = 'wentLive' | 'shown' | 'hidden' | 'retired'

async function doAndReturn(c: Ctx, said: Said, work: (desk: Desk, id: string) => Promise<void>) {
  const id = idParam(c)
  await act(c, (desk) => work(desk, id))
  return goOn(c, `/services/${id}`, serviceWords(c.get('lang'))[said])
}

const formValues = ({ name, summary, address }: Service) => ({ name, summary, address })

function liveNeeds(service: Service, form: { summary: string; address: string }, says = '') {
  if (service.state !== 'live') return {}
  const empty = (['summary', 'address'] as const).filter((field) => form[field] === '')
  return Object.fromEntries(empty.map((field) => [field, says]))
}
