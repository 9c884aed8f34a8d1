import { Hono } from 'hono'
import { z } from 'zod'
import { checkField } from '#field/text-field.ts'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { isId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { show } from '#look/show.tsx'
import { hasRole, isInJam, isMember, mustBe, mustBeSomebody } from '#people/role.ts'
import type { Jam } from '../../profile/jam.ts'
import { mustFindJam } from '../../profile/jams.ts'
import { isInTeam, type Team } from '../team.ts'
import { mustBeInTeam, mustFindTeam } from '../teams.ts'
import { RoomsEditPage } from './edit.pages.tsx'
import { OwnRoomPage } from './own-room.pages.tsx'
import { askForSeating, findLastProposal } from './proposals.ts'
import { noWish } from './room-plan.ts'
import { RoomsPage } from './rooms.pages.tsx'
import { roomWords } from './rooms.text.ts'
import { findProposal, findWishRow } from './seats.sql.ts'
import { findRoomPlan, moveTeam, pinTeam, wishForRoom } from './seats.ts'
import { SignsPage } from './signs.pages.tsx'

export const roomPlanRoutes = new Hono<Env>()
  .get('/jams/:jam/rooms', async (c) => show(c, <RoomsPage {...(await planOf(c, mustBeInside))} />))
  .get('/jams/:jam/rooms/signs', async (c) => {
    const page = await planOf(c, (desk, jam) => mustBe(desk, jam.id, 'organiser', 'host'))
    return show(c, <SignsPage {...page} address={c.get('house').config.address} />)
  })
  .get('/jams/:jam/rooms/edit', async (c) => {
    const page = await planOf(c, (desk, jam) => mustBe(desk, jam.id, 'organiser'))
    const { proposal, run } = await read(c, async (desk) => ({
      proposal: await findProposal(desk, page.place.jam.id),
      run: await findLastProposal(desk, page.place.jam),
    }))
    const held = page.plan.teams.find(({ id }) => id === c.req.query('team'))
    return show(c, <RoomsEditPage {...page} proposal={proposal} run={run} held={held} />)
  })
  .post('/jams/:jam/rooms/seats', async (c) => {
    const move = moveForm.parse(await formOf(c))
    await act(c, async (desk) => moveTeam(desk, await jamOf(c, desk), move))
    return goOn(c, `/jams/${c.req.param('jam')}/rooms/edit`, words(c).moved)
  })
  .post('/jams/:jam/rooms/pins', async (c) => {
    const { team, pinned } = pinForm.parse(await formOf(c))
    await act(c, async (desk) => pinTeam(desk, await jamOf(c, desk), team, pinned))
    const t = words(c)
    return goOn(c, `/jams/${c.req.param('jam')}/rooms/edit`, pinned ? t.pinnedNow : t.unpinnedNow)
  })
  .post('/jams/:jam/rooms/proposal', async (c) => {
    const calm = (await formOf(c)).calm === 'yes'
    // Nobody waits at the door while the solver works.
    await act(c, async (desk) => askForSeating(desk, await jamOf(c, desk), calm))
    return goOn(c, `/jams/${c.req.param('jam')}/rooms/edit`)
  })
  .get('/jams/:jam/teams/:team/room', async (c) => {
    const id = idParam(c, 'team')
    const props = await read(c, async (desk) => {
      const jam = await jamOf(c, desk)
      const team = await mustFindTeam(desk, id)
      mustStandInRoom(desk, team)
      const plan = await findRoomPlan(desk, jam)
      const room = plan.teams.find((one) => one.id === id)?.room
      return {
        place: { jam, actor: desk.actor, now: desk.now },
        ...{ team, plan, space: plan.spaces.find((one) => one.room.id === room) },
        wish: (await findWishRow(desk, id)) ?? noWish,
        isInside: isInJam(desk.actor, jam.id),
        mayWish: isInTeam(team, desk.actor.account) || hasRole(desk.actor, jam.id, 'organiser'),
      }
    })
    return show(c, <OwnRoomPage {...props} />)
  })
  .post('/jams/:jam/teams/:team/room', async (c) => {
    const id = idParam(c, 'team')
    const wish = wishForm.parse(await formOf(c))
    await act(c, async (desk) => wishForRoom(desk, await mustFindTeam(desk, id), wish))
    return goOn(c, `/jams/${c.req.param('jam')}/teams/${id}/room`, words(c).wished)
  })

const words = (c: Ctx) => roomWords(c.get('lang'))

// All of these come from our own buttons: what has no form of an id names nothing.
const anId = z.string().refine(isId)
const orNone = z
  .string()
  .transform((id) => id || null)
  .refine((id) => id === null || isId(id))
const moveForm = readable(z.object({ team: anId, from: orNone, room: orNone }))
const pinForm = readable(z.object({ team: anId, pinned: checkField }))
const wishForm = readable(z.object({ stepFree: checkField, calm: checkField, sleepsElsewhere: checkField }))

function readable<T>(form: z.ZodType<T>) {
  return {
    parse: (values: unknown): T => {
      const checked = form.safeParse(values)
      if (!checked.success) throw new Refusal('invalid', 'form.unreadable')
      return checked.data
    },
  }
}

const jamOf = (c: Ctx, desk: Desk): Promise<Jam> => mustFindJam(desk, c.req.param('jam') ?? '')

const planOf = (c: Ctx, must: (desk: Desk, jam: Jam) => void) =>
  read(c, async (desk) => {
    const jam = await jamOf(c, desk)
    must(desk, jam)
    return { place: { jam, actor: desk.actor, now: desk.now }, plan: await findRoomPlan(desk, jam) }
  })

function mustBeInside(desk: Desk, jam: Jam): void {
  mustBeSomebody(desk)
  if (!isInJam(desk.actor, jam.id)) throw new Refusal('forbidden', 'role.needed')
}

// Whoever may see the team's page may see its room.
function mustStandInRoom(desk: Desk, team: Team): void {
  if (isMember(desk.actor, team.organisation)) return
  mustBeInTeam(desk, team, 'organiser', 'mentor', 'auditor')
}
