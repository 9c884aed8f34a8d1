import { Hono } from 'hono'
import { z } from 'zod'
import { kinds } from '#blocks/service.ts'
import { findCare, mustFindService } from '#blocks/services.ts'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { plainLine } from '#kernel/plain.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { nameField } from '#people/account.ts'
import { hasSteppedUp } from '#people/step-up.ts'
import type { Team } from '../matching/team.ts'
import { mustFindTeam } from '../matching/teams.ts'
import type { Place } from '../profile/frame.tsx'
import { mustFindJam } from '../profile/jams.ts'
import { findAcceptance } from './acceptance/acceptances.ts'
import { CelebrationPage, HandoverPage, NothingToHandOverPage } from './handover.pages.tsx'
import { handoverWords } from './handover.text.ts'
import { type Item, items } from './handover.ts'
import { HandoversPage } from './handovers.pages.tsx'
import { findOrganisationOf } from './handovers.sql.ts'
import {
  factsOf,
  findHandover,
  findServiceOf,
  listHandovers,
  mustFindHandover,
  mustHaveSide,
  mustMayRead,
  sideOf,
  sign,
  startService,
  tick,
  untick,
} from './handovers.ts'
import { blocks } from './kinds.ts'
import { ProtocolPage } from './protocol.pages.tsx'
import { StartPage } from './start.pages.tsx'

const startForm = z.object({
  name: plainLine(1, 120, 'service.nameless', 'text.long'),
  kind: z
    .enum(kinds, 'kind.unknown')
    .refine((kind) => blocks.some((block) => block.kind === kind), 'kind.unknown'),
})

export const handoverRoutes = new Hono<Env>()
  .get('/jams/:jam/teams/:team/service', async (c) => {
    const { service, place, team } = await read(c, async (desk) => {
      const at = await whereFor(c, desk)
      mustHaveSide(desk, at.team)
      return { ...at, service: await findServiceOf(desk, at.team) }
    })
    if (service) return c.redirect(`/services/${service.id}`, 303)
    return showStart(c, place, team, { name: team.name, kind: 'custom' })
  })
  .post('/jams/:jam/teams/:team/service', async (c) => {
    const values = await formOf(c)
    const form = startForm.safeParse(values)
    const t = handoverWords(c.get('lang'))
    const at = await read(c, async (desk) => {
      const at = await whereFor(c, desk)
      mustHaveSide(desk, at.team)
      return at
    })
    if (!form.success) return showStart(c, at.place, at.team, values, problemsOf(form.error, t.problem))
    const service = await act(c, (desk) => startService(desk, at.team, form.data.kind, form.data.name))
    return goOn(c, `/services/${service.id}`, t.started)
  })
  .get('/jams/:jam/teams/:team/handover', (c) => showHandover(c))
  .post('/jams/:jam/teams/:team/handover/ticks', (c) => setTick(c, tick, 'ticked'))
  .post('/jams/:jam/teams/:team/handover/unticks', (c) => setTick(c, untick, 'unticked'))
  .post('/jams/:jam/teams/:team/handover/signatures', signHere)
  .get('/jams/:jam/teams/:team/handover/protocol', async (c) => {
    const sheet = await read(c, async (desk) => {
      const { place, team } = await whereFor(c, desk)
      const handover = await mustFindHandover(desk, team)
      const service = handover.service ? await mustFindService(desk, handover.service) : undefined
      const care = service && (await findCare(desk, service))
      const acceptance = await findAcceptance(desk, team)
      return {
        place,
        team,
        handover,
        service,
        care,
        acceptance,
        organisation: await findOrganisationOf(desk, team.need),
      }
    })
    return show(c, <ProtocolPage {...sheet} />)
  })
  .get('/jams/:jam/teams/:team/celebration', async (c) => {
    const party = await read(c, async (desk) => {
      const { place, team } = await whereFor(c, desk)
      return { place, team, organisation: await findOrganisationOf(desk, team.need) }
    })
    return show(c, <CelebrationPage {...party} />)
  })
  .get('/jams/:jam/handovers', async (c) => {
    const { place, lines } = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      return { place: { jam, actor: desk.actor, now: desk.now }, lines: await listHandovers(desk, jam.id) }
    })
    return show(c, <HandoversPage place={place} lines={lines} />)
  })

/** The jam and the team of the address; a team of another jam is none of this one. */
async function whereFor(c: Ctx, desk: Desk): Promise<{ place: Place; team: Team }> {
  const jam = await mustFindJam(desk, c.req.param('jam'))
  const team = await mustFindTeam(desk, idParam(c, 'team'))
  if (team.jam !== jam.id) throw new Refusal('missing', 'team.missing')
  return { place: { jam, actor: desk.actor, now: desk.now }, team }
}

const showStart = (c: Ctx, place: Place, team: Team, values: Values, problems?: Problems) =>
  show(
    c,
    <StartPage
      {...{ place, team, values }}
      kinds={blocks.map(({ kind }) => kind)}
      problems={problems ?? {}}
    />,
    problems ? 422 : 200,
  )

async function showHandover(c: Ctx, values: Values = {}, problems?: Problems): Promise<Response> {
  const { place, team, side, view } = await read(c, async (desk) => {
    const at = await whereFor(c, desk)
    mustMayRead(desk, at.team)
    const handover = await findHandover(desk, at.team)
    const service = handover?.service ? await mustFindService(desk, handover.service) : undefined
    const facts = handover && (await factsOf(desk, handover))
    const steppedUp = hasSteppedUp(desk.actor, desk.now)
    const acceptance = await findAcceptance(desk, at.team)
    return {
      ...at,
      side: sideOf(desk, at.team),
      view: handover && facts && { handover, service, facts, steppedUp, acceptance },
    }
  })
  if (!view) return show(c, <NothingToHandOverPage {...{ place, team, side }} />)
  const page = { place, team, side, values, problems: problems ?? {}, ...view }
  return show(c, <HandoverPage {...page} />, problems ? 422 : 200)
}

type Ticking = (desk: Desk, team: Team, item: Item) => Promise<void>

async function setTick(c: Ctx, work: Ticking, said: 'ticked' | 'unticked'): Promise<Response> {
  const asked = (await formOf(c)).item
  const item = mustFind(items.find((one) => one === asked))
  const { place, team } = await act(c, async (desk) => {
    const at = await whereFor(c, desk)
    await work(desk, at.team, item)
    return at
  })
  const at = `/jams/${place.jam.slug}/teams/${team.id}/handover`
  return goOn(c, at, handoverWords(c.get('lang'))[said])
}

async function signHere(c: Ctx): Promise<Response> {
  const values = await formOf(c)
  const t = handoverWords(c.get('lang'))
  const name = nameField.safeParse(values.name ?? '')
  if (!name.success) {
    const key = name.error.issues[0]?.message ?? ''
    return showHandover(c, values, { name: t.problem[key] ?? key })
  }
  const { place, team, handover, side } = await act(c, async (desk) => {
    const at = await whereFor(c, desk)
    return { ...at, side: sideOf(desk, at.team), handover: await sign(desk, at.team, name.data) }
  })
  const at = `/jams/${place.jam.slug}/teams/${team.id}`
  if (!handover.signedAt) return goOn(c, `${at}/handover`, t.signedOne)
  // The team's access has just ended, so it celebrates where everybody in the jam may.
  return goOn(c, side === 'team' ? `${at}/celebration` : `${at}/handover`, t.signedBoth)
}
