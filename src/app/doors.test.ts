import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audienceOf } from '#kernel/audience.ts'
import type { Env } from '#kernel/http.ts'
import { newToken } from '#kernel/id.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { type worldWithTeam as tell, worldWithTeam } from '#test/team.ts'
import { inTime } from './doors.ts'

let house: TestHouse
let sealed: TestHouse
let story: Awaited<ReturnType<typeof tell>>
beforeAll(async () => {
  house = await openTestHouse()
  story = await worldWithTeam(house)
  const env = { JAM_ADDRESS: 'https://jam.example' }
  sealed = await openTestHouse(undefined, env, undefined, house.database)
})
afterAll(async () => {
  await sealed.close()
  await house.close()
})

const jam = '/jams/quartier-u1'
const own = { 'sec-fetch-site': 'same-origin' }
const email = new URLSearchParams({ email: 'wer@example.org' })

describe('an answer of the house', () => {
  test('carries its rules, whatever it is', async () => {
    const { pool } = house.house
    const connect = pool.connect
    const answers = {
      page: await house.as(nobody).get(jam),
      again: await house.as(nobody).fetch(jam), // From the shelf.
      missing: await house.as(nobody).get('/nowhere'),
      refused: await house.as(story.stranger).get(`${jam}/now`),
      away: await house.as(nobody).get(`${jam}/now`),
      stream: await house.as(story.lena).get(`${jam}/live`),
      atom: await house.as(nobody).get(`${jam}/updates.atom`),
      calendar: await house.as(nobody).get(`${jam}/calendar.ics`),
      table: await house.as(nobody).get(`${jam}/impact.csv`),
      wrong: await house.as(nobody).post('/sign-in', { email: 'x' }),
      foreign: await house.as(nobody).fetch('/sign-in', { method: 'POST', body: email }),
      broken: await (async () => {
        pool.connect = () => Promise.reject(new Error('gone'))
        return house
          .as(nobody)
          .get('/')
          .finally(() => {
            pool.connect = connect
          })
      })(),
    }
    const status = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer.status]))
    expect(status).toMatchObject({
      missing: 404,
      refused: 403,
      away: 303,
      wrong: 422,
      foreign: 403,
      broken: 500,
    })
    for (const [name, { headers, body }] of Object.entries(answers)) {
      await body?.cancel()
      expect([name, headers.get('content-security-policy')]).toEqual([
        name,
        expect.stringContaining("default-src 'none'"),
      ])
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  test('asks for TLS for ever only where there is TLS', async () => {
    const plain = await house.as(nobody).get('/privacy')
    expect(plain.headers.get('strict-transport-security')).toBeNull()
    for (const path of ['/privacy', '/nowhere', '/me'])
      expect((await sealed.as(nobody).get(path)).headers.get('strict-transport-security')).toContain(
        'max-age=31536000',
      )
  })

  test('is kept nowhere when it is for somebody, and asked for anew when it is for all', async () => {
    const kept = async (answer: Promise<Response>) => (await answer).headers.get('cache-control')
    const { lena, stranger } = story
    for (const path of ['/me', jam, `${jam}/teams/${story.team}`, '/nowhere'])
      expect([path, await kept(house.as(lena).get(path))]).toEqual([path, 'no-store'])
    expect(await kept(house.as(nobody).post('/sign-in', { email: 'x' }))).toBe('no-store')
    expect(await kept(house.as(stranger).get(`${jam}/now`))).toBe('no-store')
    expect(await kept(house.as(nobody).get(jam))).toBe('public, no-cache')
    expect(await kept(house.as(nobody).fetch(jam))).toBe('public, no-cache')
    expect(await kept(house.as(nobody).get('/sign-in'))).toBe('private, no-cache')
    const page = await house.as(nobody).get(jam)
    expect(page.headers.get('vary')).toContain('Cookie')
    expect(page.headers.get('etag')).toBeNull()
  })

  test('has no body when only its head is asked for, and leaves no stream behind', async () => {
    const audience = audienceOf(house.house.live, house.house.closing)
    const seat = audience.seat.bind(audience)
    let streams = 0
    audience.seat = (sink, wish) => {
      streams += 1
      return seat(sink, wish)
    }
    for (const path of [jam, '/me', `${jam}/calendar.ics`, `${jam}/live`, '/nowhere', '/healthz']) {
      const [get, head] = await Promise.all(
        ['GET', 'HEAD'].map((method) => house.as(story.lena).fetch(path, { method })),
      )
      expect([path, head?.status, head?.body]).toEqual([path, get?.status, null])
      expect(head?.headers.get('content-type')?.split(';')[0]).toBe(
        get?.headers.get('content-type')?.split(';')[0],
      )
      await get?.body?.cancel()
    }
    audience.seat = seat
    expect(streams).toBe(1) // The one that was asked for with its body.
  })
})

describe('a form', () => {
  const send = (headers: Record<string, string>) =>
    house.as(nobody).fetch('/sign-in', { method: 'POST', body: email, headers })

  test('is taken from a page of this house, and from no other', async () => {
    const { origin, host } = new URL(house.house.config.address)
    const good = [own, { origin, host }]
    for (const headers of good) expect((await send(headers as Record<string, string>)).status).toBe(200)
    const bad = [
      {},
      { origin: 'null', host },
      { origin: 'https://evil.example', host },
      { origin: `${origin}.evil.example`, host },
      { origin: 'nonsense', host },
      { 'sec-fetch-site': 'cross-site', origin },
      { 'sec-fetch-site': 'same-site', origin },
      { 'sec-fetch-site': 'none', origin },
    ]
    for (const headers of bad)
      expect([headers, (await send(headers as Record<string, string>)).status]).toEqual([headers, 403])
  })

  test('by any other method is refused from elsewhere, too, and known to nobody', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      for (const [headers, status] of [
        [{}, 403],
        [own, 404],
      ] as const)
        expect((await house.as(story.lena).fetch(jam, { method, headers })).status).toBe(status)
    expect((await house.as(nobody).fetch(jam, { method: 'OPTIONS' })).status).toBe(404)
  })

  test('that is too large is refused in a sentence, also when it does not say how large it is', async () => {
    const large = 'x'.repeat(26 * 1024 * 1024)
    const stream = () => new Blob([large]).stream()
    const ways = [
      { body: large, headers: { ...own, 'content-length': `${large.length}` } },
      { body: stream(), headers: { ...own } },
    ]
    for (const { body, headers } of ways) {
      const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
      const answer = await house.as(nobody, 'large').fetch('/sign-in', init)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('<h1')
    }
  })

  test('that comes too often from one address waits, whatever session it makes up', async () => {
    const knock = (cookie: string) =>
      house.as({ ...nobody, cookie }, 'one address').post('/sign-in', { email: 'x' })
    const statuses: number[] = []
    for (let at = 0; at < 70; at++) statuses.push((await knock(`house=${newToken()}`)).status)
    expect(statuses.slice(0, 55)).toEqual(Array(55).fill(422))
    expect(statuses.at(-1)).toBe(429)
    expect((await knock('')).status).toBe(429)
    expect((await house.as(story.lena, 'one address').post('/me/name', { name: '' })).status).toBe(422)
  })

  test('that comes by the proxy counts for whom it names last, and for nobody else’s word', async () => {
    const knock = async (from: string, forwarded: string) => {
      const init = {
        method: 'POST',
        headers: { 'x-forwarded-for': forwarded, 'sec-fetch-site': 'same-origin' },
      }
      return (await house.as(nobody, from).fetch('/sign-in', init)).status
    }
    for (let at = 0; at < 70; at++) await knock('::ffff:127.0.0.1', `10.9.8.${at}, 192.0.2.7`)
    expect(await knock('127.0.0.1', '192.0.2.7')).toBe(429)
    expect(await knock('127.0.0.1', '192.0.2.8')).toBe(422)
    for (let at = 0; at < 70; at++) await knock('198.51.100.4', `192.0.2.${at}`)
    expect(await knock('198.51.100.4', '192.0.2.99')).toBe(429)
  })
})

test('an answer that takes too long is given up in a sentence, and the house goes on', async () => {
  const { answerFault } = await import('./faults.tsx')
  const app = new Hono<Env>()
  app.use((c, next) => {
    c.set('house', house.house)
    c.set('lang', 'de')
    return next()
  }, inTime(20))
  app.get('/slow', () => new Promise<Response>(() => {}))
  app.onError(answerFault)
  const answer = await app.request('/slow')
  expect(answer.status).toBe(429)
  expect(await answer.text()).toContain('gedauert')
})
