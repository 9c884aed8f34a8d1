import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { findChromium } from '../../journeys/chromium.ts'
import type { Times } from './measure.ts'

/** Runs measures in Chromium: on a page that holds nothing but their own code. */
export async function measureInBrowser<T = Times>(input = 'test/bench/vault/page.ts'): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'vault-bench-'))
  const output = { entryFileNames: 'bench.js' }
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      modulePreload: false,
      rolldownOptions: { input, output },
    },
  })
  // localhost, because only a page from there or by https may use WebCrypto.
  const server = createServer(({ url }, answer) => {
    const isPage = url === '/'
    answer.setHeader('content-type', isPage ? 'text/html' : 'text/javascript')
    const file = join(folder, String(url).replaceAll('..', ''))
    answer.end(isPage ? '<!doctype html><script type="module" src="/bench.js"></script>' : readIfThere(file))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--js-flags=--expose-gc', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${port}/`)
    await page.waitForFunction(() => 'measure' in globalThis)
    return await page.evaluate(() => (globalThis as unknown as { measure(): Promise<T> }).measure())
  } finally {
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function readIfThere(file: string): Buffer | string {
  try {
    return readFileSync(file)
  } catch {
    return ''
  }
}
