import { hour, later, minute } from '#kernel/clock.ts'
import type { PlayedTeam } from '../cast.ts'
import { entrusted, type Play } from '../play.ts'
import { formsOn } from '../visitor.ts'

const onStage = 6

/** Each organisation goes through what was to be done and signs; then the first teams present, by lot. */
export async function closing(play: Play): Promise<number> {
  const { cast } = play
  await play.until(later(cast.startsAt, 22.5 * hour))
  const ready = cast.teams.filter(({ service }) => service !== '')
  const accepted = await play.each(ready, (team) => accept(team), 20 * minute)
  await present(play)
  return accepted
}

async function accept({ path, contact }: PlayedTeam): Promise<void> {
  const { player } = contact
  const at = `${path}/acceptance`
  await player.comeIn()
  const page = await player.look(at)
  const points = [...page.html.matchAll(/name="(remark\.\d+)"/g)].map(([, name = '']) => name)
  const judged = points.flatMap((name, n) => [
    [name.replace('remark', 'verdict'), n === 0 ? 'delivered' : 'partly'] as const,
    [name, n === 0 ? '' : entrusted('Am Telefon noch zu klein.')] as const,
  ])
  const seen = await player.act(page, at, Object.fromEntries(judged), ['acceptance.saved'])
  await player.act(seen, `${at}/signature`, { name: player.name }, ['acceptance.signed'])
}

async function present(play: Play): Promise<void> {
  const { founder, teams, professionals } = play.cast
  const at = play.at('/demo')
  await founder.comeIn()
  await founder.act(await founder.look(`${at}/edit`), `${at}/draw`, {}, ['demo.changed'])
  let page = await founder.look(at)
  for (const _ of teams.slice(0, onStage)) page = await founder.act(page, `${at}/next`, {}, ['demo.begun'])
  await founder.act(page, `${at}/restart`, {}, ['demo.ended'])
  const [watcher] = professionals
  if (!watcher) return
  await watcher.comeIn()
  const seen = await watcher.look(at)
  if (formsOn(seen).some(({ action }) => action.startsWith(at)))
    throw new Error(`${at} lets everybody direct`)
}

/** When it is over, everybody is thanked once: as many letters as the page has said before. */
export async function thanking(play: Play): Promise<number> {
  const { cast, ledger } = play
  const { founder } = cast
  await play.until(later(cast.endsAt, hour))
  await founder.comeIn()
  const at = play.at('/thanks')
  const words = { de: 'Was ihr gebaut habt, bleibt. Danke!', en: '' }
  const page = await founder.act(await founder.look(`${at}/edit`), `${at}/words`, words, ['thanks.saved'])
  const promised = Number(/Er geht an (\d+) Menschen/.exec(page.html)?.[1])
  const seen = await founder.act(page, `${at}/letters`, {}, ['thanks.sent'])
  if (!seen.html.includes(`${promised} Briefe sind unterwegs`))
    throw new Error(`${at} sent other than ${promised}`)
  ledger.mail('jam.thanks', promised)
  await cast.somebody().look(at)
  return promised
}
