import { request as ask, createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Log } from '#kernel/log.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { type Story, wholeStory } from './story.ts'

let house: TestHouse
let story: Story
const lines: string[] = []
beforeAll(async () => {
  house = await openTestHouse()
  story = await wholeStory(house)
  const keep = (line: Record<string, unknown>, says: string) =>
    void lines.push(JSON.stringify({ ...line, says }))
  house.house.log = { info: keep, warn: keep, error: keep } satisfies Log
})
afterAll(() => house.close())

const address = '203.0.113.77'
const agent = 'Merkwürdiger Browser 4711'.normalize('NFKD').replace(/[^\w ]/g, '')
const secret = 'Der Mond über Gostenhof schweigt'

/** All that the database holds, as text. */
async function everything(): Promise<string> {
  const { rows } = await house.owner.query(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  )
  const texts = await Promise.all(
    rows.map(({ name }) => house.owner.query(`select string_agg(t::text, ' ') as all from ${name} t`)),
  )
  return texts.map((text) => text.rows[0].all ?? '').join('\n')
}

describe('a visit', () => {
  test('leaves neither an address nor a browser behind, nor what was typed and refused', async () => {
    const visitor = (person = nobody) => {
      const browser = house.as(person, address)
      const headers = { 'user-agent': agent, 'x-forwarded-for': address, 'sec-fetch-site': 'same-origin' }
      return {
        get: (path: string) => browser.get(path, headers),
        post: (path: string, fields: Record<string, string>) =>
          browser.fetch(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
      }
    }
    await visitor().post('/sign-in', { email: 'wanda@example.org' })
    const code = (await house.mails())
      .findLast(({ recipient }) => recipient === 'wanda@example.org')
      ?.body.match(/\b\d{6}\b/)?.[0]
    const answer = await visitor().post('/sign-in/code', { email: 'wanda@example.org', code: code ?? '' })
    expect(answer.status).toBe(303)
    const { organiser, team } = story.people
    await visitor(organiser).get('/jams/quartier-u1/now')
    await visitor(organiser).post('/jams/quartier-u1/posts', { title: secret, text: '' })
    await visitor(team).post('/me/name', { name: secret.repeat(9) })
    await visitor().post('/jams/quartier-u1/registration/helper', { name: secret, email: 'kein' })
    await visitor().post('/sign-in', { email: `${secret}@` })
    await visitor(team).get(`/nowhere/${encodeURIComponent(secret)}?q=${encodeURIComponent(secret)}`)
    const kept = await everything()
    expect(kept).toContain('wanda@example.org')
    for (const trace of [address, agent, secret]) expect(kept).not.toContain(trace)
  })

  test('writes no words, names or addresses into the log, even where the house breaks', async () => {
    const { pool } = house.house
    const connect = pool.connect
    pool.connect = () => Promise.reject(new SyntaxError(`Unexpected token in "${secret}"`))
    const broken = await house.as(story.people.team, address).post('/me/name', { name: secret })
    pool.connect = connect
    expect(broken.status).toBe(500)
    await house.as(story.people.organiser).post('/jams/quartier-u1/announcements', { text: secret })
    expect(lines).toHaveLength(1)
    const log = lines.join('\n')
    for (const trace of [secret, 'Gostenhof', address, story.people.team.token ?? '', 'Jonas', '@example'])
      expect(log).not.toContain(trace)
    // What was said is kept where it belongs, and events tell only that it was.
    const events = await house.owner.query(`select string_agg(e::text, ' ') as all from event e`)
    expect(await everything()).toContain(secret)
    expect(events.rows[0].all).not.toContain('Gostenhof')
  })
})

describe('what is no request of a browser', () => {
  test('is answered over the wire without a word about the house', async () => {
    const server = createServer(getRequestListener((request, env) => house.app.fetch(request, env)))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as { port: number }
    const send = (method: string, path: string, headers: Record<string, string> = {}) =>
      new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((done, failed) => {
        const request = ask({ port, host: '127.0.0.1', method, path, headers }, (response) => {
          let text = ''
          response.on('data', (piece) => (text += piece))
          response.on('end', () =>
            done({ status: response.statusCode ?? 0, headers: response.headers, text }),
          )
        })
        request.on('error', failed)
        request.end()
      })
    const { host } = new URL(house.house.config.address)
    const page = await send('GET', '/privacy', { host })
    const head = await send('HEAD', '/privacy', { host })
    expect([head.status, head.text, head.headers['content-type']]).toEqual([
      200,
      '',
      page.headers['content-type'],
    ])
    const elsewhere = await send('GET', '/jams/quartier-u1/me', { host: 'evil.example' })
    expect(elsewhere.headers.location).toMatch(/^\/sign-in\?/)
    expect((await send('GET', '/jams/quartier-u1', { host: 'evil.example' })).text).not.toContain(
      'evil.example',
    )
    for (const [method, path, headers] of [
      ['GET', '/', { host: '' }],
      ['GET', '/', { host: 'a b' }],
      ['GET', '/%ff%fe/%c0%af..%c0%af', { host }],
      ['GET', '/..%2f..%2fetc/passwd', { host }],
      ['GET', 'http://evil.example/', { host }],
      ['TRACE', '/', { host }],
      ['PROPFIND', '/', { host }],
      [
        'POST',
        '/sign-in',
        { host, origin: `http://${host}`, 'content-type': 'multipart/form-data; boundary=' },
      ],
    ] as const) {
      const answer = await send(method, path, headers)
      expect([method, path, answer.status < 500]).toEqual([method, path, true])
      expect(answer.text).not.toMatch(/node_modules|at \w+ \(|evil\.example/)
      expect(answer.headers['x-powered-by'] ?? answer.headers.server).toBeUndefined()
    }
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
})
