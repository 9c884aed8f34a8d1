import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Problems } from '#look/form.tsx'
import { show } from '#look/show.tsx'
import { isOpen } from '../../needs/need.ts'
import { listNeeds, mustFindNeed } from '../../needs/needs.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { DecidingPage } from './deciding.pages.tsx'
import { decidingWords } from './deciding.text.ts'
import { applyDecisions, type Chosen, dropDecision, lookOver } from './decisions.ts'

const room = '/jams/:jam/review/decisions'

export const decidingRoutes = new Hono<Env>()
  .get(room, (c) => showDecisions(c))
  .post(room, async (c) => {
    const values = await formOf(c)
    const chosen = chosenIn(values)
    if (chosen.length === 0)
      return showDecisions(c, { values, problems: { chosen: words(c).problem['chosen.empty'] } })
    const held = values.hold === 'yes'
    const { told, red, settled } = await inJam(c, (desk, jam) => applyDecisions(desk, jam, chosen, held))
    const names = red.map(({ title }) => title)
    return goOn(c, pathOf(c), words(c).result(told.length, names, settled.length, held))
  })
  .post(`${room}/:id/removal`, async (c) => {
    const id = idParam(c)
    await inJam(c, async (desk, jam) => {
      const need = await mustFindNeed(desk, id)
      if (need.jam !== jam.id) throw new Refusal('missing', 'need.missing')
      await dropDecision(desk, need)
    })
    return goOn(c, pathOf(c), words(c).dropped)
  })

const words = (c: Ctx) => decidingWords(c.get('lang'))
const pathOf = (c: Ctx) => `/jams/${c.req.param('jam')}/review/decisions`

const inJam = <T,>(c: Ctx, work: (desk: Desk, jam: Jam) => Promise<T>): Promise<T> =>
  act(c, async (desk) => work(desk, await mustFindJam(desk, c.req.param('jam'))))

/** Each box says which need, and what of it was looked at. */
function chosenIn({ chosen = [] }: FormValues): Chosen[] {
  return [...new Set([chosen].flat())].flatMap((text) => {
    const [need = '', notedAt = ''] = text.split('@')
    return isId(need) ? [{ need, notedAt }] : []
  })
}

async function showDecisions(c: Ctx, returned?: { values: FormValues; problems: Problems }) {
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    const ready = await lookOver(desk, jam)
    const open = (await listNeeds(desk, jam.id)).filter(
      (need) => isOpen(need) && need.state !== 'waiting' && !ready.some((one) => one.need.id === need.id),
    )
    return { place: { jam, actor: desk.actor, now: desk.now }, ready, open: open.length }
  })
  return show(c, <DecidingPage {...props} {...returned} />, returned ? 422 : 200)
}
