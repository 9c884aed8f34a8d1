import { createServer } from 'node:net'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'

/** What a page costs a phone, and how it is judged. */
export type Looked = {
  scores: { performance: number; accessibility: number; 'best-practices': number; seo: number }
  /** Bytes over the network. */
  weight: number
  requests: number
  /** What Lighthouse found wrong, by its own names. */
  missed: string[]
}

/** Looks at pages with Lighthouse as on a phone, each in turn in one browser. */
export async function lookAt(urls: readonly string[]): Promise<Looked[]> {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', `--remote-debugging-port=${port}`],
  })
  try {
    const looked: Looked[] = []
    for (const url of urls) looked.push(await lookOnce(url, port))
    return looked
  } finally {
    await browser.close()
  }
}

async function lookOnce(url: string, port: number): Promise<Looked> {
  const result = await lighthouse(url, { port, logLevel: 'error', output: 'json' })
  if (!result) throw new Error(`Lighthouse has not seen ${url}`)
  const { categories, audits } = result.lhr
  const score = (name: keyof Looked['scores']) => Math.round((categories[name]?.score ?? 0) * 100)
  const items = audits['network-requests']?.details as { items?: unknown[] } | undefined
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    weight: audits['total-byte-weight']?.numericValue ?? Number.NaN,
    requests: items?.items?.length ?? Number.NaN,
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
