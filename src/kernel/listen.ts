import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
} from 'node:http'
import { createServer as createSafeServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { SecureContext } from 'node:tls'
import type { Config } from './config.ts'
import { StartProblem } from './start.text.ts'

/** Who talks on over a connection that began as a request (WebSocket). What is not wanted is answered like any request. */
export type Upgrades = {
  wants(request: IncomingMessage): boolean
  take(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/** The door to the street: answers "starting" until the house is open. */
export type Entrance = {
  port: number
  open(listener: RequestListener, upgrades?: Upgrades): void
  /** No new visitors; those inside have `patience` milliseconds to finish. */
  close(patience: number): Promise<void>
}

const tries = 50

/**
 * Listens on the port of the configuration, or on the next free one.
 * @throws StartProblem when there is none, or the port may not be used
 */
export async function listen({
  port,
  host,
  lang,
}: Pick<Config, 'port' | 'host' | 'lang'>): Promise<Entrance> {
  const { server, upgrades } = prepared((options) => createServer(options))
  for (let next = port; ; next++) {
    const problem = await bind(server, next, host)
    if (!problem) return entrance(server, upgrades)
    const taken = problem.code === 'EADDRINUSE' && next < Math.min(port + tries, 65535)
    if (!taken) throw new StartProblem(lang, (t) => t.noPort(next, problem.code ?? problem.message))
  }
}

/**
 * Listens with encryption, on this port and no other: browsers look nowhere else. Names without a certificate are sent away.
 * @throws StartProblem when the port may not be used
 */
export async function listenSafely(
  { port, host, lang }: Pick<Config, 'port' | 'host' | 'lang'>,
  contextFor: (name: string) => SecureContext | undefined,
): Promise<Entrance> {
  const SNICallback = (name: string, done: (error: Error | null, context?: SecureContext) => void) => {
    const context = contextFor(name)
    if (context) done(null, context)
    else done(new Error('no certificate'))
  }
  const { server, upgrades } = prepared((options) =>
    createSafeServer({ ...options, SNICallback, minVersion: 'TLSv1.2' }),
  )
  const problem = await bind(server, port, host)
  if (problem) throw new StartProblem(lang, (t) => t.noPort(port, problem.code ?? problem.message))
  return entrance(server, upgrades)
}

type Taking = { now: Upgrades | undefined }

function prepared<S extends Server>(make: (options: ServerOptions) => S): { server: S; upgrades: Taking } {
  const upgrades: Taking = { now: undefined }
  const server = make({
    ...{ requestTimeout: 60_000, headersTimeout: 10_000 },
    // Longer than proxies keep theirs (Caddy two minutes): whoever lets go first loses no request in between.
    keepAliveTimeout: 150_000,
    shouldUpgradeCallback: (request) => upgrades.now?.wants(request) ?? false,
  })
  server.on('request', starting)
  server.on('upgrade', (request, socket, head) => upgrades.now?.take(request, socket, head))
  return { server, upgrades }
}

function entrance(server: Server, upgrades: Taking): Entrance {
  return {
    port: (server.address() as AddressInfo).port,
    open(listener, taking) {
      upgrades.now = taking
      server.off('request', starting)
      server.on('request', listener)
    },
    async close(patience) {
      const empty = new Promise<void>((done) => server.close(() => done()))
      // A browser keeps its connection after the last answer; that one need not be waited for.
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const rest = setTimeout(() => server.closeAllConnections(), patience)
      await empty
      clearInterval(idle)
      clearTimeout(rest)
    },
  }
}

const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('starting\n')
}

function bind(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | null> {
  return new Promise((done) => {
    const failed = (error: NodeJS.ErrnoException) => done(error)
    server.once('error', failed)
    server.listen({ port, host }, () => {
      server.off('error', failed)
      done(null)
    })
  })
}
