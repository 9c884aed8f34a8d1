import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Site } from '#blocks/site/sites.ts'
import { record } from '#kernel/event.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { layFiles, nameDomain, siteOf } from '#test/published.ts'
import { servingOf } from './serving.ts'

let house: TestHouse
let site: Site
let at: string

const page = (text: string) =>
  `<!doctype html><html lang="de"><title>${text}</title><p>${text.repeat(40)}</p></html>`
const film = Uint8Array.from({ length: 2_000_000 }, (_, index) => index % 251)
const contents = {
  'index.html': page('Willkommen'),
  'verein.html': page('Verein'),
  'en/index.html': page('Welcome'),
  'en/404.html': '<p>Nothing here</p>',
  '404.html': '<p>Hier ist nichts</p>',
  'suche.html': page('Suche'),
  'stil.abcdef12.css': 'p{color:#000}'.repeat(50),
  'bilder/11111111-1111-4111-8111-111111111111-400.0123456789abcdef.avif': 'avif',
  'dateien/film.mp4': film,
  'dateien/böse.html': '<script>alert(1)</script>',
  'aktuelles/index.html': page('Aktuelles'),
}

beforeAll(async () => {
  house = await openTestHouse(undefined, { JAM_ADDRESS: 'https://jam.example', JAM_PROXY: '127.0.0.1' })
  site = (await siteOf(house, 'Lichtblick')).site
  at = `/w/${site.slug}/`
  await layFiles(house, site, contents, [
    { from: '/alt', to: '/verein.html', code: 301 },
    { from: '/?p=12', to: '/aktuelles/', code: 301 },
    { from: '/hinaus', to: 'https://elsewhere.example/x', code: 302 },
    { from: '/doppelt', to: '//evil.example/', code: 301 },
  ])
})
afterAll(() => house.close())

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  house.as(nobody).fetch(path, { headers, method })

const from = (host: string, path: string, headers: Record<string, string> = {}) =>
  house.app.fetch(new Request(`https://${host}${path}`, { headers: { host, ...headers } }), {
    incoming: { socket: { remoteAddress: '127.0.0.1' } },
  })

describe('a published site', () => {
  test('is handed out pressed and with a tag, without a cookie, a session or a script', async () => {
    const first = await get(at, { 'accept-encoding': 'gzip, br', cookie: 'house=abc' })
    expect(first.status).toBe(200)
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(first.headers.get('set-cookie')).toBeNull()
    expect(first.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(first.headers.get('content-security-policy')).not.toContain('script-src')
    expect(brotliDecompressSync(Buffer.from(await first.arrayBuffer())).toString()).toBe(
      contents['index.html'],
    )
    const tag = first.headers.get('etag') ?? ''
    const again = await get(at, { 'accept-encoding': 'gzip, br', 'if-none-match': `"other", ${tag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const plain = await get(at, { 'if-none-match': tag })
    expect([plain.status, await plain.text()]).toEqual([200, contents['index.html']])
    const head = await get(at, {}, 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
  test('keeps what has a hash in its name for ever, and asks again for everything else', async () => {
    const cache = async (path: string) => (await get(at + path)).headers.get('cache-control')
    expect(await cache('stil.abcdef12.css')).toContain('immutable')
    expect(await cache('bilder/11111111-1111-4111-8111-111111111111-400.0123456789abcdef.avif')).toContain(
      'immutable',
    )
    expect(await cache('verein.html')).toBe('public, no-cache')
  })
  test('is found the way a web space finds files, and knows its old addresses', async () => {
    const leads = async (path: string) => {
      const { status, headers } = await get(path)
      return [status, headers.get('location')]
    }
    expect(await leads(at.slice(0, -1))).toEqual([301, at])
    expect(await leads(`${at}en`)).toEqual([301, `${at}en/`])
    expect(await leads(`${at}verein`)).toEqual([301, `${at}verein.html`])
    expect(await leads(`${at}alt/`)).toEqual([301, `${at}verein.html`])
    expect(await leads(`${at}?p=12`)).toEqual([301, `${at}aktuelles/`])
    expect(await leads(`${at}hinaus`)).toEqual([302, 'https://elsewhere.example/x'])
    expect(await leads(`${at}doppelt`)).toEqual([301, `${at}evil.example/`])
    expect(await leads(`${at}index.html?x=1`)).toEqual([200, null])
  })
  test('says in its own words that there is nothing, in the language of the folder', async () => {
    const said = async (path: string) => {
      const answer = await get(at + path)
      return [answer.status, await answer.text()]
    }
    expect(await said('gibt/es/nicht')).toEqual([404, contents['404.html']])
    expect(await said('en/no/such/page')).toEqual([404, contents['en/404.html']])
    for (const odd of ['%', '%00', '..%2f..%2fetc/passwd', '__proto__', 'constructor'])
      expect((await get(at + odd)).status).toBe(404)
  })
  test('hands out parts of a film, and nothing beyond its end', async () => {
    const part = await get(`${at}dateien/film.mp4`, { range: 'bytes=100-199' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 100-199/2000000'])
    expect(Buffer.from(await part.arrayBuffer()).equals(film.subarray(100, 200))).toBe(true)
    const end = await get(`${at}dateien/film.mp4`, { range: 'bytes=-5' })
    expect(Buffer.from(await end.arrayBuffer()).equals(film.subarray(-5))).toBe(true)
    expect((await get(`${at}dateien/film.mp4`, { range: 'bytes=2000000-' })).status).toBe(416)
    const tag = part.headers.get('etag') ?? ''
    expect((await get(`${at}dateien/film.mp4`, { range: 'bytes=0-1', 'if-range': tag })).status).toBe(206)
    expect((await get(`${at}dateien/film.mp4`, { range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200)
    expect((await get(`${at}dateien/film.mp4`, { range: 'bytes=0-1,5-6' })).status).toBe(200)
    const whole = await get(`${at}dateien/film.mp4`)
    expect([whole.status, (await whole.arrayBuffer()).byteLength]).toEqual([200, film.length])
  })
  test('runs nothing that somebody has laid beside it, and only searches with a script', async () => {
    const evil = await get(`${at}dateien/${encodeURIComponent('böse.html')}`)
    expect(evil.headers.get('content-disposition')).toBe('attachment')
    expect(evil.headers.get('content-security-policy')).not.toContain('script-src')
    const search = (await get(`${at}suche.html`)).headers.get('content-security-policy') ?? ''
    expect(search).toContain(`/w/${site.slug}/ 'wasm-unsafe-eval'`)
    expect(search).not.toContain("script-src 'self'")
  })
  test('takes nothing in', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await get(at, { 'sec-fetch-site': 'same-origin' }, method)).status).toBe(405)
  })
  test('changes for everybody at once, also in another process', async () => {
    const beside = await openTestHouse(
      undefined,
      { JAM_DATA: house.house.config.data },
      undefined,
      house.database,
    )
    const seen = async ({ app }: TestHouse) =>
      (
        await app.fetch(new Request(`http://localhost${at}verein.html`, { headers: { host: 'localhost' } }))
      ).text()
    expect(await seen(beside)).toBe(contents['verein.html'])
    await house.itself(async (desk) => {
      await record(desk, 'site.published', site.service, { organisation: site.organisation })
    })
    await layFiles(house, site, { ...contents, 'verein.html': page('Neu') })
    await house.itself(async (desk) => {
      await record(desk, 'site.published', site.service, { organisation: site.organisation })
    })
    expect(await (await get(`${at}verein.html`)).text()).toBe(page('Neu'))
    await expect.poll(() => seen(beside), { timeout: 10_000 }).toBe(page('Neu'))
    await beside.close()
  })
})

describe('a domain of its own', () => {
  test('shows the site and nothing of the house, once it was seen to point here', async () => {
    await nameDomain(house, site, 'lichtblick.example')
    expect(await (await from('lichtblick.example', '/')).text()).not.toBe(contents['index.html'])
    const mark = await from('lichtblick.example', '/.well-known/jam-site')
    expect(await mark.text()).toMatch(/^[0-9a-f]{64}\n$/)
    expect(await (await from('other.example', '/.well-known/jam-site')).text()).not.toBe(
      await (await from('lichtblick.example', '/.well-known/jam-site')).text(),
    )
    await nameDomain(house, site, 'lichtblick.example', house.clock.now())
    for (const host of ['lichtblick.example', 'LICHTBLICK.example:443']) {
      const answer = await from(host, '/')
      expect([answer.status, await answer.text()]).toEqual([200, contents['index.html']])
    }
    for (const path of ['/sign-in', '/assets/house.css', `/w/${site.slug}/`, '/me'])
      expect((await from('lichtblick.example', path)).status).toBe(404)
    expect((await from('lichtblick.example', '/verein')).headers.get('location')).toBe('/verein.html')
  })
  test('asks for encryption where it came encrypted, and believes only the proxy that it knows', async () => {
    const hsts = async (headers: Record<string, string>, remoteAddress: string) => {
      const request = new Request('https://lichtblick.example/', {
        headers: { host: 'lichtblick.example', ...headers },
      })
      const answer = await house.app.fetch(request, { incoming: { socket: { remoteAddress } } })
      return answer.headers.get('strict-transport-security')
    }
    expect(await hsts({ 'x-forwarded-proto': 'https' }, '127.0.0.1')).toBe('max-age=31536000')
    expect(await hsts({ 'x-forwarded-proto': 'https' }, '203.0.113.9')).toBeNull()
    expect(await hsts({}, '127.0.0.1')).toBeNull()
  })
  test('may have a certificate, others may not', async () => {
    const wanted = async (domain: string) =>
      (await get(`/.well-known/jam-site/wanted?domain=${domain}`)).status
    expect(await Promise.all(['lichtblick.example', 'evil.example', ''].map(wanted))).toEqual([200, 404, 404])
  })
})

describe('while the database is away', () => {
  test('a site that was out stays out', async () => {
    const { service } = site
    await house.owner.query(`update site set publication = null where service = $1`, [service])
    const lost = servingOf(house.house).directory
    Object.defineProperty(house.house.live, 'hears', { value: false, configurable: true })
    const connect = house.house.pool.connect
    house.house.pool.connect = (() => Promise.reject(new Error('ECONNREFUSED'))) as typeof connect
    lost.forget()
    expect((await get(`${at}aktuelles/`)).status).toBe(200)
    house.house.pool.connect = connect
    await expect
      .poll(async () => (await get(`${at}aktuelles/`)).status, { timeout: 10_000, interval: 300 })
      .toBe(404)
  })
})
