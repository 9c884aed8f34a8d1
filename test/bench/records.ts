/** Records: what opening, saving and sealing anew cost in Chromium, with the house on the embedded database and fsync. */
import { type Bar, median, printBars, tellBar } from './bars.ts'
import { openRunner } from './forms/vite.ts'
import { againstPeer } from './records/against.ts'
import type { PlainPage } from './records/plain.ts'
import { caseOf, casesIn, typed } from './records/sample.ts'

const port = 8390
const bars: Bar[] = []
const add = (bar: Bar) => {
  bars.push(bar)
  tellBar(bar)
}
const scale = Number(process.env.BENCH_SCALE ?? 1)
const [few, many] = [10_000 * scale, 100_000 * scale]
/** What others are held against. */
const ours = { opening: new Map<number, number>(), keystroke: Number.NaN }
const named = (count: number) => count.toLocaleString('en')

const runner = await openRunner()
const { openGround } = await runner.load<typeof import('./records/ground.ts')>(
  '/test/bench/records/ground.ts',
)
const ground = await openGround(port)
try {
  const { vault, amina, bea, organisation } = ground
  const small = await vault.open(amina, [amina])
  const large = await vault.open(amina, [amina, bea])
  const begun = performance.now()
  await ground.seed(small, few, caseOf)
  await ground.seed(large, many, caseOf)
  const seeded = (performance.now() - begun) / 1000
  add({
    name: `seal and store ${named(few + many)} records from Node`,
    value: seeded,
    unit: 's',
    better: 'lower',
  })
  await openings(small, few, 1500)
  await openings(large, many, 6000)
  await searching(large)
  await saving(small, large)
  await importing()
  await rotating(organisation, large, bea.identity.card.id)
  await againstPeer(port + 1, ours, add)
} finally {
  await ground.close()
  await runner.close()
}
printBars('records', bars)
process.exit()

/** On a device that was never here, then on one that was. */
async function openings(space: string, count: number, bar: number): Promise<void> {
  const { organisation } = ground
  const cold: number[] = []
  const first: number[] = []
  const again: number[] = []
  for (let round = 0; round < (count > 10_000 ? 2 : 3); round++) {
    const page = await ground.page()
    await page.evaluate((of) => theBench().openFeed(of), organisation)
    const read = await page.evaluate((of) => theBench().read(of), space)
    if (read.rows !== count || read.damaged > 0) throw new Error(`read ${JSON.stringify(read)} of ${count}`)
    cold.push(read.took)
    first.push(read.first)
    await page.close()
    const later = await ground.page()
    await later.evaluate((of) => theBench().openFeed(of), organisation)
    const second = await later.evaluate((of) => theBench().read(of), space)
    if (second.rows !== count) throw new Error(`read ${second.rows} of ${count} again`)
    again.push(second.took)
    await ground.forget(later)
    await later.close()
  }
  ours.opening.set(count, median(cold))
  const what = `open a collection of ${named(count)}`
  const note = 'fetched, checked against pins and log, opened, parsed'
  add({ name: `${what}, new device`, value: median(cold), unit: 'ms', bar, better: 'lower', note })
  add({ name: `${what}, new device: first rows`, value: median(first), unit: 'ms', better: 'lower' })
  add({ name: `${what}, from this device`, value: median(again), unit: 'ms', bar, better: 'lower' })
}

async function searching(space: string): Promise<void> {
  const { vault, amina, organisation } = ground
  const plan = await vault.open(amina, [amina])
  const page = await ground.page()
  await page.evaluate((of) => theBench().openFeed(of), organisation)
  const given = [ground.recordsWorker(), organisation, plan, space, casesIn(space)] as const
  const opened = await page.evaluate(
    ([at, of, where, what, how]) => theBench().openWorker(at, of, where, what, how),
    given,
  )
  const what = `${named(many)} records`
  const indexed = 'in the worker of the block: schema, tables'
  add({
    name: `${what} in memory, from this device`,
    value: opened,
    unit: 'ms',
    better: 'lower',
    note: indexed,
  })
  const first = await page.evaluate((words) => theBench().search(words), typed.slice(0, 1))
  const times = await page.evaluate((words) => theBench().search(words), typed)
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
  ours.keystroke = p95
  const note = `median ${Math.round(median(times))} ms, the very first ${Math.round(first[0] ?? 0)} ms`
  add({ name: `search ${what}, a keystroke, p95`, value: p95, unit: 'ms', bar: 50, better: 'lower', note })
  const { query, windows } = await page.evaluate(
    ([columns, count]) => theBench().table([...columns], count),
    [['name', 'given', 'town', 'phone', 'note'], many] as const,
  )
  add({ name: `sort ${what} by name`, value: query, unit: 'ms', better: 'lower' })
  const slowest = windows.toSorted((a, b) => a - b)[47] ?? Number.NaN
  const frame = 'so that a grid that scrolls is filled within two of fifty frames'
  add({
    name: `40 rows out of ${what}, p95`,
    value: slowest,
    unit: 'ms',
    bar: 40,
    better: 'lower',
    note: frame,
  })
  await scrolling(page)
  await page.close()
}

/** Like somebody who reads on, and like somebody who pulls at the bar. */
async function scrolling(page: PlainPage): Promise<void> {
  await ground.showGrid(page)
  for (const [how, by] of [
    ['reading', 24],
    ['flying', 1200],
  ] as const) {
    const { rate, slow, filled } = await page.evaluate((step) => gridOfBench().scroll(4, step), by)
    const note = `95 of 100 within ${Math.round(slow)} ms, ${Math.round(filled * 100)} % with every line filled`
    const name = `scroll the grid of ${named(many)}, ${how}`
    add({ name, value: rate, unit: 'frames/s', bar: 50, better: 'higher', note })
  }
}

async function saving(small: string, large: string): Promise<void> {
  const page = await ground.page()
  await page.evaluate((of) => theBench().openFeed(of), ground.organisation)
  for (const [space, count] of [
    [small, few],
    [large, many],
  ] as const) {
    await page.evaluate((of) => theBench().read(of), space)
    const times = await page.evaluate(([of, body]) => theBench().save(of, 100, body), [
      space,
      caseOf(1),
    ] as const)
    const sorted = times.toSorted((a, b) => a - b)
    const name = `save a record among ${named(count)}, p95, on this disk and committed`
    const note = `median ${Math.round(median(times))} ms`
    add({ name, value: sorted[94] ?? Number.NaN, unit: 'ms', bar: 60, better: 'lower', note })
  }
  const took = await page.evaluate(([of, body]) => theBench().bring(of, 5000, body), [
    small,
    caseOf(2),
  ] as const)
  const note = 'sealed, signed, outbox, committed, in batches of 500'
  add({ name: 'import 5,000 records', value: took / 1000, unit: 's', better: 'lower', note })
  await page.close()
}

/** A table from elsewhere, with everything that an import does; meanwhile the page has time for whoever sits before it. */
async function importing(): Promise<void> {
  const { vault, amina, organisation } = ground
  const [plan, space] = [await vault.open(amina, [amina]), await vault.open(amina, [amina])]
  const page = await ground.page()
  await page.evaluate((of) => theBench().openFeed(of), organisation)
  const given = [ground.recordsWorker(), organisation, plan, space, casesIn(space)] as const
  await page.evaluate(([at, of, where, what, how]) => theBench().openWorker(at, of, where, what, how), given)
  const { took, tried, longestTask, longestFrame, taken } = await page.evaluate(
    (rows) => theBench().importTable(rows),
    many,
  )
  if (taken !== many) throw new Error(`${taken} of ${many} rows were read in`)
  const name = `import a table of ${named(many)} rows`
  const note = `until it is tried ${(tried / 1000).toFixed(1)} s; then sealed, in the outbox, committed, noted for undoing`
  add({ name, value: took / 1000, unit: 's', better: 'lower', note })
  const frames = `longest from one frame to the next ${Math.round(longestFrame)} ms`
  const task = `${name}: longest task in the page`
  add({ name: task, value: longestTask, unit: 'ms', bar: 200, better: 'lower', note: frames })
  await page.close()
}

async function rotating(organisation: string, space: string, member: string): Promise<void> {
  const page = await ground.page()
  const given = [organisation, space, member] as const
  const { took, told } = await page.evaluate(([of, what, whom]) => theBench().rotate(of, what, whom), given)
  const note = `told ${told} times how far it is`
  add({ name: `seal ${named(many)} anew`, value: took / 1000, unit: 's', bar: 10, better: 'lower', note })
  await page.evaluate((of) => theBench().openFeed(of), organisation)
  const read = await page.evaluate((of) => theBench().read(of), space)
  if (read.damaged > 0 || read.rows < many) throw new Error(`after sealing anew: ${JSON.stringify(read)}`)
  await page.close()
}
