import { hour, later } from '#kernel/clock.ts'
import type { Play } from '../play.ts'
import type { Player } from '../player.ts'

/** All places of helpers are taken: the next one waits, somebody withdraws, and the place goes on by a mail and a click. */
export async function waitForPlace(play: Play): Promise<void> {
  const { cast, ledger } = play
  await limit(play, cast.helpers.length + 1)
  const [last, late] = [cast.somebody(), cast.somebody()]
  await register(play, last, ['role.taken', 'participant.registered'])
  ledger.mail('registered')
  await register(play, late, ['waiting.begun'])
  const gone = ['participant.withdrawn', 'role.laid-down']
  const mine = await last.look(play.at('/me'))
  await last.act(mine, play.at('/me/withdrawal'), {}, gone, { holds: { kind: 'helper' } })
  await play.until(later(play.now, hour))
  ledger.event('place.offered')
  ledger.mail('place-offered')
  const link = await play.scene.mailbox.link(late.email, 'place-offered', /\/places\//)
  const taken = ['place.taken', 'role.taken', 'participant.registered']
  await late.act(await late.look(link), link, {}, taken)
  ledger.mail('registered')
  await limit(play, '')
}

async function limit(play: Play, quota: number | ''): Promise<void> {
  const { founder } = play.cast
  await founder.comeIn()
  const path = play.at('/registration/settings/roles/helper')
  const typed = { isOpen: 'yes', quota: String(quota), rule: 'arrival' }
  await founder.act(await founder.look(path), path, typed, ['registration.ruled'])
}

async function register(play: Play, player: Player, happens: string[]): Promise<void> {
  const path = play.at('/registration/helper')
  const typed = { name: player.name, email: player.email, consent: 'yes' }
  const asked = await player.act(await player.look(path), path, typed)
  await player.confirm(asked, path, happens)
}
