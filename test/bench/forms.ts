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
  const { open, first } = await measureInBrowser<{ open: number[]; first: number }>(
    'test/bench/forms/open-page.ts',
  )
  const note = `${open.map(Math.round).join(', ')}; each checked again`
  add({
    name: 'open 10,000 answers, Chromium',
    value: median(open),
    unit: 'ms',
    bar: 2000,
    better: 'lower',
    note,
  })
  const once = 'a letter is opened once, by the first reader, and kept as an envelope'
  add({ name: 'open a letter for the first time', value: first, unit: 'ms', better: 'lower', note: once })
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
