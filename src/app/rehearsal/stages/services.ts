import { hour, later, minute } from '#kernel/clock.ts'
import type { PlayedTeam } from '../cast.ts'
import { entrusted, type Play } from '../play.ts'
import type { Player } from '../player.ts'

/** Each team starts its service, shapes it, looks at it on a telephone and puts it live before the freeze. */
export async function services(play: Play): Promise<number> {
  const { cast } = play
  await play.until(later(cast.startsAt, 20 * hour + 30 * minute))
  return play.each(cast.teams, (team, n) => build(play, team, n), 20 * minute)
}

async function build(play: Play, team: PlayedTeam, n: number): Promise<void> {
  const builder = play.cast.present(team)
  await builder.comeIn()
  const page = await builder.look(`${team.path}/service`)
  const typed = { kind: 'custom', name: team.contact.title }
  const started = await builder.act(page, `${team.path}/service`, typed, [
    'service.provisioned',
    'service.started',
  ])
  team.service = started.path
  await shape(builder, team.service, n)
  // The others look at it before it is public, on whatever they have in their pockets.
  for (const member of team.members.slice(0, 2)) {
    await member.comeIn()
    await member.look(team.service)
  }
  const live = await builder.act(await builder.look(team.service), `${team.service}/live`, {}, [
    'service.live',
  ])
  await builder.act(live, `${team.service}/looks`, {}, ['service.looked-at'], { holds: { works: 'yes' } })
}

async function shape(builder: Player, at: string, n: number): Promise<void> {
  const about = { summary: 'Menschen schreiben, wir antworten.', address: `https://dienst-${n}.example.org` }
  await builder.act(await builder.look(`${at}/about`), `${at}/about`, about, ['service.changed'])
  const product = { repository: `https://quelle.example.org/${n}`, built: 'HTML und eine Tabelle.' }
  await builder.act(await builder.look(`${at}/product`), `${at}/product`, product, ['service.changed'])
  const care = { keeper: entrusted('Geschäftsstelle'), payer: 'Verein', contact: 'Amsel, 14 bis 16 Uhr' }
  await builder.act(await builder.look(`${at}/care`), `${at}/care`, care, ['service.care-named'])
  const file = new File([`# Bedienung\n\n${entrusted('So geht es.')}\n`], 'bedienung.md', {
    type: 'text/markdown',
  })
  const documents = { file, title: 'Bedienung' }
  await builder.act(await builder.look(`${at}/documents`), `${at}/documents`, documents, [
    'service.document-added',
  ])
}
