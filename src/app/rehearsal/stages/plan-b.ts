import { hour, later } from '#kernel/clock.ts'
import type { Play } from '../play.ts'

/** Eight hours before the start the venue is lost: played through, switched, found in everybody's mail, and taken back. */
export async function planB(play: Play): Promise<number> {
  const { cast, at, ledger } = play
  const { founder } = cast
  await play.until(later(cast.startsAt, -8 * hour))
  await founder.comeIn()
  const plan = { pattern: 'https://meet.example.org', lobby: '', notes: 'Anrufen, dann umstellen.' }
  const own = await founder.look(at('/remote/plan'))
  let page = await founder.act(own, at('/remote/plan'), plan, ['plan-b.prepared'])
  const tried = await founder.act(page, at('/remote'), { press: 'rehearse', base: plan.pattern })
  const readers = Number(/(\d+) Menschen bekämen/.exec(tried.html)?.[1] ?? 0)
  if (readers === 0) throw new Error('the dry run tells nobody')
  const sure = { sure: 'yes', base: plan.pattern }
  page = await founder.act(page, at('/remote'), sure, ['remote.began', 'announcement.made'])
  ledger.mail('remote.began', readers)
  const [team] = cast.teams
  const member = team?.members.find((one) => !cast.withdrawn.has(one))
  if (member) {
    await member.comeIn()
    const lobby = await member.look(at('/lobby'))
    if (!lobby.html.includes('https://meet.example.org/jam-')) throw new Error('no way into the video room')
  }
  await founder.act(await founder.look(at('/remote')), at('/remote/end'), {}, [
    'remote.ended',
    'announcement.made',
  ])
  ledger.mail('remote.ended', readers)
  return readers
}
