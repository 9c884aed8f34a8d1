/** Forms: what storing, opening and showing them costs. */
import { type Bar, median, printBars, tellBar } from './bars.ts'
import { openRunner } from './forms/vite.ts'

const bars: Bar[] = []
const runner = await openRunner()

try {
  await tellStore()
  printBars('forms', bars)
} finally {
  await runner.close()
}
process.exit()

function add(bar: Bar): void {
  bars.push(bar)
  tellBar(bar)
}

async function tellStore(): Promise<void> {
  const { measureStore } = await runner.load<typeof import('./forms/store.ts')>('/test/bench/forms/store.ts')
  const { bare, ours, bytes, fsync, stored } = await measureStore()
  const note = `letters of ${bytes} characters, fsync ${fsync}`
  add({ name: 'bare rows: INSERT + COMMIT', value: median(bare), unit: '/s', better: 'higher', note })
  add({
    name: 'sealed submissions stored by the house',
    value: median(ours),
    unit: '/s',
    better: 'higher',
    note: `${stored} in all`,
  })
  const shares = ours.map((rate, round) => (100 * rate) / (bare[round] ?? Number.NaN))
  const spread = shares.map((share) => share.toFixed(0)).join(', ')
  add({ name: 'of bare rows', value: median(shares), unit: '%', bar: 30, better: 'higher', note: spread })
}
