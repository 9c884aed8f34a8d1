import { request as askPlain, type IncomingMessage } from 'node:http'
import { request as askSafely } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { talkDoor } from '#app/talk-door.ts'
import { day, later } from '#kernel/clock.ts'
import { type Entrance, listen } from '#kernel/listen.ts'
import { openAuthority } from '#test/authority/acme-server.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { layFiles, nameDomain, siteOf } from '#test/published.ts'
import { sitesFirst } from '../sites-door.ts'
import { Certificates } from './certificates.ts'
import { openTls, type TlsDoor } from './tls-door.ts'

let house: TestHouse
let plain: Entrance
let door: TlsDoor
let authority: Awaited<ReturnType<typeof openAuthority>>
const tlsPort = 21_000 + (process.pid % 20_000)
const [own, host] = ['jam.example', 'lichtblick.example']

beforeAll(async () => {
  plain = await listen({ host: '127.0.0.1', port: 0, lang: 'en' })
  authority = await openAuthority(() => plain.port)
  const env = {
    JAM_ADDRESS: `https://${own}`,
    JAM_ACME: authority.directory,
    JAM_TLS_PORT: String(tlsPort),
    JAM_ACME_MAIL: 'ops@jam.example',
  }
  // A certificate is good by the clock of the world.
  house = await openTestHouse(new Date(), env)
  const opened = await openTls(house.house)
  if (!opened) throw new Error('no door')
  door = opened
  const listener = sitesFirst(
    house.house,
    getRequestListener((request, env) => house.app.fetch(request, env)),
  )
  plain.open(door.first(listener))
  door.open(listener, talkDoor(house.house))
  await door.ordering.look()
})
afterAll(async () => {
  await Promise.all([plain.close(1000), door.close(1000), authority.close()])
  await house.close()
})

type Said = { status: number; location: string | undefined; body: string; hsts: string | undefined }

const said = (
  send: (answer: (message: IncomingMessage) => void) => {
    on(what: 'error', then: (error: Error) => void): unknown
    end(): unknown
  },
) =>
  new Promise<Said>((done, fail) => {
    const request = send(async (message) => {
      const parts: Buffer[] = []
      for await (const part of message) parts.push(part)
      const { location, 'strict-transport-security': hsts } = message.headers
      done({ status: message.statusCode ?? 0, location, body: Buffer.concat(parts).toString(), hsts })
    })
    request.on('error', fail)
    request.end()
  })

const safely = (name: string, path = '/') =>
  said((answer) =>
    askSafely(
      {
        host: '127.0.0.1',
        port: tlsPort,
        path,
        servername: name,
        headers: { host: name },
        ca: authority.certificate,
      },
      answer,
    ),
  )
const plainly = (name: string, path = '/') =>
  said((answer) => askPlain({ host: '127.0.0.1', port: plain.port, path, headers: { host: name } }, answer))

describe('a house that fetches its certificates itself', () => {
  test('is encrypted under its own name, and leads whoever comes without there', async () => {
    expect((await safely(own, '/healthz')).status).toBe(200)
    expect(await plainly(own, '/a?b=c')).toMatchObject({
      status: 308,
      location: `https://${own}:${tlsPort}/a?b=c`,
    })
    expect(authority.state.contacts).toEqual(['mailto:ops@jam.example'])
  })
  test('fetches one for a domain as soon as that was seen to point here, and none before', async () => {
    const { site } = await siteOf(house, 'Lichtblick')
    await layFiles(house, site, { 'index.html': 'Willkommen' })
    await nameDomain(house, site, host)
    await door.ordering.look()
    await expect(safely(host)).rejects.toThrow()
    expect((await plainly(host, '/.well-known/jam-site')).status).toBe(200)
    await nameDomain(house, site, host, house.clock.now())
    expect(await plainly(host)).toMatchObject({ status: 200, body: 'Willkommen' })
    await door.ordering.look()
    expect(await safely(host)).toMatchObject({ status: 200, body: 'Willkommen', hsts: 'max-age=31536000' })
    expect((await plainly(host)).status).toBe(308)
  })
  test('asks for nothing that it has, keeps it over a restart, and fetches it anew before its end', async () => {
    const orders = authority.state.orders.size
    await door.ordering.look()
    expect(authority.state.orders.size).toBe(orders)
    const again = new Certificates(house.house)
    await again.load()
    expect([again.has(own), again.has(host), again.needs(host, house.clock.now())]).toEqual([
      true,
      true,
      false,
    ])
    house.clock.moveTo(later(house.clock.now(), 61 * day))
    await door.ordering.look()
    expect(authority.state.orders.size).toBe(orders + 2)
  })
  test('rests after a failure, and what it has stays good', async () => {
    authority.state.refuses = true
    house.clock.moveTo(later(house.clock.now(), 61 * day))
    const before = authority.state.orders.size
    await door.ordering.look()
    await door.ordering.look()
    expect(authority.state.orders.size).toBe(before + 2)
    expect((await safely(own, '/healthz')).status).toBe(200)
  })
  test('says no to the proof of somebody else', async () => {
    expect((await plainly('evil.example', '/.well-known/acme-challenge/abc')).status).toBe(404)
  })
})
