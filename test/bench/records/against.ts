import { chromium } from 'playwright-core'
import { findChromium } from '../../journeys/chromium.ts'
import { type Bar, median } from '../bars.ts'
import { openPeer } from './peer.ts'
import { caseOf, typed } from './sample.ts'

/** What the same took here: a new device until all is read, and a keystroke until its hits are there. */
export type Ours = { opening: ReadonlyMap<number, number>; keystroke: number }

/** The same rows in NocoDB, which holds them in the clear: opened and searched through its door and on its page. */
export async function againstPeer(port: number, ours: Ours, add: (bar: Bar) => void): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const peer = await openPeer(browser, port)
  if (!peer) {
    await browser.close()
    add({ name: 'NocoDB: peer absent', value: 0, unit: 'peers', better: 'higher', note: 'not compared' })
    return
  }
  const lower = { unit: 'ms', better: 'lower' } as const
  const ratio = (name: string, mine: number, theirs: number) =>
    add({
      name,
      value: mine / theirs,
      unit: '×',
      better: 'lower',
      note: 'ours by theirs; theirs reads in the clear',
    })
  try {
    for (const [count, mine] of ours.opening) {
      const rows = Array.from({ length: count }, (_, at) => rowOf(at))
      const table = await peer.seed(`cases${count}`, rows)
      const what = `${count.toLocaleString('en')} rows`
      const all = await peer.readAll(table, count)
      const shown = [await peer.openPage(table), await peer.openPage(table)]
      const times = (await peer.search(table, typed)).toSorted((a, b) => a - b)
      const p95 = times[Math.floor(times.length * 0.95)] ?? Number.NaN
      const own = `median ${Math.round(median(times))} ms`
      add({ name: `NocoDB: ${what} through its API`, value: all, ...lower })
      add({ name: `NocoDB: page of ${what}, first rows`, value: Math.min(...shown), ...lower })
      add({ name: `NocoDB: search ${what}, a keystroke, p95`, value: p95, ...lower, note: own })
      ratio(`open ${what}: all of them, ours by its API`, mine, all)
      ratio(`open ${what}: all of them, ours by the first rows of its page`, mine, Math.min(...shown))
      if (count === Math.max(...ours.opening.keys()))
        ratio(`search ${what}: a keystroke, p95, ours by its API`, ours.keystroke, p95)
    }
  } finally {
    peer.close()
    await browser.close()
  }
}

/** The same case, its values as columns. */
function rowOf(number: number): { [column: string]: string } {
  const { values, step } = caseOf(number)
  return Object.fromEntries(Object.entries({ ...values, step }).map(([name, value]) => [name, String(value)]))
}
