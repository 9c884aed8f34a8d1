/** The vault: what opening, rotating, unlocking and admitting cost in Node and in Chromium, and what browsers load for it. */
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Worker } from 'node:worker_threads'
import { loadedWith } from '../../bin/checks/loaded.ts'
import { type Bar, median, printBars, tellBar } from './bars.ts'
import { measureInBrowser } from './vault/browser.ts'
import { measure, type Times } from './vault/measure.ts'

const bars: Bar[] = []

add(weight('vault-room, the element that opens sealed content', 'vault-room.element'))
add(weight('vault.worker, where the keys are', 'vault.worker'))
await tell('Node', await measureHere())
await tell('Chromium', await measureInBrowser())
printBars('vault', bars)

async function tell(where: string, times: Times): Promise<void> {
  const of = (name: keyof Times) => median(times[name])
  const spread = (name: keyof Times) => {
    const sorted = times[name].toSorted((a, b) => a - b)
    return `${Math.round(sorted[0] ?? 0)} to ${Math.round(sorted.at(-1) ?? 0)}`
  }
  const time = (name: string, measured: keyof Times, bar?: number, note = '') =>
    add({
      name: `${where}: ${name}`,
      value: of(measured),
      unit: 'ms',
      ...(bar !== undefined && { bar }),
      better: 'lower',
      note: `${spread(measured)} ${note}`.trim(),
    })
  time('open 10,000 envelopes, as records come: bytes', 'bulk', 400)
  time(
    'open 10,000 envelopes as text',
    'open',
    Math.max(400, 1.5 * of('least')),
    '400, or 1.5 times the least',
  )
  time('the same bytes with bare WebCrypto', 'bare')
  time('with base64 and JSON, as any program has to', 'least')
  const against = (
    measured: 'bulk' | 'alone' | 'open',
    other: 'bare' | 'least',
    what: string,
    bar?: number,
  ) => {
    const value = median(times[measured].map((took, round) => took / (times[other][round] ?? Number.NaN)))
    const name = `${where}: opening ${what}`
    add({ name, value, unit: 'times', ...(bar !== undefined && { bar }), better: 'lower' })
  }
  against('bulk', 'bare', 'bytes against bare WebCrypto', 1.5)
  against('alone', 'bare', 'bytes against bare WebCrypto, in one thread')
  against('open', 'bare', 'text against bare WebCrypto')
  against('open', 'least', 'text against WebCrypto, base64 and JSON', 1.5)
  time('open 10,000 and check who signed each', 'signed', undefined, 'no bar: 10,000 Ed25519 checks')
  time('move 10,000 to a new epoch', 'rotate', 1500)
  time('take a member into 20 spaces', 'add', 1000)
  time('unlock by passphrase', 'unlock', 2000)
  add({
    name: `${where}: unlock by passphrase, at least`,
    value: of('unlock'),
    unit: 'ms',
    bar: 500,
    better: 'higher',
  })
}

/** What a browser loads at once for it. Chunks that are loaded when somebody needs them are not in it. */
function weight(name: string, begins: string): Bar {
  const { files } = JSON.parse(readFileSync('dist/browser/build.json', 'utf8')) as {
    files: Record<string, string>
  }
  const file = Object.keys(files).find((path) => path.startsWith(`/assets/${begins}`) && path.endsWith('.js'))
  const value = loadedWith(`dist/browser${file}`) / 1000
  return { name: `${name}, gz`, value, unit: 'kB', bar: 60, better: 'lower' }
}

async function measureHere(): Promise<Times> {
  setFlagsFromString('--expose-gc')
  Object.assign(globalThis, { gc: runInNewContext('gc') })
  const reader = new Worker(new URL('./vault/reader.ts', import.meta.url))
  try {
    return await measure(reader)
  } finally {
    await reader.terminate()
  }
}

function add(bar: Bar): void {
  bars.push(bar)
  tellBar(bar)
}
