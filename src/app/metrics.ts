import { timingSafeEqual } from 'node:crypto'
import type { Registry } from 'prom-client'
import type { Ctx } from '#kernel/http.ts'
import { tokenHash } from '#kernel/id.ts'
import { answerMissing } from './faults.tsx'

let counting: Promise<Registry> | undefined

/** Few houses are asked: the library comes, and begins to count, with the first question. */
async function countingFrom(): Promise<Registry> {
  const { collectDefaultMetrics, Registry } = await import('prom-client')
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return registry
}

/**
 * How the process is, for whoever runs it: only with the token of the configuration. An address would prove nothing,
 * since behind a proxy everybody comes from this machine.
 */
export async function tellMetrics(c: Ctx): Promise<Response> {
  const { metricsToken } = c.get('house').config
  if (metricsToken === null) return answerMissing(c)
  if (!isSame(c.req.header('authorization') ?? '', `Bearer ${metricsToken}`))
    return c.text('METRICS_TOKEN\n', 401, { 'www-authenticate': 'Bearer' })
  return c.text(await metricsOf(c), 200, {
    'content-type': 'text/plain; version=0.0.4',
    'cache-control': 'no-store',
  })
}

async function metricsOf(c: Ctx): Promise<string> {
  const { pool } = c.get('house')
  const own = [
    ['house_database_connections', pool.totalCount],
    ['house_database_waiting', pool.waitingCount],
    ['house_live_hears', c.get('house').live.hears ? 1 : 0],
  ].map(([name, value]) => `# TYPE ${name} gauge\n${name} ${value}\n`)
  counting ??= countingFrom()
  return `${await (await counting).metrics()}${own.join('')}`
}

// Hashed first: two texts of different length cannot be compared in the same time.
const isSame = (one: string, other: string) =>
  timingSafeEqual(Buffer.from(tokenHash(one)), Buffer.from(tokenHash(other)))
