// Long: one table; each row is one bar of the live wire, with what it is compared to in the same run.
/** The live wire of conversations: durable lines beside two messengers and a bare loop, sessions, catching up, kill -9. */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Bar, printBars, tellBar } from './bars.ts'
import { catchUp, openCase } from './counselling/coming-back.ts'
import { type Ground, load, openGround } from './counselling/ground.ts'
import { openPeer, type Peer } from './counselling/peer.ts'
import { seedPairs } from './counselling/seed.ts'
import { type RunningHouse, startHouse, stopHouses } from './sample-house.ts'

const port = 4300
const barePort = 4310
const sizes = [20, 200, 1000]
const seconds = 6
const kills = 10
const bars: Bar[] = []
const folder = mkdtempSync(join(tmpdir(), 'jam-bench-'))
const file = join(folder, 'pairs.json')

function add(bar: Bar) {
  bars.push(bar)
  tellBar(bar)
}

const ground = await openGround()
try {
  await startHouse(port, { DATABASE_URL: ground.url('house'), LOG_LEVEL: 'error' })
  const peers = [
    { name: 'ejabberd', times: 3, peer: openPeer('ejabberd', ground, 15_223) },
    { name: 'prosody', times: 10, peer: openPeer('prosody', ground, 15_222) },
  ] as const
  try {
    for (const size of sizes) await compare(size, peers)
    await keepPace()
    await comeBack()
    await killAll(peers)
    // What was asked of a process before leaves room in its memory in which many fit.
    await stopHouses()
    await beIdle(await startHouse(port, { DATABASE_URL: ground.url('house'), LOG_LEVEL: 'error' }))
  } finally {
    for (const { peer } of peers) peer?.close()
  }
  printBars('counselling', bars)
} finally {
  await stopHouses()
  await ground.close()
  rmSync(folder, { recursive: true, force: true })
}

type Peers = readonly { name: string; times: number; peer: Peer | undefined }[]

/** As quickly as they can, one line under way per pair: ours, the peers, and what a loop can do that only stores. */
async function compare(sessions: number, peers: Peers) {
  const name = (what: string) => `${sessions} open sessions: ${what}`
  const pairs = await seedPairs(ground.url('house'), sessions / 2, file)
  const ours = await load({ port, way: 'wire', pairs: file, sessions, seconds, rate: 0 }).seen
  const stored = await countLines(pairs.map(({ conversation }) => conversation))
  const note = `p50 ${ours.p50.toFixed(1)} ms, p99 ${ours.p99.toFixed(1)} ms; lines of true form and size, not sealed; stored ${stored}`
  add({ name: name('durable lines'), value: ours.perSecond, unit: '/s', better: 'higher', note })
  const bare = await loadBare(sessions)
  const share = { value: (ours.perSecond / bare) * 100, unit: '%', bar: 40, better: 'higher' as const }
  add({ name: name('of a bare store-first loop'), ...share, note: `which does ${Math.round(bare)}/s` })
  for (const { name: called, times, peer } of peers) {
    const row = { name: name(`times ${called}`), unit: 'x', better: 'higher' as const }
    if (!peer) add({ ...row, value: 0, note: 'peer absent' })
    else {
      const theirs = await peer.load(sessions, seconds)
      const said = `which does ${theirs.perSecond}/s, p99 ${theirs.p99} ms`
      add({ ...row, value: ours.perSecond / theirs.perSecond, bar: times, note: said })
    }
  }
}

async function loadBare(sessions: number): Promise<number> {
  const bare = await openBare(ground)
  const { perSecond } = await load({ port: barePort, way: 'bare', pairs: file, sessions, seconds, rate: 0 })
    .seen
  bare.kill()
  return perSecond
}

async function openBare({ url }: Ground): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'counselling/bare.ts'), [String(barePort), url('house')])
  await new Promise((done) => child.once('message', done))
  return child
}

/** At a pace that people have: from the moment a line was due until the other one has it. */
async function keepPace() {
  await seedPairs(ground.url('house'), 100, file)
  const { p50, p99, received } = await load({
    port,
    way: 'wire',
    pairs: file,
    sessions: 200,
    seconds: 10,
    rate: 200,
  }).seen
  const note = `median ${p50.toFixed(1)} ms, of ${received}`
  add({
    name: '200 lines/s: from said to shown, p99',
    value: p99,
    unit: 'ms',
    bar: 100,
    better: 'lower',
    note,
  })
}

async function comeBack() {
  const [missed] = await seedPairs(ground.url('house'), 1, file)
  if (!missed) return
  const took = await catchUp(ground.url('house'), port, missed, 200)
  add({ name: 'coming back to 200 missed lines', value: took, unit: 'ms', bar: 300, better: 'lower' })
  const opened = await openCase(ground.url('house'), port, 1000)
  const note = 'sealed, checked and opened by the client, in Node'
  add({ name: 'opening 1,000 lines', value: opened, unit: 'ms', bar: 1000, better: 'lower', note })
}

/** Five thousand who are there and say nothing. */
async function beIdle(house: RunningHouse) {
  const many = 5000
  await seedPairs(ground.url('house'), many / 2, file)
  const before = await memoryOf(house)
  const { seen, opened, child } = load({
    port,
    way: 'wire',
    pairs: file,
    sessions: many,
    seconds: 0,
    rate: 0,
  })
  await opened
  await pause(12_000)
  const each = ((await memoryOf(house)) - before) / many
  child.send('enough')
  const { lost, errors } = await seen
  add({ name: 'open sessions', value: many - lost - errors, unit: '', bar: many, better: 'higher' })
  add({ name: 'memory of an idle session', value: each, unit: 'kB', bar: 30, better: 'lower' })
}

async function memoryOf({ child }: RunningHouse): Promise<number> {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1])
}

/** PostgreSQL is killed again and again while all talk: what was acknowledged has to be there in the end. */
async function killAll(peers: Peers) {
  const pairs = await seedPairs(ground.url('house'), 20, file)
  const acked = join(folder, 'acked')
  const loading = load({ port, way: 'wire', pairs: file, sessions: 40, seconds: kills * 4, rate: 0, acked })
  await loading.opened
  await killOften()
  const seen = await loading.seen
  const kept = await signaturesOf(pairs.map(({ conversation }) => conversation))
  const missing = readFileSync(acked, 'utf8')
    .split('\n')
    .filter((one) => one && !kept.has(one)).length
  const longest = Math.round(Math.max(0, ...seen.gaps))
  const note = `of ${seen.acked}; goes on by itself, nothing for ${longest} ms at most; ${seen.lost} sockets lost`
  add({
    name: `acknowledged and missing after ${kills} kill -9`,
    value: missing,
    unit: '',
    bar: 0,
    better: 'lower',
    note,
  })
  const name = 'sockets that outlived all of them'
  add({ name, value: 40 - seen.lost, unit: '', bar: 40, better: 'higher' })
  for (const { name: called, peer } of peers) await killUnder(called, peer)
}

async function killUnder(called: string, peer: Peer | undefined) {
  const row = { name: `the same of ${called}`, unit: '', better: 'lower' as const }
  if (!peer) return add({ ...row, value: 0, note: 'peer absent' })
  try {
    const loading = peer.loadOver(200, kills * 4)
    await pause(2000)
    await killOften()
    const { seen, missing } = await loading
    const count = await missing()
    const share = ((count / Math.max(1, seen.acked)) * 100).toFixed(1)
    add({ ...row, value: count, note: `of ${seen.acked} acknowledged: ${share} %; ${seen.received} arrived` })
  } catch (error) {
    add({ ...row, value: 0, note: `did not come through: ${String(error).split('\n')[0]?.slice(0, 80)}` })
  }
}

async function killOften() {
  for (let n = 0; n < kills; n++) {
    await pause(1500)
    await ground.kill(300)
  }
}

async function query<R extends object>(text: string, conversations: readonly string[]): Promise<R[]> {
  const client = new pg.Client({ connectionString: ground.url('house') })
  await client.connect()
  const { rows } = await client.query(text, [conversations])
  await client.end()
  return rows
}

async function countLines(conversations: readonly string[]): Promise<number> {
  const text =
    'select count(*)::int as count from conversation_line where conversation = any ($1) and seq > 0'
  return (await query<{ count: number }>(text, conversations))[0]?.count ?? 0
}

async function signaturesOf(conversations: readonly string[]): Promise<Set<string>> {
  const text = `select line ->> 'signature' as signature from conversation_line where conversation = any ($1)`
  return new Set((await query<{ signature: string }>(text, conversations)).map(({ signature }) => signature))
}
