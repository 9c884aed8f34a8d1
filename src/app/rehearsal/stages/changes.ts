import { day, later } from '#kernel/clock.ts'
import { readersOf } from '../cast.ts'
import type { Play } from '../play.ts'
import type { Player } from '../player.ts'
import { calculate, publish } from './matching.ts'
import { listen } from './teams-by-mail.ts'

/** Some fall ill. The next plan fills the gaps from the reserve and moves nobody who need not move. */
export async function changes(play: Play): Promise<number> {
  const { cast } = play
  await play.until(later(cast.startsAt, -2 * day))
  const placed = cast.teams.flatMap(({ members, path }) => members.map((player) => ({ player, path })))
  const ill = placed.filter((_, n) => n % 40 === 17)
  const gone = await play.each(ill, async ({ player, path }) => {
    await player.comeIn()
    const page = await player.look(play.at('/me'))
    const happens = ['team.left', 'participant.withdrawn', 'role.laid-down']
    await player.act(page, play.at('/me/withdrawal'), {}, happens, { holds: { kind: 'professional' } })
    cast.withdrawn.set(player, path)
  })
  if (gone === 0) return 0
  const before = membersByTeam(play)
  await cast.founder.comeIn()
  await publish(play, await calculate(play, 'yes'))
  await listen(play)
  play.ledger.mail('matching.published', lettersOf(play, before, membersByTeam(play)))
  return gone
}

type Members = Map<string, Set<Player>>

const membersByTeam = ({ cast }: Play): Members =>
  new Map(
    cast.teams.map(({ path, members }) => [
      path,
      new Set(members.filter((member) => !cast.withdrawn.has(member))),
    ]),
  )

/** Who is written to: all of a team that changes, its organisation, and who goes back into the reserve. */
function lettersOf({ cast }: Play, before: Members, after: Members): number {
  const isSame = (one: Set<Player>, other = new Set<Player>()) =>
    one.size === other.size && [...one].every((member) => other.has(member))
  const changed = [...after].filter(([path, members]) => !isSame(members, before.get(path)))
  const placed = new Set([...after.values()].flatMap((members) => [...members]))
  const back = [...before.values()].flatMap((members) => [...members].filter((one) => !placed.has(one)))
  const readers = new Map(cast.teams.map(({ path, contact }) => [path, readersOf(contact)]))
  return changed.reduce((sum, [path, members]) => sum + members.size + (readers.get(path) ?? 0), back.length)
}
