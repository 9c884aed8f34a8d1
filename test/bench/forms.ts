/** Forms: what storing, opening and showing them costs. */
import { type Bar, median, printBars, tellBar } from './bars.ts'
import { openEyes, untilFirstInput, untilNextPage } from './forms/looking.ts'
import { type Asked, openPeer } from './forms/peer.ts'
import { openRunner } from './forms/vite.ts'
import { measureInBrowser } from './vault/browser.ts'

const bars: Bar[] = []
const runner = await openRunner()

try {
  await tellStore()
  await tellOpening()
  await tellShowing()
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

async function tellOpening(): Promise<void> {
  type Seen = { open: number[]; usable: number; first: number; slow: number }
  const { open, usable, first, slow } = await measureInBrowser<Seen>('test/bench/forms/open-page.ts')
  const all = { unit: 'ms', better: 'lower' } as const
  const note = `${open.map(Math.round).join(', ')}; each checked again`
  add({ ...all, name: 'open 10,000 answers, opened before', value: median(open), bar: 2000, note })
  const newest = 'the newest 200 opened, checked, sealed for the next time; older ones follow while one reads'
  add({ ...all, name: 'of 10,000 new ones, until there is a list', value: usable, bar: 2000, note: newest })
  const once = `by the platform's ML-KEM; without it ${slow.toFixed(1)} ms a letter`
  add({ ...all, name: 'open 10,000 answers for the first time', value: first, note: once })
}

async function tellShowing(): Promise<void> {
  const { showLongForm } = await runner.load<typeof import('./forms/show.ts')>('/test/bench/forms/show.ts')
  const shown = await showLongForm(4310)
  if (!shown) return void process.stdout.write('     the long form of the corpus is not here\n')
  const eyes = await openEyes()
  try {
    const { address, questions, weight, html, files } = shown
    const note = `${questions} questions; HTML ${html.toFixed(1)} kB and ${files.length} files`
    add({ name: 'first page of a long form, gz', value: weight, unit: 'kB', bar: 30, better: 'lower', note })
    const next = await untilNextPage(eyes, address)
    const all = next.map(Math.round).join(', ')
    add({ name: 'next page', value: median(next), unit: 'ms', bar: 100, better: 'lower', note: all })
    const ours = median(await untilFirstInput(eyes, address))
    add({ name: 'until the first letter is typed', value: ours, unit: 'ms', better: 'lower' })
    await tellPeer(shown.kinds, { weight, ours }, eyes)
  } finally {
    await eyes.close()
    await shown.close()
  }
}

async function tellPeer(
  kinds: readonly Asked[],
  { weight, ours }: { weight: number; ours: number },
  eyes: Awaited<ReturnType<typeof openEyes>>,
): Promise<void> {
  const peer = await openPeer(kinds)
  if (!peer) return void process.stdout.write('     peer absent: survey-core could not be installed\n')
  const named = `survey-core ${peer.version} with its UI`
  add({ name: `${named}: page, gz`, value: peer.weight, unit: 'kB', better: 'lower' })
  const theirs = median(await untilFirstInput(eyes, peer.address))
  peer.close()
  add({ name: `${named}: first letter`, value: theirs, unit: 'ms', better: 'lower' })
  add({
    name: 'its weight against ours',
    value: peer.weight / weight,
    unit: 'times',
    bar: 1,
    better: 'higher',
  })
  add({
    name: 'its first letter against ours',
    value: theirs / ours,
    unit: 'times',
    bar: 1,
    better: 'higher',
  })
}
