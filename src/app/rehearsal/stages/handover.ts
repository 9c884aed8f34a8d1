import { hour, later } from '#kernel/clock.ts'
import { type PlayedTeam, readersOf } from '../cast.ts'
import { letSettle } from '../invariants/stream.ts'
import type { Play } from '../play.ts'
import type { Player } from '../player.ts'
import { stepUp } from '../second-factor.ts'
import { formsOn } from '../visitor.ts'

/** Both sides go through the list and sign; with the second signature the team's access ends. */
export async function handover(play: Play): Promise<number> {
  const { cast } = play
  await play.until(later(cast.startsAt, 23 * hour))
  const ready = cast.teams.filter(({ service }) => service !== '')
  const done = await play.each(ready, (team) => handOver(play, team), hour / 2)
  // The organiser with the bad connection has seen the end, and goes home.
  const watcher = play.watchers.find(({ name }) => name === 'organiser')
  if (watcher) await letSettle(play, watcher)
  return done
}

async function handOver(play: Play, team: PlayedTeam): Promise<void> {
  const at = `${team.path}/handover`
  const member = play.cast.present(team)
  const { player } = team.contact
  await member.comeIn()
  await player.comeIn()
  await tickAll(at, member)
  await signBy(play, at, player, ['handover.signed-by-side'])
  await signBy(play, at, member, ['handover.signed-by-side', 'handover.signed', 'service.building-ended'])
  play.ledger.event('team.access-ended')
  play.ledger.mail('handover.signed', team.members.length + readersOf(team.contact))
  team.handedOver = true
}

async function tickAll(at: string, member: Player): Promise<void> {
  let page = await member.look(at)
  const items = formsOn(page).flatMap(({ fields }) => fields.item ?? [])
  for (const item of items)
    page = await member.act(page, `${at}/ticks`, {}, ['handover.ticked'], { holds: { item } })
}

async function signBy(play: Play, at: string, player: Player, happens: readonly string[]): Promise<void> {
  const page = await stepUp(play, player, at)
  await player.act(page, `${at}/signatures`, { name: player.name }, happens)
}
