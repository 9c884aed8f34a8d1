/** Site: building, publishing and serving a website of 200 pages, beside nginx and WordPress in the same run. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Looked, lookAt } from '../site/looking.ts'
import { type Bar, median, printBars, tellBar } from './bars.ts'
import { load } from './load.ts'
import { type RunningHouse, startHouse, stopHouses } from './sample-house.ts'
import { type Ground, layGround } from './site/ground.ts'
import { lookAtAll } from './site/matrix.ts'
import { openNginx, openPeer } from './site/peers.ts'

const port = 4320
const pages = 200
const rounds = 5
const bars: Bar[] = []

function add(bar: Bar) {
  bars.push(bar)
  tellBar(bar)
}

try {
  const house = await startHouse(port, { LOG_LEVEL: 'error' })
  const ground = await layGround(house, pages)
  await publishing(ground, house)
  await weigh(ground.site)
  await besideNginx(ground)
  await besideWordpress(ground)
  await everywhere(ground)
  await ground.close()
  printBars('site', bars)
} finally {
  await stopHouses()
}
process.exit()

/** Seconds of a processor that the house has used: what is true on a busy machine as well. */
function worked({ child }: RunningHouse): number {
  const [user = 0, system = 0] =
    readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? []
  return (user + system) / 100
}

async function publishing(ground: Ground, house: RunningHouse) {
  const before = worked(house)
  const first = await ground.publish()
  const value = (await ground.builtIn()) / 1000
  const cost = (worked(house) - before).toFixed(2)
  const note = `from the click to the answer ${(first / 1000).toFixed(2)} s, search included; ${cost} s of a processor`
  add({ name: `${ground.pages} pages built and laid down`, value, unit: 's', bar: 3, better: 'lower', note })
  const [seen, used]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    await ground.change()
    const had = worked(house)
    seen.push(await ground.publish())
    used.push(worked(house) - had)
    // What is found in the search comes a little later, and shall not stand in the next one's way.
    await new Promise((done) => setTimeout(done, 4000))
  }
  const name = 'one changed page published, from the click to the answer'
  add({
    name,
    value: median(seen),
    unit: 'ms',
    bar: 300,
    better: 'lower',
    note: `median of ${rounds}; ${Math.round(median(used) * 1000)} ms of a processor`,
  })
}

/** HTML and CSS of the pages, compressed. */
async function weigh(site: string) {
  const sitemap = await (await fetch(`${site}sitemap.xml`)).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, loc = '']) => loc.split('/w/lichtblick/')[1] ?? '',
  )
  const sizes = await Promise.all(
    [...new Set(paths)].slice(0, 60).map(async (path) => {
      const html = await (await fetch(site + path)).text()
      const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
      const css = await Promise.all(
        styles.map(async (href) => (await fetch(new URL(href, site + path))).text()),
      )
      return [html, ...css].reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000
    }),
  )
  add({
    name: 'heaviest page: HTML + CSS, gz',
    value: Math.max(...sizes),
    unit: 'kB',
    bar: 14,
    better: 'lower',
    note: `of ${sizes.length} pages`,
  })
}

/** The same file from our process and from nginx in turn, so that a busy machine slows both. */
async function besideNginx(ground: Ground) {
  const ours = `${ground.site}index.html`
  const row = {
    name: "serving: share of nginx's requests for the same file",
    unit: '%',
    bar: 35,
    better: 'higher',
  } as const
  const nginx = openNginx(port + 1, await ground.zip())
  if (!nginx) return add({ ...row, value: Number.NaN, note: 'peer absent' })
  try {
    const theirs = `${nginx.url}index.html`
    const [one, other] = await Promise.all([ours, theirs].map(async (url) => (await fetch(url)).text()))
    if (one !== other) throw new Error('nginx hands out another page')
    await load({ url: ours }, 2)
    const seen: { ours: number; theirs: number }[] = []
    for (let round = 0; round < rounds; round++)
      seen.push({ theirs: (await load({ url: theirs }, 2)).rate, ours: (await load({ url: ours }, 2)).rate })
    const rate = (who: 'ours' | 'theirs') => Math.round(median(seen.map((one) => one[who])))
    const note = `${rate('ours')} of ${rate('theirs')} req/s, ${Buffer.byteLength(one ?? '')} bytes`
    add({ ...row, value: 100 * median(seen.map((one) => one.ours / one.theirs)), note })
    add({ name: 'the published folder behind nginx', value: rate('theirs'), unit: 'req/s', better: 'higher' })
  } finally {
    nginx.close()
  }
}

/** Debian's WordPress with its default theme and eight pages: as many requests, as heavy, and how both are judged. */
async function besideWordpress(ground: Ground) {
  const row = { name: "serving: times WordPress's requests", unit: 'x', bar: 50, better: 'higher' } as const
  const peer = openPeer('wordpress', { WORDPRESS_PORT: String(port + 2) })
  if (!peer) {
    add({ ...row, value: Number.NaN, note: 'peer absent' })
    const [alone] = await lookAt([named(ground.site)])
    return alone && judge('ours', alone, true)
  }
  try {
    const ours = (await load({ url: `${ground.site}index.html` }, 4)).rate
    const theirs = (await load({ url: peer.url }, 6)).rate
    add({ ...row, value: ours / theirs, note: `${Math.round(ours)} and ${Math.round(theirs)} req/s` })
    const [our, their] = await lookAt([named(ground.site), peer.url])
    if (our) judge('ours', our, true)
    if (their) judge('WordPress', their, false)
  } finally {
    peer.close()
  }
}

// The name under which it knows itself: under another one it would point elsewhere.
function named(site: string): string {
  return site.replace('127.0.0.1', 'localhost')
}

/** Each page in each look and language, not only the first one. */
async function everywhere(ground: Ground) {
  const { looked, below, requests, weight, moved, checked, complaints } = await lookAtAll(
    ground,
    named(ground.site),
  )
  const lower = { better: 'lower' } as const
  const pages = `of ${looked} pages`
  add({ name: 'pages below 100 in Lighthouse', value: below.length, unit: '', bar: 0, ...lower, note: pages })
  for (const one of below.slice(0, 10)) process.stdout.write(`     ${one}\n`)
  add({ name: 'most requests of a page', value: requests, unit: '', bar: 6, ...lower, note: pages })
  add({
    name: 'heaviest page over the network',
    value: weight / 1000,
    unit: 'kB',
    bar: 100,
    ...lower,
    note: pages,
  })
  add({ name: 'most that moves on a page (CLS)', value: moved, unit: '', bar: 0, ...lower, note: pages })
  const note = `on ${checked} pages, by day and by night`
  add({ name: 'what axe complains about', value: complaints.length, unit: '', bar: 0, ...lower, note })
  for (const one of complaints.slice(0, 10)) process.stdout.write(`     ${one}\n`)
}

function judge(whose: string, { scores, weight, requests, missed }: Looked, isOurs: boolean) {
  for (const [name, value] of Object.entries(scores))
    add({
      name: `first page, ${whose}: Lighthouse ${name}`,
      value,
      unit: '',
      ...(isOurs && { bar: 100 }),
      better: 'higher',
      note: missed.join(' '),
    })
  add({
    name: `first page, ${whose}: requests`,
    value: requests,
    unit: '',
    ...(isOurs && { bar: 6 }),
    better: 'lower',
  })
  add({
    name: `first page, ${whose}: over the network`,
    value: weight / 1000,
    unit: 'kB',
    ...(isOurs && { bar: 100 }),
    better: 'lower',
  })
}
