import { later, minute } from '#kernel/clock.ts'
import type { Play } from '../play.ts'
import { formsOn, type Seen } from '../visitor.ts'

/** Teams get rooms: a proposal, one team pinned and one moved by hand, then the programme slips by a quarter of an hour. */
export async function seats(play: Play): Promise<number> {
  const { founder } = play.cast
  const at = play.at('/rooms')
  await founder.comeIn()
  let page = await founder.look(`${at}/edit`)
  page = await propose(play, page)
  const pin = formsOn(page).find(({ action }) => action === `${at}/pins`)
  if (!pin) throw new Error('the proposal has seated nobody')
  const team = pin.fields.team?.[0] ?? ''
  page = await founder.act(page, `${at}/pins`, {}, ['room.pinned'], { holds: { team } })
  const held = await founder.look(`${at}/edit?team=${team}`)
  await founder.act(held, `${at}/seats`, {}, ['room.assigned'], { holds: { team, room: '' } })
  await propose(play, await founder.look(`${at}/edit`), { calm: 'yes' })
  for (const path of ['', '/signs']) await founder.look(`${at}${path}`)
  await slip(play)
  return play.cast.teams.length
}

/** Asks for a proposal, and looks again when the house has calculated it. */
async function propose(play: Play, page: Seen, holds: Record<string, string> = {}): Promise<Seen> {
  const { founder } = play.cast
  const at = play.at('/rooms')
  await founder.act(page, `${at}/proposal`, {}, ['room.plan-asked'], { holds })
  for (const kind of ['room.planned', 'room.plan-ended']) play.ledger.event(kind)
  await play.until(later(play.now, minute))
  return founder.look(`${at}/edit`)
}

/** The opening begins a quarter of an hour later, the rest follows, and it is taken back. */
async function slip({ cast: { founder }, at }: Play): Promise<void> {
  const list = await founder.look(at('/programme/edit'))
  const item = /programme\/edit\/([0-9a-f-]{36})/.exec(list.html)?.[1] ?? ''
  const own = at(`/programme/edit/${item}`)
  const preview = await founder.act(await founder.look(own), `${own}/shift`, {}, [], {
    holds: { later: '15' },
  })
  const moved = await founder.act(preview, `${own}/move`, {}, ['programme.changed'])
  await founder.act(moved, at('/programme/undo'), {}, ['programme.changed'])
}
