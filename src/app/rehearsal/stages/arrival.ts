import { hour, later } from '#kernel/clock.ts'
import type { Cast } from '../cast.ts'
import type { Play } from '../play.ts'
import type { Player } from '../player.ts'
import { formsOn } from '../visitor.ts'
import { Watcher } from '../watcher.ts'
import { swapShift } from './swapping.ts'

/** The doors open: helpers find everybody by name and mark them; a few never come. */
export async function arrival(play: Play): Promise<number> {
  const { cast } = play
  const { founder } = cast
  await play.until(later(cast.startsAt, -hour))
  await founder.comeIn()
  await watch(play)
  await addItem(play)
  await swapShift(play)
  const expected = cast.professionals.filter((player) => !cast.withdrawn.has(player))
  for (const [n, player] of expected.entries()) if (n % 25 === 7 || n % 25 === 19) stayAway(cast, player)
  const here = expected.filter((player) => !cast.absent.has(player))
  const doors = cast.helpers.slice(0, 3)
  for (const door of doors) await door.comeIn()
  const come = await play.each(
    here,
    (player, n) => mark(play, doors[n % doors.length] as Player, player),
    hour,
  )
  // A month after the jam nobody has to know who was where.
  play.ledger.event('presence.erased')
  await play.until(cast.startsAt)
  const text = 'Willkommen! Die Teams finden sich im Foyer.'
  const page = await founder.look(play.at('/announcements'))
  await founder.act(page, play.at('/announcements'), { text }, ['announcement.made'])
  return come
}

/** Eight of a hundred do not come; of each team somebody does. */
function stayAway({ teams, absent }: Cast, player: Player): void {
  const team = teams.find(({ members }) => members.includes(player))
  const others = team?.members.filter((member) => member !== player && !absent.has(member))
  if (others?.length !== 0) absent.add(player)
}

/** The programme is the usual one, until somebody brings a guitar. */
async function addItem({ cast, at }: Play): Promise<void> {
  const { founder } = cast
  const form = at('/programme/edit')
  const item = { title: 'Singen im Foyer', titleEn: 'Singing in the foyer', place: 'Foyer' }
  await founder.act(await founder.look(form), form, item, ['programme.changed'])
}

/** An organiser watches on a bad connection. */
async function watch({ scene, cast, watchers }: Play): Promise<void> {
  const cookies = () => cast.founder.visitor.cookies()
  const watcher = new Watcher('organiser', `${scene.address}/jams/${cast.slug}/live`, cookies, 25)
  await watcher.open()
  watchers.push(watcher)
}

async function mark(play: Play, door: Player, { name }: Player): Promise<void> {
  const at = play.at('/attendance')
  const page = await door.look(`${at}?q=${encodeURIComponent(name)}`)
  const form = formsOn(page).find(
    ({ action, says }) => action.startsWith(`${at}/`) && says.endsWith(` ${name}`),
  )
  if (!form) throw new Error(`the list at the door does not know ${name}`)
  await door.act(page, form.action, {}, ['participant.arrived', 'presence.came'])
}
