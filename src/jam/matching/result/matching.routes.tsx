import { Hono } from 'hono'
import { z } from 'zod'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { publishPlan } from '../publishing/publications.ts'
import { release, settle } from '../runs/rules.ts'
import { type RunWish, ruleKinds } from '../runs/run.ts'
import { askOfRun, startRun } from '../runs/runs.ts'
import { MatchingPage } from './matching.pages.tsx'
import { matchingWords } from './matching.text.ts'
import { findOverview } from './overview.ts'
import { PersonPage } from './person.pages.tsx'
import { planWords } from './plan.text.ts'

const room = '/jams/:jam/matching'

export const matchingRoutes = new Hono<Env>()
  .get(room, async (c) => show(c, <MatchingPage {...(await read(c, (desk) => lookFrom(c, desk)))} />))
  .post(`${room}/runs`, async (c) => {
    const { calm } = await formOf(c)
    const isNew = await inJam(c, (desk, jam) => startRun(desk, jam, calm === 'yes'))
    return goOn(c, pathOf(c), isNew ? words(c).started : words(c).alreadyRunning)
  })
  .post(`${room}/runs/:id/finish`, (c) => ask(c, 'finish', words(c).finishing))
  .post(`${room}/runs/:id/cancellation`, (c) => ask(c, 'cancel', words(c).cancelling))
  .post(`${room}/runs/:id/publication`, async (c) => {
    const id = idParam(c)
    const isNew = await inJam(c, (desk, jam) => publishPlan(desk, jam, id))
    return goOn(c, pathOf(c), isNew ? words(c).publishedNotice : words(c).publishedBefore)
  })
  .get(`${room}/people/:id`, (c) => showPerson(c, idParam(c)))
  // Where a form was sent back to be completed, the browser looks again under its address.
  .get(`${room}/rules`, (c) => goOn(c, pathOf(c)))
  .post(`${room}/rules`, saveRule)
  .post(`${room}/rules/removal`, async (c) => {
    const { person, need, from } = await formOf(c)
    const [who, what] = [idOf(person), idOf(need)]
    await inJam(c, (desk, jam) => release(desk, jam, who, what))
    return goOn(c, backFrom(c, from, who, what), words(c).releasedNotice)
  })

const words = (c: Ctx) => ({ ...matchingWords(c.get('lang')), ...planWords(c.get('lang')) })
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/matching`

const inJam = <T,>(c: Ctx, work: (desk: Desk, jam: Jam) => Promise<T>): Promise<T> =>
  act(c, async (desk) => work(desk, await mustFindJam(desk, c.req.param('jam'))))

async function lookFrom(c: Ctx, desk: Desk) {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  return { place: { jam, actor: desk.actor, now: desk.now }, overview: await findOverview(desk, jam) }
}

async function ask(c: Ctx, wish: RunWish, says: string): Promise<Response> {
  const id = idParam(c)
  const isHeard = await inJam(c, (desk, jam) => askOfRun(desk, jam, id, wish))
  return goOn(c, pathOf(c), isHeard ? says : words(c).wasOver)
}

const ruleForm = z.object({
  need: z.string('need.choose').refine(isId, 'need.choose'),
  kind: z.enum(ruleKinds, 'kind.choose'),
})

async function saveRule(c: Ctx): Promise<Response> {
  const values = await formOf(c)
  const person = idOf(values.person)
  const form = ruleForm.safeParse(values)
  if (!form.success) return showPerson(c, person, values, problemsOf(form.error, words(c).problem))
  const { need, kind } = form.data
  const name = await inJam(c, (desk, jam) => settle(desk, jam, { person, need, kind }))
  return goOn(c, backFrom(c, values.from, person, need), words(c).settledNotice[kind](name))
}

async function showPerson(
  c: Ctx,
  id: string,
  values: FormValues = {},
  problems: Problems = {},
): Promise<Response> {
  const page = await read(c, async (desk) => {
    const { place, overview } = await lookFrom(c, desk)
    return {
      place,
      overview,
      one: mustFind(overview.facts.people.find((one) => one.id === id)),
    }
  })
  const status = Object.keys(problems).length > 0 ? 422 : 200
  return show(c, <PersonPage {...page} values={values} problems={problems} />, status)
}

/** @throws Refusal `missing`: what has no form of an id names nobody */
const idOf = (value: FormValues[string] | undefined): string =>
  mustFind(typeof value === 'string' && isId(value) ? value : undefined)

function backFrom(c: Ctx, from: FormValues[string] | undefined, person: string, need: string): string {
  if (from === 'person') return `${pathOf(c)}/people/${person}`
  return from === 'plan' ? `${pathOf(c)}#n-${need}` : pathOf(c)
}
