import { Hono } from 'hono'
import type { z } from 'zod'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, read } from '#kernel/http.ts'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { hasRole } from '#people/role.ts'
import type { Jam } from '../jam.ts'
import { mustFindJam } from '../jams.ts'
import { PlanPage, type Returned } from './plan.pages.tsx'
import { planWords } from './plan.text.ts'
import { addStep, bringBackStep, changeStep, dropStep, listOwners, lookAtPlan } from './plans.ts'
import { ownStepForm, stepForm } from './step.ts'

export const planRoutes = new Hono<Env>()
  .get('/jams/:jam/plan', (c) => showPlan(c))
  .post('/jams/:jam/plan', (c) => take(c, '', ownStepForm, addStep, 'added'))
  .post('/jams/:jam/plan/:step', (c) => {
    const key = c.req.param('step')
    return take(c, key, stepForm, (desk, jam, form) => changeStep(desk, jam, key, form), 'saved')
  })
  .post('/jams/:jam/plan/:step/removal', (c) => change(c, dropStep, 'dropped'))
  .post('/jams/:jam/plan/:step/return', (c) => change(c, bringBackStep, 'broughtBack'))

type Said = 'added' | 'saved' | 'dropped' | 'broughtBack'
type FormFor<F> = (jam: Jam) => z.ZodType<F>

/** Takes a form of the plan; what is wrong with it is said beside the field, with what was typed. */
async function take<F>(
  c: Ctx,
  key: string,
  formFor: FormFor<F>,
  doing: (desk: Desk, jam: Jam, form: F) => Promise<void>,
  said: Said,
): Promise<Response> {
  const values = await formOf(c)
  const words = planWords(c.get('lang'))
  const jam = await read(c, (desk) => mustFindJam(desk, c.req.param('jam')))
  const form = formFor(jam).safeParse(values)
  if (!form.success) return showPlan(c, { key, values, problems: problemsOf(form.error, words.problem) })
  await act(c, async (desk) => doing(desk, await mustFindJam(desk, jam.slug), form.data))
  return goOn(c, `/jams/${jam.slug}/plan`, words[said])
}

async function change(c: Ctx, doing: (desk: Desk, jam: Jam, key: string) => Promise<void>, said: Said) {
  const slug = c.req.param('jam')
  await act(c, async (desk) => doing(desk, await mustFindJam(desk, slug), c.req.param('step') ?? ''))
  return goOn(c, `/jams/${slug}/plan`, planWords(c.get('lang'))[said])
}

async function showPlan(c: Ctx, returned?: Returned): Promise<Response> {
  const page = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const plan = await lookAtPlan(desk, jam)
    const isOrganiser = hasRole(desk.actor, jam.id, 'organiser')
    const owners = isOrganiser ? await listOwners(desk, jam) : []
    return { place: { jam, actor: desk.actor, now: desk.now }, plan, owners, isOrganiser }
  })
  return show(c, <PlanPage {...page} returned={returned} />, returned ? 422 : 200)
}
