import { day, hour, later } from '#kernel/clock.ts'
import { localText } from '#kernel/zone.ts'
import { type Play, zone } from '../play.ts'
import type { Player } from '../player.ts'
import { formsOn } from '../visitor.ts'
import { waitForPlace } from './waiting.ts'

/** Helpers come and take shifts; the organiser plans as many as are wanted. */
export async function helpers(play: Play): Promise<number> {
  const { cast, size } = play
  const many = Math.max(3, Math.round(size.people / 12))
  await plan(play, many)
  cast.helpers.push(...Array.from({ length: many }, () => cast.somebody()))
  const come = await play.each(cast.helpers, (player, n) => register(play, player, n), 3 * day)
  await waitForPlace(play)
  return come
}

const usual = 6

async function plan(play: Play, many: number): Promise<void> {
  const { founder } = play.cast
  await founder.comeIn()
  const page = await founder.look(play.at('/shifts'))
  const planned = Array.from({ length: usual }, () => 'shift.planned')
  let seen = await founder.act(page, play.at('/shifts/usual'), {}, planned)
  const at = (after: number) => localText(later(play.cast.startsAt, after * hour), zone)
  const afternoon = { startsAt: at(2), endsAt: at(6) }
  for (let n = 16; n < many; n += 12) {
    const more = { title: `Am Infopunkt ${n}`, place: 'Foyer', needed: '12', ...afternoon }
    seen = await founder.act(seen, play.at('/shifts'), more, ['shift.planned'])
  }
}

async function register(play: Play, player: Player, n: number): Promise<void> {
  const path = play.at('/registration/helper')
  const typed = { name: player.name, email: player.email, consent: 'yes' }
  const asked = await player.act(await player.look(path), path, typed)
  const shifts = await player.confirm(asked, path, ['role.taken', 'participant.registered'])
  play.ledger.mail('registered')
  const free = formsOn(shifts).filter(({ action }) => action.endsWith('/signup'))
  const chosen = free[n % Math.max(1, free.length)]
  if (!chosen) return
  // The last place may go to somebody else in this very moment; then the page says so.
  const seen = await player.visitor.submit(shifts, chosen.action)
  if (seen.status === 409) return
  if (seen.status !== 200) throw new Error(`${chosen.action} → ${seen.status}`)
  play.ledger.event('shift.taken')
  play.ledger.mail('shift-soon')
}
