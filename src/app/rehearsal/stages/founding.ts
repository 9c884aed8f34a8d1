import { day, hour, later } from '#kernel/clock.ts'
import { localText } from '#kernel/zone.ts'
import { firstLink } from '#people/welcome.ts'
import { sampleSections } from '../../sample/sections.ts'
import { type Play, zone } from '../play.ts'
import { Watcher } from '../watcher.ts'

const title = 'Probe-Jam Quartier'

/** The founder comes by the one-time link, opens a jam, writes its profile and publishes it. */
export async function found(play: Play): Promise<number> {
  const { cast, scene } = play
  const { founder } = cast
  const link = new URL((await firstLink(scene.house)) ?? '').pathname
  const asked = await founder.look(link)
  const made = ['session.opened', 'role.taken', 'house.founded']
  const newJam = await founder.act(asked, link, { name: founder.name, email: founder.email }, made)
  founder.isIn()
  cast.startsAt = later(new Date(Math.floor(play.now.getTime() / day) * day), 60 * day + 11 * hour)
  cast.endsAt = later(cast.startsAt, day)
  const facts = { title, place: 'Nürnberg', timeZone: zone, startsAt: localText(cast.startsAt, zone) }
  const settings = await founder.act(newJam, '/jams', facts, ['jam.opened'])
  cast.slug = settings.path.split('/')[2] ?? ''
  for (const [name, de] of Object.entries(sampleSections.de ?? {})) {
    const page = await founder.look(play.at(`/settings/sections/${name}`))
    await founder.act(page, play.at(`/settings/sections/${name}`), { de }, ['jam.changed'])
  }
  await founder.act(await founder.look(play.at('/settings')), play.at('/publication'), {}, ['jam.published'])
  const post = { title: 'Der Aufruf ist offen', text: 'Bis in vier Wochen nehmen wir Bedarfe an.' }
  await founder.act(await founder.look(play.at('/posts')), play.at('/posts'), post, ['post.published'])
  await watch(play)
  return 1
}

/** From now on a screen on the wall listens to all that happens. */
async function watch(play: Play): Promise<void> {
  const { founder } = play.cast
  const made = await founder.act(await founder.look(play.at('/screen/link')), play.at('/screen/link'), {}, [
    'screen.opened',
  ])
  const screen = new RegExp(`${play.at('/screen/')}[\\w-]{20,}`).exec(made.html)?.[0]
  if (!screen) throw new Error('the page shows no link of the screen')
  const watcher = new Watcher('screen', `${play.scene.address}${screen}/live`)
  await watcher.open()
  play.watchers.push(watcher)
}
