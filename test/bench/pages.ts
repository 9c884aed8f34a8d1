/** Pages under load: public ones from the shelf, signed-in ones as served and as made anew each time, beside peers. */
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type Bar, median, printBars, tellBar } from './bars.ts'
import { load, openConstant, type Target } from './load.ts'
import { nginxBeside } from './nginx.ts'
import { post, type RunningHouse, signIn, startBeside, startHouse, stopHouses } from './sample-house.ts'

const port = 4180
const rounds = 5
const bars: Bar[] = []

function add(bar: Bar) {
  bars.push(bar)
  tellBar(bar)
}

try {
  const house = await startHouse(port, { LOG_LEVEL: 'error' }, '--sample')
  const cookie = await signIn(house)
  const { jam, team } = await findPages(house, cookie)
  // Idle: what opening the sample needed is given back after some seconds.
  await pause(10_000)
  add({ name: 'idle memory of our process', value: memoryOf(house), unit: 'MB', bar: 150, better: 'lower' })
  for (const [name, path] of [['jam page', jam] as const, ['needs list', `${jam}/needs`] as const]) {
    await weigh(name, house.address + path)
    await compare(name, { url: house.address + path }, 0.4)
  }
  for (const [name, path] of [['cockpit', `${jam}/now`] as const, ['team page', team] as const]) {
    const page = { url: house.address + path, headers: { cookie } }
    await compare(name, page, 0.05)
    // Under an address that nobody has asked for yet there is no page of a moment ago.
    await compare(`${name}, made anew each time`, { ...page, url: `${page.url}?anew=[<id>]` })
  }
  add(await nginxBeside(`${house.address}${jam}/needs`, port + 2))
  await spread(house, jam, cookie)
  printBars('pages', bars)
} finally {
  await stopHouses()
}

/** The sample's jam, and a page of one of its teams. */
async function findPages({ address }: RunningHouse, cookie: string) {
  const headers = { cookie }
  const jam = new URL((await fetch(`${address}/`, { headers })).url).pathname
  const teams = await (await fetch(`${address}${jam}/teams`, { headers })).text()
  const team = teams.match(/\/jams\/[^"/]+\/teams\/[0-9a-f-]{36}/)?.[0]
  if (!team) throw new Error('the sample jam shows no team')
  return { jam, team }
}

/** A page and Hono's constant text of the same size in turn, so that a busy machine slows both. */
async function compare(name: string, page: Target, share?: number) {
  const answer = await fetch(page.url, { headers: page.headers ?? {} })
  const size = Buffer.byteLength(await answer.text())
  if (answer.status !== 200) throw new Error(`${page.url} answered ${answer.status}`)
  const constant = await openConstant(size, port + 1)
  await load(page, 2)
  await load(constant, 1)
  const seen: { ours: number; ceiling: number }[] = []
  for (let round = 0; round < rounds; round++)
    seen.push({ ceiling: (await load(constant, 2)).rate, ours: (await load(page, 2)).rate })
  await constant.close()
  const [ours, ceiling] = [median(seen.map((one) => one.ours)), median(seen.map((one) => one.ceiling))]
  const value = median(seen.map((one) => one.ours / one.ceiling))
  const note = `${Math.round(ours)} of ${Math.round(ceiling)} req/s, ${size} bytes`
  const bar = share === undefined ? {} : { bar: share }
  add({ name: `${name}: share of Hono's constant text`, value, unit: '', ...bar, better: 'higher', note })
  if (!page.headers) return
  const p99: number[] = []
  for (let round = 0; round < 3; round++) p99.push((await load(page, 3, Math.floor(ours / 2))).p99)
  const most = share === undefined ? {} : { bar: 50 }
  add({ name: `${name}: p99 at half its load`, value: median(p99), unit: 'ms', ...most, better: 'lower' })
}

/** What a phone downloads for a page: HTML and CSS, compressed, and no script. */
async function weigh(name: string, url: string) {
  const html = await (await fetch(url)).text()
  const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
  const css = await Promise.all(styles.map(async (href) => (await fetch(new URL(href, url))).text()))
  const value = [html, ...css].reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000
  const scripts = (html.match(/<script(?![^>]*ld\+json)/g) ?? []).length
  add({ name: `${name}: HTML + CSS, gz`, value, unit: 'kB', bar: 14, better: 'lower' })
  add({ name: `${name}: scripts`, value: scripts, unit: '', bar: 0, better: 'lower' })
}

/** Two processes on one database: how long a page on the shelf of either stays old after a change. */
async function spread(house: RunningHouse, jam: string, cookie: string) {
  const beside = await startBeside(house, port + 3)
  const worst = { here: 0, there: 0 }
  for (let turn = 0; turn < 20; turn++) {
    const title = `Neuigkeit Nummer ${turn}.`
    await Promise.all([house, beside].map(({ address }) => fetch(address + jam).then((one) => one.text())))
    const answer = await post(`${house.address}${jam}/posts`, cookie, {
      title,
      text: 'Es hat sich etwas getan.',
    })
    if (answer.status !== 303) throw new Error(`the change answered ${answer.status}`)
    const changed = performance.now()
    const shows = async ({ address }: RunningHouse) => {
      while (!(await (await fetch(address + jam)).text()).includes(title)) await pause(5)
      return performance.now() - changed
    }
    const [here, there] = await Promise.all([shows(house), shows(beside)])
    worst.here = Math.max(worst.here, here)
    worst.there = Math.max(worst.there, there)
  }
  const figure = { unit: 'ms', bar: 1000, better: 'lower', note: 'worst of 20' } as const
  add({ name: 'a change shows in the process it was made in', value: worst.here, ...figure })
  add({ name: 'a change shows in another process', value: worst.there, ...figure })
}

function memoryOf({ child }: RunningHouse): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024
}
