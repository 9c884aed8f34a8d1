import { hour, later, minute } from '#kernel/clock.ts'
import type { PlayedTeam } from '../cast.ts'
import { entrusted, type Play } from '../play.ts'
import type { Player } from '../player.ts'
import { formsOn, type Seen } from '../visitor.ts'

const every = 4 * hour
const rounds = 5
/** The sixteenth hour, when the mentors are in bed. */
const night = 4

/** Every four hours each team says how it goes; who is stuck calls for help, mentors come. */
export async function hours(play: Play): Promise<number> {
  const { cast } = play
  let reports = 0
  for (let round = 1; round <= rounds; round++) {
    await play.until(later(cast.startsAt, round * every))
    reports += await play.each(cast.teams, (team, n) => report(play, team, n, round), 8 * minute)
    if (round === 1) await play.each(cast.teams, (team) => plan(play, team))
    if (round === night) await oversleep(play)
    await help(play)
    if (round % 2 === 0) await announce(play, round)
  }
  return reports
}

async function report(play: Play, team: PlayedTeam, n: number, round: number): Promise<void> {
  const here = team.members.filter((member) => !play.cast.absent.has(member))
  const member = here[round % here.length]
  if (!member) return
  const dice = play.dice(`light of team ${n} in round ${round}`)
  const light = dice.pick(['go', 'go', 'go', 'care', 'stop'])
  await member.comeIn()
  const page = await member.look(team.path)
  const typed = { light, sentence: entrusted('Die Vorschau steht.') }
  const seen = await member.act(page, `${team.path}/checkins`, typed, ['checkin.reported'])
  // An impatient finger: the same form once more is the same check-in.
  if (n % 5 === 0) await member.act(page, `${team.path}/checkins`, typed)
  if (light === 'stop') await callForHelp(member, team, seen)
}

async function callForHelp(member: Player, { path }: PlayedTeam, page: Seen): Promise<void> {
  const typed = { text: entrusted('Der Versand geht nicht.'), skill: 'backend' }
  await member.act(page, `${path}/help`, typed, ['help.asked'])
}

/** A team plans on its board and writes down what it has settled. */
async function plan({ cast }: Play, team: PlayedTeam): Promise<void> {
  const member = team.members.find((one) => !cast.absent.has(one))
  if (!member) return
  await member.comeIn()
  const at = `${team.path}/board`
  const task = { title: entrusted('Die Vorschau bauen') }
  const board = await member.act(await member.look(at), at, task, ['team.task-added'])
  const move = formsOn(board).find(({ action }) => action.endsWith('/move'))
  if (move) await member.act(board, move.action, { to: 'doing' }, ['team.task-moved'])
  const settled = { text: entrusted('Kein eigener Server.'), why: '' }
  await member.act(await member.look(`${team.path}/notes`), `${team.path}/decisions`, settled, [
    'team.decided',
  ])
}

/** Nobody comes for ten minutes: all mentors are called for each request. Nor in ten more: the organisers are, too. */
async function oversleep(play: Play): Promise<void> {
  const { mentors, organisers } = play.cast
  const [one] = mentors as [Player]
  await one.comeIn()
  const open = formsOn(await one.look(play.at('/help'))).filter(({ action }) => action.endsWith('/taking'))
  for (const called of [mentors, organisers]) {
    await play.until(later(play.now, 11 * minute))
    play.ledger.event('help.escalated', open.length)
    play.ledger.mail('help.waiting', open.length * called.length)
  }
}

/**
 * Mentors take what waits, one request after the other, because each holds one at a time. Two reach for the same: one
 * gets it, the other reads who has.
 */
async function help(play: Play): Promise<void> {
  const [one, other] = play.cast.mentors as [Player, Player]
  for (const mentor of [one, other]) await mentor.comeIn()
  const at = play.at('/help')
  const page = await one.look(at)
  const open = formsOn(page).filter(({ action }) => action.endsWith('/taking'))
  for (const [n, { action }] of open.entries()) {
    const both = await Promise.all([one, other].map((mentor) => mentor.visitor.submit(page, action)))
    const won = both.findIndex(({ status }) => status === 200)
    if (both[1 - won]?.status !== 409)
      throw new Error(`${action}: ${both.map(({ status }) => status).join(', ')}`)
    play.ledger.event('help.taken')
    const mentor = [one, other][won] as Player
    const note = { note: entrusted('Ich komme in zehn Minuten.') }
    if (n % 2 === 0)
      await mentor.act(await mentor.look(at), action.replace('taking', 'note'), note, ['help.noted'])
    await mentor.act(await mentor.look(at), action.replace('taking', 'solution'), {}, ['help.solved'])
  }
}

async function announce(play: Play, round: number): Promise<void> {
  const { founder } = play.cast
  await founder.comeIn()
  const page = await founder.look(play.at('/announcements'))
  const text = `In der ${round * 4}. Stunde gibt es Suppe im Foyer.`
  await founder.act(page, play.at('/announcements'), { text }, ['announcement.made'])
}
