import { Hono } from 'hono'
import { z } from 'zod'
import { answer, custodyDoor, done, jsonOf, sealedId } from '#custody/door.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { isMember } from '#people/role.ts'
import { mustEnter } from '../law/declarations.ts'
import { isSeekerLang, type Office, officeName, type SeekerLang } from '../office.ts'
import { closeToAll, lookAtReadiness, openToAll } from '../readiness.ts'
import { NewOfficePage, RulesPage, TextsPage, TopicsPage } from './office.pages.tsx'
import { OfficesPage } from './offices.pages.tsx'
import { officeWords } from './offices.text.ts'
import { addOffice, changeOffice, mustFindOffice, placeOfficeSpace, removeOffice } from './offices.ts'
import { OpeningPage } from './opening.pages.tsx'
import { type Read, readRules, readTexts, readTopics } from './read-office.ts'

const at = '/services/:id/counselling/offices'

const pages = new Hono<Env>()
  .get(at, async (c) => {
    const found = await read(c, async (desk) => {
      const held = await mustEnter(desk, idParam(c))
      const readiness = await lookAtReadiness(desk, held)
      return { ...held, readiness, own: isMember(desk.actor, held.service.organisation) }
    })
    return show(c, <OfficesPage {...found} />)
  })
  .get(`${at}/new`, async (c) => {
    const { service } = await read(c, (desk) => mustEnter(desk, idParam(c)))
    return show(c, <NewOfficePage service={service} values={{ preset: c.req.query('preset') }} />)
  })
  .post(at, addOne)
  .get(`${at}/:office`, (c) => step(c, 'topics'))
  .post(`${at}/:office`, (c) => save(c, 'topics', (office, values) => readTopics(office, values)))
  .get(`${at}/:office/rules`, (c) => step(c, 'rules'))
  .post(`${at}/:office/rules`, (c) => save(c, 'rules', (_, values) => readRules(values)))
  .get(`${at}/:office/texts`, (c) => step(c, 'texts'))
  .post(`${at}/:office/texts`, (c) =>
    save(c, 'texts', (office, values) => readTexts(office, langIn(c), values)),
  )
  .post(`${at}/:office/removal`, async (c) => {
    const id = idParam(c)
    await act(c, (desk) => removeOffice(desk, id, idParam(c, 'office')))
    return goOn(c, `/services/${id}/counselling/offices`, officeWords(c.get('lang')).removed)
  })
  .get(`${at}/:office/opening`, async (c) => {
    const found = await read(c, async (desk) => {
      const { service } = await mustEnter(desk, idParam(c))
      const office = await mustFindOffice(desk, service.id, idParam(c, 'office'))
      const { organisation } = service
      const own = isMember(desk.actor, organisation)
      return {
        service,
        office,
        own,
        admin: isMember(desk.actor, organisation, 'admin'),
        person: desk.actor.name,
      }
    })
    return show(c, <OpeningPage {...found} />)
  })
  .post('/services/:id/counselling/opening', async (c) => {
    const id = idParam(c)
    await act(c, (desk) => openToAll(desk, id))
    return goOn(c, `/services/${id}/counselling/offices`, officeWords(c.get('lang')).opened)
  })
  .post('/services/:id/counselling/closing', async (c) => {
    const id = idParam(c)
    await act(c, (desk) => closeToAll(desk, id))
    return goOn(c, `/services/${id}/counselling/offices`, officeWords(c.get('lang')).closed)
  })

/** What the element behind the gate asks and says: which space is whose, and no more. */
const json = custodyDoor()
  .get(`${at}/:office/space`, async (c) => {
    const office = await read(c, (desk) => mustFindOffice(desk, idParam(c), idParam(c, 'office')))
    return answer(c, { space: office.space, name: office.name })
  })
  .put(`${at}/:office/space`, async (c) => {
    const [id, office] = [idParam(c), idParam(c, 'office')]
    const { space } = await jsonOf(c, z.strictObject({ space: sealedId }))
    await act(c, (desk) => placeOfficeSpace(desk, id, office, space))
    return done(c)
  })

export const officeRoutes = new Hono<Env>().route('/', pages).route('/', json)

async function addOne(c: Ctx): Promise<Response> {
  const id = idParam(c)
  const values = await formOf(c)
  const t = officeWords(c.get('lang'))
  const name = officeName.safeParse(values.name ?? '')
  const problems: Record<string, string | undefined> = {}
  if (!values.preset) problems.preset = t.problem['office.preset']
  if (!name.success) problems.name = t.problem[name.error.issues[0]?.message ?? '']
  if (!name.success || Object.keys(problems).length > 0) {
    const { service } = await read(c, (desk) => mustEnter(desk, id))
    return show(c, <NewOfficePage {...{ service, values, problems }} />, 422)
  }
  const office = await act(c, (desk) => addOffice(desk, id, String(values.preset), name.data))
  return goOn(c, `/services/${id}/counselling/offices/${office.id}`, t.begun)
}

type Step = 'topics' | 'rules' | 'texts'
type Typed = { values: FormValues; problems: Record<string, string | undefined> }

async function step(c: Ctx, which: Step, typed?: Typed): Promise<Response> {
  const found = await read(c, async (desk) => {
    const { service } = await mustEnter(desk, idParam(c))
    return { service, office: await mustFindOffice(desk, service.id, idParam(c, 'office')) }
  })
  const status = typed ? 422 : 200
  if (which === 'topics') return show(c, <TopicsPage {...found} {...typed} />, status)
  if (which === 'rules') return show(c, <RulesPage {...found} {...typed} />, status)
  return show(c, <TextsPage {...found} {...typed} lang={langIn(c)} />, status)
}

const next: Record<Step, string> = { topics: '/rules', rules: '/texts', texts: '/opening' }

async function save(
  c: Ctx,
  which: Step,
  readIt: (office: Office, values: FormValues) => Read,
): Promise<Response> {
  const [id, office] = [idParam(c), idParam(c, 'office')]
  const values = await formOf(c)
  const t = officeWords(c.get('lang'))
  const readForm = readIt(await read(c, (desk) => mustFindOffice(desk, id, office)), values)
  if ('wrong' in readForm) {
    const problems = Object.fromEntries(
      Object.entries(readForm.wrong).map(([name, code]) => [name, t.problem[code] ?? code]),
    )
    return step(c, which, { values, problems })
  }
  try {
    await act(c, (desk) => changeOffice(desk, id, office, Number(values.revision), readForm.change))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'office.moved') throw error
    return step(c, which, { values, problems: { '': t.problem['office.moved'] } })
  }
  return goOn(c, `/services/${id}/counselling/offices/${office}${next[which]}`, t.saved)
}

function langIn(c: Ctx): SeekerLang {
  const asked = c.req.query('lang')
  return isSeekerLang(asked) ? asked : 'de'
}
