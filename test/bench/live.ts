/** Live streams: many open at once on one process, a check-in that reaches them all, a restart that loses nothing. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { newId, newToken, tokenHash } from '#kernel/id.ts'
import { type Bar, printBars, tellBar } from './bars.ts'
import { type Listeners, listenTo } from './live/listeners.ts'
import { post, type RunningHouse, restart, signIn, startHouse, stopHouses } from './sample-house.ts'

const port = 4200
const many = 2000
const checkins = 40
const bars: Bar[] = []

function add(bar: Bar) {
  bars.push(bar)
  tellBar(bar)
}

try {
  const house = await startHouse(port, { LOG_LEVEL: 'error' }, '--sample')
  const cookie = await signIn(house)
  const jam = new URL((await fetch(`${house.address}/`, { headers: { cookie } })).url).pathname
  const team = await teamOf(house, jam)
  await say(team, 'Vorab.')
  await pause(3000)
  const before = await memoryOf(house)
  const listeners = await listenTo(`${house.address}${jam}/live`, cookie, many)
  add({
    name: 'open live streams on one process',
    value: listeners.open(),
    unit: '',
    bar: many,
    better: 'higher',
  })
  await pause(10_000)
  const each = ((await memoryOf(house)) - before) / many
  add({ name: 'memory of an idle stream', value: each, unit: 'kB', bar: 30, better: 'lower' })
  await reach(team, listeners)
  await comeBack(team, listeners)
  listeners.close()
  printBars('live', bars)
} finally {
  await stopHouses()
}

/** From sending a form until the last of all screens has heard of it. */
async function reach(team: Team, listeners: Listeners) {
  const took: number[] = []
  let slowest = 0
  for (let n = 0; n < checkins; n++) {
    const heard = listeners.next()
    const sent = performance.now()
    await say(team, `Nummer ${n}.`)
    const times = (await heard).map((at) => at - sent)
    took.push(...times)
    slowest = Math.max(slowest, ...times)
    await pause(100)
  }
  const sorted = took.toSorted((a, b) => a - b)
  const p99 = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN
  const note = `median ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms, slowest ${Math.round(slowest)} ms, of ${sorted.length}`
  add({ name: 'until a stream has heard, p99', value: p99, unit: 'ms', bar: 300, better: 'lower', note })
}

/** The house goes while things happen, and comes again: every stream goes on after the last event it heard. */
async function comeBack(team: Team, listeners: Listeners) {
  const before = listeners.told()
  const said = 6
  const going = restart(team.house, port)
  let answered = 0
  for (let n = 0; n < said; n++) {
    // Whoever meets a closed door knocks again.
    while (
      !(await say(team, `Danach ${n}.`).then(
        () => true,
        () => false,
      ))
    )
      await pause(50)
    answered++
  }
  await going
  const wanted = before + answered * many
  for (let i = 0; i < 300 && listeners.told() < wanted; i++) await pause(100)
  await pause(1000)
  const { lost, doubled } = listeners.compare()
  add({ name: 'events lost over a restart', value: lost, unit: '', bar: 0, better: 'lower' })
  add({ name: 'events heard twice over a restart', value: doubled, unit: '', bar: 0, better: 'lower' })
  add({ name: 'streams that came back', value: listeners.open(), unit: '', bar: many, better: 'higher' })
}

/** A team reports how it goes. */
async function say({ house, path, cookie }: Team, sentence: string) {
  const answer = await post(`${house.address}${path}/checkins`, cookie, { light: 'go', sentence })
  if (answer.status !== 303) throw new Error(`saying something answered ${answer.status}`)
}

type Team = { house: RunningHouse; path: string; cookie: string }

/** Somebody in a team of the sample, signed in past the mail. */
async function teamOf(house: RunningHouse, jam: string): Promise<Team> {
  const { socket } = JSON.parse(readFileSync(join(house.data, 'house.lock'), 'utf8'))
  const client = new pg.Client({ host: socket, user: 'house_root', database: 'house' })
  await client.connect()
  const { rows } = await client.query('select account, team from team_member where left_at is null limit 1')
  const token = newToken()
  await client.query(
    `insert into session (id, account, token_hash, label, created_at, seen_on, ends_at)
     values ($1, $2, $3, 'Bench', now(), current_date, now() + interval '1 day')`,
    [newId(), rows[0].account, tokenHash(token)],
  )
  await client.end()
  return { house, path: `${jam}/teams/${rows[0].team}`, cookie: `house=${token}` }
}

/** What the process really holds, after it has tidied up. */
async function memoryOf({ child }: RunningHouse): Promise<number> {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1])
}
