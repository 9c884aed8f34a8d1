import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { openBeside } from '#test/beside.ts'
import { join as joins, type Sealer, sealer, TestVault } from '#test/custody.ts'
import { organisation } from '#test/world.ts'
import { newId, randomBytes } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { lockByPasskey } from '#vault/identity/unlock.ts'
import { founderCode } from '#vault/log/log.ts'
import { frameOf } from '#vault/space/bulk.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { writeFrames } from '#vault/space/frames.ts'
import { startHouse, stopHouses } from '../sample-house.ts'
import type { GridBench } from './grid-page.tsx'
import type { Bench } from './page.ts'
import { PlainBrowser, type PlainPage } from './plain.ts'

/**
 * The house as an operator starts it, in a process of its own on its embedded database with fsync; two members of an
 * organisation, and Chromium before it. What is seeded comes from here, beside it.
 */
export async function openGround(port: number) {
  const house = await openBeside((await startHouse(port, { LOG_LEVEL: 'error' })).data)
  const { test } = house
  const amina = await sealer(test, 'Amina Adler')
  const bea = await sealer(test, 'Bea Berg')
  const id = await organisation(test, 'Lichtblick', amina)
  await joins(test, id, bea)
  const vault = new TestVault(test, id)
  await vault.found(amina)
  await vault.say(amina, 'member_added', { card: (await vault.at(bea)).card, role: 'member' })
  const prf = randomBytes(32)
  const lock = await lockByPasskey(amina.identity, prf)
  await house.test.as(amina).fetch('/vault/keyring/ways', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ lock }),
  })
  const browser = await PlainBrowser.open()
  await browser.keepCookie('house', amina.token ?? '', `http://localhost:${port}`)
  const script = await bundle('test/bench/records/page.ts')
  const code = await founderCode(vault.state)
  return {
    ...{ vault, amina, bea, organisation: id, recordsWorker: () => workerAddress('records') },
    seed: (space: string, many: number, bodyOf: (n: number) => Canon) =>
      seed(house, vault, amina, space, many, bodyOf),
    /** A page that has unlocked; its device is the same as that of the pages before. */
    async page(): Promise<PlainPage> {
      const page = await browser.page(`http://localhost:${port}/robots.txt`)
      await page.addScript(script)
      await page.until("'bench' in globalThis")
      await page.evaluate(
        ([address, way, secret, of, words]) => theBench().begin(address, way, secret, of, words),
        [workerAddress('vault'), lock.id, [...prf], id, code] as const,
      )
      return page
    },
    /** The grid of the house, over the worker of the records that is open in this page. */
    async showGrid(page: PlainPage): Promise<void> {
      for (const name of ['house', 'records-desk']) await page.addStyle(styleOf(name))
      await page.addScript(await bundle('test/bench/records/grid-page.tsx'))
      await page.until("'gridOfBench' in globalThis")
      await page.evaluate(() => gridOfBench().show())
    },
    browser,
    /** Another device: nothing lies on it yet. */
    async forget(page: PlainPage): Promise<void> {
      await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('vault').onsuccess = done)))
    },
    close: async () => {
      await browser.close()
      await house.close()
      await stopHouses()
    },
  }
}

declare global {
  function theBench(): Bench
  function gridOfBench(): GridBench
}

/** Seals in Node, and sends as the browser would. */
async function seed(
  house: Awaited<ReturnType<typeof openBeside>>,
  vault: TestVault,
  author: Sealer,
  space: string,
  many: number,
  bodyOf: (n: number) => Canon,
): Promise<void> {
  const key = vault.keys.get(space)
  if (!key) throw new Error('no such space')
  const me = await vault.at(author)
  for (let at = 0; at < many; at += 2000) {
    const some = Array.from({ length: Math.min(2000, many - at) }, (_, i) => at + i)
    const place = () => ({ id: newId(), version: 1, author: me.card.id })
    const sealed = await Promise.all(some.map((n) => sealEnvelope(key, place(), bodyOf(n), me)))
    const answer = await house.test.as(author).fetch(`/vault/spaces/${space}/frames`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'sec-fetch-site': 'same-origin' },
      body: writeFrames(
        { space },
        sealed.map((one) => frameOf(one)),
      ),
    })
    if (answer.status !== 201) throw new Error(`seeding: ${answer.status} ${await answer.text()}`)
  }
}

/** A worker of the house as it was built. */
export function workerAddress(name: string): string {
  const files = readdirSync('dist/browser/assets')
  const file = files.find((one) => one.startsWith(`${name}.worker-`) && one.endsWith('.js'))
  if (!file) throw new Error(`no ${name}.worker was built`)
  return `/assets/${file}`
}

function styleOf(name: string): string {
  const file = readdirSync('dist/browser/assets').find(
    (one) => one.startsWith(`${name}-`) && one.endsWith('.css'),
  )
  if (!file) throw new Error(`no ${name}.css was built`)
  return readFileSync(join('dist/browser/assets', file), 'utf8')
}

/** In a measurement the worker runs already. */
const toOpenWorker: Plugin = {
  name: 'to-open-worker',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/worker/asking.ts') ? resolve('test/bench/records/asking.ts') : null),
}

async function bundle(input: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'records-bench-'))
  try {
    await build({
      ...{ configFile: false, logLevel: 'error', publicDir: false, plugins: [toOpenWorker] },
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        ...{ outDir: folder, modulePreload: false },
        rolldownOptions: { input, output: { entryFileNames: 'bench.js', codeSplitting: false } },
      },
    })
    return readFileSync(join(folder, 'bench.js'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
