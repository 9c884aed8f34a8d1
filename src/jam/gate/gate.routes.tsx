import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { hasRole, mustBe } from '#people/role.ts'
import type { Need } from '../needs/need.ts'
import type { Place } from '../profile/frame.tsx'
import { mustFindJam } from '../profile/jams.ts'
import { listEfforts } from './effort/efforts.ts'
import { type Facts, isTask, saidIn, suggested, type TaskName, tasks } from './fact.ts'
import { GatePage, Settled } from './gate.pages.tsx'
import { gateWords } from './gate.text.ts'
import {
  agree,
  chooseTemplate,
  disagree,
  fillTask,
  listGates,
  lookAtGate,
  mayFillIn,
  mustFindGated,
  templateOf,
} from './gates.ts'
import { GateListPage, TemplatePage } from './list.pages.tsx'
import { TaskPage } from './task.pages.tsx'
import { templatesOf } from './templates.ts'

export const gateRoutes = new Hono<Env>()
  .get('/jams/:jam/gate', async (c) => {
    const page = await read(c, async (desk) => {
      const { jam, place } = await placeOf(c, desk)
      const gates = await listGates(desk, jam.id)
      const efforts = await listEfforts(
        desk,
        jam.id,
        gates.map(({ need }) => need),
      )
      return { place, lines: gates.map((one) => ({ ...one, effort: efforts.get(one.need.id) })) }
    })
    return show(c, <GateListPage {...page} />)
  })
  .get('/jams/:jam/gate/template', async (c) => {
    const page = await read(c, async (desk) => {
      const { jam, place } = await placeOf(c, desk)
      mustBe(desk, jam.id, 'organiser')
      const chosen = (await templateOf(desk, jam.id)).template
      return { place, chosen, templates: [...templatesOf(desk.house).values()] }
    })
    return show(c, <TemplatePage {...page} />)
  })
  .post('/jams/:jam/gate/template', async (c) => {
    const { template } = await formOf(c)
    await act(c, async (desk) => {
      const { jam } = await placeOf(c, desk)
      await chooseTemplate(desk, jam.id, String(template ?? ''))
    })
    return goOn(c, `/jams/${c.req.param('jam')}/gate/template`, wordsOf(c).chosen)
  })
  .get('/jams/:jam/needs/:id/gate', async (c) => {
    const page = await read(c, async (desk) => {
      const { place, need } = await subject(c, desk)
      const fills = mayFillIn(desk, need)
      const discreet = !fills && hasRole(desk.actor, need.jam, 'reviewer')
      return { place, need, ...(await lookAtGate(desk, need)), fills, discreet }
    })
    return show(
      c,
      <GatePage {...page}>{!page.fills && !page.discreet && <Settled facts={page.facts} />}</GatePage>,
    )
  })
  .get('/jams/:jam/needs/:id/gate/:task', (c) => showTask(c))
  .post('/jams/:jam/needs/:id/gate/:task', async (c) => {
    const values = await formOf(c)
    const form = tasks[taskOf(c)].safeParse(values)
    if (!form.success) return showTask(c, values, problemsIn(c, form.error.issues))
    await act(c, async (desk) => fillTask(desk, (await subject(c, desk)).need, saidIn(form.data as Facts)))
    return goOn(c, pathOf(c), wordsOf(c).saved)
  })
  .post('/jams/:jam/needs/:id/agreements/:what', (c) => settle(c, agree, 'agreed'))
  .post('/jams/:jam/needs/:id/agreements/:what/withdrawal', (c) => settle(c, disagree, 'takenBack'))

const wordsOf = (c: Ctx) => gateWords(c.get('lang'))
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/needs/${idParam(c)}/gate`

async function placeOf(c: Ctx, desk: Desk) {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  return { jam, place: { jam, actor: desk.actor, now: desk.now } satisfies Place }
}

async function subject(c: Ctx, desk: Desk): Promise<{ place: Place; need: Need }> {
  const { jam, place } = await placeOf(c, desk)
  return { place, need: await mustFindGated(desk, jam.id, idParam(c)) }
}

function taskOf(c: Ctx): TaskName {
  const task = c.req.param('task')
  return mustFind(isTask(task) ? task : undefined)
}

type Settling = (desk: Desk, need: Need, what: string) => Promise<void>

async function settle(c: Ctx, work: Settling, notice: 'agreed' | 'takenBack'): Promise<Response> {
  await act(c, async (desk) => work(desk, (await subject(c, desk)).need, c.req.param('what') ?? ''))
  return goOn(c, pathOf(c), wordsOf(c)[notice])
}

async function showTask(c: Ctx, values?: FormValues, problems?: Record<string, string>): Promise<Response> {
  const task = taskOf(c)
  const page = await read(c, async (desk) => {
    const { place, need } = await subject(c, desk)
    if (!mayFillIn(desk, need)) throw new Refusal('forbidden', 'membership.needed')
    const { facts } = await lookAtGate(desk, need)
    return { place, need, values: suggested(facts) }
  })
  const typed = problems ? { values: values ?? {}, problems } : {}
  return show(c, <TaskPage {...page} task={task} {...typed} />, problems ? 422 : 200)
}

/** Only one thing can be wrong with a text of a task: that it is too long. */
function problemsIn(c: Ctx, issues: readonly { path: readonly PropertyKey[] }[]): Record<string, string> {
  const { long } = wordsOf(c).problem
  return Object.fromEntries(issues.map(({ path }) => [String(path[0] ?? ''), long(mostOf(String(path[0])))]))
}

const mostOf = (name: string): number =>
  ({ problem: 2000, goal: 2000, test: 2000, contentWhere: 1000, accessWho: 1000, contactHow: 500 })[name] ??
  200
