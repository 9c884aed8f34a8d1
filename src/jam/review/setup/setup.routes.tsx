import { Hono } from 'hono'
import type { z } from 'zod'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBe } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { listCriteria, raiseCriterion, retireCriterion, saveCriterion } from './criteria.ts'
import { CriterionPage } from './criterion.pages.tsx'
import { PhasePage } from './phase.pages.tsx'
import { beginPhase, changePlan, findPlan, findStanding, removePhase, savePhase } from './phases.ts'
import { SetupPage } from './setup.pages.tsx'
import { setupWords } from './setup.text.ts'
import { criterionForm, phaseForm, planForm } from './setup-form.ts'

const room = '/jams/:jam/review/setup'

export const reviewSetupRoutes = new Hono<Env>()
  .get(room, (c) => showSetup(c))
  .post(room, async (c) => {
    const values = await formOf(c)
    const form = planForm.safeParse(values)
    if (!form.success) return showSetup(c, returnedOf(c, values, form.error))
    await inJam(c, (desk, jam) => changePlan(desk, jam.id, form.data))
    return done(c, words(c).planSaved)
  })
  .post(`${room}/dates`, async (c) => {
    await inJam(c, (desk, jam) => beginPhase(desk, jam.id, null))
    return done(c, words(c).toDatesDone)
  })
  .get(`${room}/phases/:phase`, (c) => showPhase(c))
  .post(`${room}/phases/:phase`, async (c) => {
    const values = await formOf(c)
    const { jam } = await look(c)
    const form = phaseForm(jam.timeZone).safeParse(values)
    if (!form.success) return showPhase(c, returnedOf(c, values, form.error))
    await inJam(c, (desk) => savePhase(desk, jam.id, phaseIn(c), form.data))
    return done(c, words(c).phaseSaved)
  })
  .post(`${room}/phases/:phase/beginning`, async (c) => {
    await inJam(c, (desk, jam) => beginPhase(desk, jam.id, idParam(c, 'phase')))
    return done(c, words(c).begun)
  })
  .post(`${room}/phases/:phase/removal`, async (c) => {
    await inJam(c, (desk, jam) => removePhase(desk, jam.id, idParam(c, 'phase')))
    return done(c, words(c).phaseRemoved)
  })
  .get(`${room}/criteria/:key`, (c) => showCriterion(c))
  .post(`${room}/criteria/:key`, async (c) => {
    const values = await formOf(c)
    const form = criterionForm.safeParse(values)
    if (!form.success) return showCriterion(c, returnedOf(c, values, form.error))
    await inJam(c, (desk, jam) => saveCriterion(desk, jam.id, keyIn(c), form.data))
    return done(c, words(c).criterionSaved)
  })
  .post(`${room}/criteria/:key/retirement`, async (c) => {
    const { retired } = await formOf(c)
    await inJam(c, (desk, jam) => retireCriterion(desk, jam.id, keyIn(c) ?? '', retired === 'yes'))
    return done(c, retired === 'yes' ? words(c).retiredDone : words(c).restoredDone)
  })
  .post(`${room}/criteria/:key/raising`, async (c) => {
    await inJam(c, (desk, jam) => raiseCriterion(desk, jam.id, keyIn(c) ?? ''))
    return done(c, words(c).moved)
  })

const words = (c: Ctx) => setupWords(c.get('lang'))
const done = (c: Ctx, says: string) => goOn(c, `/jams/${c.req.param('jam')}/review/setup`, says)

// `new` is nobody's id and nobody's key.
const phaseIn = (c: Ctx): string | null => (c.req.param('phase') === 'new' ? null : idParam(c, 'phase'))
const keyIn = (c: Ctx): string | null => {
  const key = c.req.param('key') ?? ''
  return key === 'new' ? null : key.slice(0, 40)
}

type Returned = { values: FormValues; problems: Problems }

const returnedOf = (c: Ctx, values: FormValues, error: z.ZodError): Returned => ({
  values,
  problems: problemsOf(error, words(c).problem),
})

const inJam = (c: Ctx, work: (desk: Desk, jam: Jam) => Promise<void>): Promise<void> =>
  act(c, async (desk) => work(desk, await mustFindJam(desk, c.req.param('jam'))))

const look = (c: Ctx) =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBe(desk, jam.id, 'organiser')
    return {
      jam,
      place: { jam, actor: desk.actor, now: desk.now },
      standing: await findStanding(desk, jam.id),
      criteria: await listCriteria(desk, jam.id),
      plan: await findPlan(desk, jam.id),
    }
  })

async function showSetup(c: Ctx, returned?: Returned): Promise<Response> {
  return show(c, <SetupPage {...(await look(c))} {...returned} />, returned ? 422 : 200)
}

async function showPhase(c: Ctx, returned?: Returned): Promise<Response> {
  const { place, standing } = await look(c)
  const id = c.req.param('phase')
  const known = isId(id) ? standing.phases.find((one) => one.id === id) : undefined
  if (id !== 'new') mustFind(known)
  return show(c, <PhasePage place={place} phase={known} {...returned} />, returned ? 422 : 200)
}

async function showCriterion(c: Ctx, returned?: Returned): Promise<Response> {
  const { place, criteria } = await look(c)
  const key = keyIn(c)
  const known = criteria.find((one) => one.key === key)
  if (key !== null) mustFind(known)
  return show(c, <CriterionPage place={place} criterion={known} {...returned} />, returned ? 422 : 200)
}
