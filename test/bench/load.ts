import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { root } from './sample-house.ts'

/** `[<id>]` in the address becomes another word with each request. */
export type Target = { url: string; headers?: Record<string, string> }

/** Load from 20 connections for some seconds. @throws Error when a single answer is not a page */
export async function load({ url, headers = {} }: Target, duration: number, overallRate?: number) {
  const limit = overallRate ? { overallRate } : {}
  const result = await autocannon({ url, headers, duration, connections: 20, idReplacement: true, ...limit })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return { rate: result.requests.average, p99: result.latency.p99 }
}

/** Hono answering a constant text, in a process of its own: what a page of this size could reach at most. */
export async function openConstant(size: number, port: number) {
  const script = `import { serve } from '@hono/node-server'; import { Hono } from 'hono'
    const app = new Hono().get('/', (c) => c.html('x'.repeat(${size})))
    serve({ fetch: app.fetch, port: ${port}, hostname: '127.0.0.1' })`
  const env = { ...process.env, NODE_ENV: 'production' }
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env })
  const url = `http://127.0.0.1:${port}/`
  const close = () => new Promise<void>((done) => child.once('exit', () => done()) && child.kill())
  for (let i = 0; i < 100; i++) {
    const answers = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers) return { url, close }
    await pause(50)
  }
  await close()
  throw new Error('the constant text did not open')
}
