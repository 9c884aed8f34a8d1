import { later, minute } from '#kernel/clock.ts'
import type { PlayedTeam } from '../cast.ts'
import type { Play } from '../play.ts'
import { formsOn } from '../visitor.ts'

/** Organisations show their services, people agree to be named, the public makes suggestions. */
export async function showcase(play: Play): Promise<number> {
  const { cast } = play
  const over = cast.teams.filter(({ handedOver }) => handedOver)
  const shown = await play.each(over, (team, n) => present(play, team, n))
  await suggest(play, over)
  const nobody = cast.somebody()
  for (const path of ['/impact', '/impact.csv', '/showcase', '/updates.atom', '/calendar.ics'])
    await nobody.look(play.at(path))
  return shown
}

async function present(play: Play, team: PlayedTeam, n: number): Promise<void> {
  const { player } = team.contact
  await player.comeIn()
  await player.act(await player.look(team.service), `${team.service}/showing`, {}, ['service.shown'])
  const builder = play.cast.present(team)
  const project = play.at(`/showcase/${team.service.split('/').at(-1)}`)
  await builder.comeIn()
  if (n % 2 === 0) {
    const page = await builder.look(project)
    if (formsOn(page).some(({ fields }) => fields.named?.includes('yes')))
      await builder.act(page, `${project}/naming`, {}, ['project.name-shown'], { holds: { named: 'yes' } })
  }
  await builder.look(play.at('/certificate'))
}

/** Somebody from the quarter has an idea; the organiser answers where all can read it. */
async function suggest(play: Play, over: readonly PlayedTeam[]): Promise<void> {
  const { cast } = play
  const nobody = cast.somebody()
  const page = await nobody.look(play.at('/suggestions/new'))
  // Whoever sends within a moment has not written anything.
  await play.until(later(play.now, minute))
  const text = `Das bräuchte auch unser Haus. Es sind schon ${over.length} Dienste.`
  await nobody.act(page, play.at('/suggestions'), { text }, ['suggestion.made'])
  const { founder } = cast
  await founder.comeIn()
  const inbox = await founder.look(play.at('/suggestions'))
  await founder.act(inbox, /\/answer$/, { answer: 'Kommt zum nächsten Aufruf.' }, ['suggestion.answered'])
}
