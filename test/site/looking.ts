import { createServer } from 'node:net'
import lighthouse from 'lighthouse'
import { type Browser, chromium } from 'playwright-core'
import { browserArgs, findShell } from '../journeys/chromium.ts'

/** What a page costs a phone, and how it is judged. */
export type Looked = {
  scores: { performance: number; accessibility: number; 'best-practices': number; seo: number }
  /** Bytes over the network. */
  weight: number
  requests: number
  /** How much moved while it came (CLS). */
  moved: number
  /** What Lighthouse found wrong, by its own names. */
  missed: string[]
}

/** A browser, and Lighthouse in it. */
export type Eyes = {
  browser: Browser
  look(url: string, without?: string[]): Promise<Looked>
  close(): Promise<void>
}

/**
 * A browser in which one page after the other is looked at as on a phone. It has no window: what the tabs and buttons of one
 * do meanwhile, Lighthouse charges to the page, four times as much on a small machine as the page itself.
 */
export async function openEyes(): Promise<Eyes> {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: findShell(),
    args: [...browserArgs(), `--remote-debugging-port=${port}`],
  })
  return { browser, look: (url, without) => lookOnce(url, port, without), close: () => browser.close() }
}

/** Looks at pages with Lighthouse, each in turn in one browser. */
export async function lookAt(urls: readonly string[]): Promise<Looked[]> {
  const eyes = await openEyes()
  try {
    const looked: Looked[] = []
    for (const url of urls) looked.push(await eyes.look(url))
    return looked
  } finally {
    await eyes.close()
  }
}

const wanted = ['performance', 'accessibility', 'best-practices', 'seo']

async function lookOnce(url: string, port: number, skipAudits: string[] = []): Promise<Looked> {
  const result = await lighthouse(url, {
    ...{ port, skipAudits, logLevel: 'error', output: 'json', onlyCategories: wanted },
    disableFullPageScreenshot: true,
  })
  if (!result) throw new Error(`Lighthouse has not seen ${url}`)
  const { categories, audits } = result.lhr
  const score = (name: keyof Looked['scores']) => Math.round((categories[name]?.score ?? 0) * 100)
  const all = audits['network-requests']?.details as { items?: { url: string }[] } | undefined
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    weight: audits['total-byte-weight']?.numericValue ?? Number.NaN,
    // An address that holds what it names asks nobody.
    requests: all?.items?.filter(({ url }) => !url.startsWith('data:')).length ?? Number.NaN,
    moved: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    missed: Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
    ),
  }
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
