import { day, hour, later } from '#kernel/clock.ts'
import type { PlayedTeam } from '../cast.ts'
import { entrusted, type Play } from '../play.ts'

const days = [30, 90, 180, 365]

/** A year goes by. The house asks, the mail is answered by one click, or not before the reminder. */
export async function followUps(play: Play): Promise<number> {
  const { cast } = play
  const over = cast.teams.filter(({ handedOver }) => handedOver)
  let answers = 0
  for (const [round, after] of days.entries()) {
    await play.until(later(cast.endsAt, after * day + hour))
    play.ledger.event('followup.asked', over.length)
    play.ledger.mail('followup.asked', over.length)
    const late = over.filter((_, n) => (n + round) % 6 === 3)
    const atOnce = over.filter((team) => !late.includes(team))
    answers += await play.each(atOnce, (team) => answer(play, team, 'followup.asked'))
    await play.until(later(play.now, 11 * day))
    play.ledger.event('followup.reminded', late.length)
    play.ledger.mail('followup.reminded', late.length)
    answers += await play.each(late, (team) => answer(play, team, 'followup.reminded'))
    await helpThem(play)
  }
  return answers
}

async function answer(play: Play, { contact }: PlayedTeam, occasion: string): Promise<void> {
  const { player } = contact
  const dice = play.dice(`answer for ${contact.title} on ${play.now.toISOString().slice(0, 10)}`)
  const wish = dice.chance(0.8) ? 'in-use' : dice.pick(['not-in-use', 'need-help'])
  const link = await play.scene.mailbox.link(player.email, occasion, new RegExp(`answer=${wish}$`))
  // The mail is opened somewhere, by somebody who is not signed in there.
  player.takeOtherBrowser()
  const form = link.split('?')[0] ?? ''
  const seen = await player.act(await player.look(link), form, {}, ['followup.answered'], {
    holds: { answer: wish },
  })
  if (wish === 'need-help') play.ledger.mail('followup.help', play.cast.organisers.length)
  if (wish !== 'in-use') return
  const told = { reached: String(20 + dice.below(300)), words: entrusted('Es hilft uns jede Woche.') }
  await player.act(seen, `${form}/words`, { ...told, quotable: 'yes' }, ['followup.told'])
}

/** The organiser sees who waits for help, and says when somebody has helped. */
async function helpThem(play: Play): Promise<void> {
  const { founder } = play.cast
  await founder.comeIn()
  let page = await founder.look(play.at('/followups'))
  const help = /action="([^"]+\/followups\/[^"]+\/help)"/
  for (let found = help.exec(page.html)?.[1]; found; found = help.exec(page.html)?.[1])
    page = await founder.act(page, found, {}, ['followup.helped'])
}
