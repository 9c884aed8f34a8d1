import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { getRequestListener } from '@hono/node-server'
import { appOf } from '#app/app.ts'
import { greet } from '#app/greeting.ts'
import { jobHandlers } from '#app/rooms.ts'
import { openSample } from '#app/sample/sample.ts'
import { sitesFirst } from '#app/sites-door.ts'
import { talkDoor } from '#app/talk-door.ts'
import { mustReadTemplates } from '#app/templates.ts'
import { openTls } from '#app/tls/tls-door.ts'
import { askToForget } from '#blocks/forms/submission/forgetting.ts'
import { askToTidySites } from '#blocks/site/publication/publication.jobs.ts'
import { settleDeletions } from '#custody/deletion/settling.ts'
import { askToTidy } from '#custody/retention/retention.ts'
import { settleShreddings } from '#jam/helm/retention/journal.ts'
import { askToShred } from '#jam/helm/retention/retentions.ts'
import { builtAssets } from '#kernel/asset.ts'
import { atPort, isUnderNpm, mustReadConfig } from '#kernel/config.ts'
import { atDesk } from '#kernel/desk.ts'
import { employ } from '#kernel/job.ts'
import { type Entrance, listen } from '#kernel/listen.ts'
import { type Opened, openUp } from '#kernel/opening.ts'
import { startWords } from '#kernel/start.text.ts'
import { onFarewell, tellAndLeave } from '#kernel/terminal.ts'

const patience = 5_000

process.stdout.on('error', () => {}) // Who reads the terminal may go; the house stays open.

try {
  const { values: wish } = parseArgs({ options: { sample: { type: 'boolean', default: false } } })
  const wanted = mustReadConfig()
  const entrance = await listen(wanted)
  const config = atPort(wanted, entrance.port)
  const assets = builtAssets(fileURLToPath(new URL('../browser/', import.meta.url)))
  const opened = await openUp(config, { asset: assets.address })
  const { house } = opened
  mustReadTemplates(house)
  const { replayed: deleted } = await atDesk(house, { itself: true }, settleDeletions)
  const replayed = deleted + (await atDesk(house, { itself: true }, settleShreddings))
  if (replayed > 0) house.log.warn({ replayed }, 'deletions: this database was older than they are; repeated')
  await atDesk(house, { itself: true }, askToTidy)
  await atDesk(house, { itself: true }, askToShred)
  await atDesk(house, { itself: true }, askToForget)
  await atDesk(house, { itself: true }, askToTidySites)
  if (wish.sample) await atDesk(house, { itself: true }, openSample)
  const jobs = employ(house, jobHandlers)
  const app = appOf(house)
  const answer = getRequestListener((request, env) => assets.answer(request) ?? app.fetch(request, env))
  const [listener, talk, tls] = [sitesFirst(house, answer), talkDoor(house), await openTls(house)]
  entrance.open(tls?.first(listener) ?? listener, talk)
  tls?.open(listener, talk)
  opened.lost.then(tellAndLeave)
  onFarewell(() => close([entrance, ...(tls ? [tls] : [])], opened, jobs), { withParent: isUnderNpm() })
  if (config.port !== wanted.port) tell(startWords(config.lang).moved(wanted.port, config.port))
  tell(await greet(house))
} catch (problem) {
  tellAndLeave(problem)
}

function tell(text: string) {
  process.stdout.write(`\n${text}\n`)
}

/** Those inside finish what they began; what only waits is sent home. */
async function close(
  entrances: Pick<Entrance, 'close'>[],
  opened: Opened,
  jobs: { settled(): Promise<void> },
) {
  opened.leave()
  await Promise.all(entrances.map((one) => one.close(patience)))
  await jobs.settled()
  await opened.close()
}
