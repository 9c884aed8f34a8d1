import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { mustBeSomebody } from '#people/role.ts'
import { mustFindJam } from '../profile/jams.ts'
import { RoomPage } from './venue.pages.tsx'
import { venueWords } from './venue.text.ts'
import { type Room, roomForm, type Venue } from './venue.ts'
import { changeRoom, countSeated, mustFindRoom, mustFindVenue, mustHost, removeRoomFrom } from './venues.ts'

export const roomRoutes = new Hono<Env>()
  .get('/jams/:jam/venues/:id/rooms/:room', (c) => showRoom(c))
  .post('/jams/:jam/venues/:id/rooms/:room', async (c) => {
    const form = await formOf(c)
    const t = venueWords(c.get('lang'))
    const checked = roomForm.safeParse(form)
    if (!checked.success)
      return showRoom(c, { values: form, problems: problemsOf(checked.error, t.problem) }, 422)
    try {
      const path = await atRoom(c, (desk, venue, room) => changeRoom(desk, venue, room, checked.data))
      return goOn(c, path, t.roomSaved)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'room.twice')
        return showRoom(c, { values: form, problems: { room: t.problem['room.twice'] } }, 422)
      throw error
    }
  })
  .post('/jams/:jam/venues/:id/rooms/:room/withdrawal', async (c) =>
    goOn(c, await atRoom(c, removeRoomFrom), venueWords(c.get('lang')).roomRemoved),
  )

async function showRoom(c: Ctx, again?: { values: Values; problems: Problems }, status = 200) {
  const [id, roomId] = [idParam(c), idParam(c, 'room')]
  const props = await read(c, async (desk) => {
    const { jam, venue } = await find(c, desk, id)
    mustHost(desk, venue)
    const room = mustFindRoom(venue, roomId)
    const teams = (await countSeated(desk, jam.id)).get(roomId) ?? 0
    return { place: { jam, actor: desk.actor, now: desk.now }, venue, room, teams }
  })
  return show(c, <RoomPage {...props} {...(again ?? { values: valuesOf(props.room) })} />, status)
}

/** @returns the path of the venue whose room it was about */
function atRoom(c: Ctx, work: (desk: Desk, venue: Venue, room: string) => Promise<unknown>): Promise<string> {
  const [id, room] = [idParam(c), idParam(c, 'room')]
  return act(c, async (desk) => {
    const { jam, venue } = await find(c, desk, id)
    await work(desk, venue, room)
    return `/jams/${jam.slug}/venues/${venue.id}`
  })
}

async function find(c: Ctx, desk: Desk, id: string) {
  const jam = await mustFindJam(desk, c.req.param('jam') ?? '')
  mustBeSomebody(desk)
  return { jam, venue: await mustFindVenue(desk, jam.id, id) }
}

const valuesOf = (room: Room): Values => ({
  ...{ room: room.name, way: room.way, seats: String(room.seats), tables: String(room.tables) },
  sockets: String(room.sockets),
  circuits: String(room.circuits || ''),
  roomDown: String(room.downMbit || ''),
  roomUp: String(room.upMbit || ''),
  ...(room.quiet ? { quiet: 'yes' } : {}),
  ...(room.calm ? { calm: 'yes' } : {}),
  ...(room.stepFree ? { roomStepFree: 'yes' } : {}),
})
