import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counsellingHouse } from '#test/counselling.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { seekerLangs } from '../languages.ts'
import { embedCode } from './embedding.tsx'

let house: TestHouse
let it: Awaited<ReturnType<typeof counsellingHouse>>
beforeAll(async () => {
  house = await openTestHouse()
  it = await counsellingHouse(house)
})
afterAll(() => house.close())

const get = (path: string) => house.as(nobody).get(`/c/${it.slug}${path}`)

describe('the page of somebody in need', () => {
  test.each(seekerLangs)('says in %s who answers, when, who can read, and whom to call', async (lang) => {
    const answer = await get(`?lang=${lang}`)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain(`dir="${lang === 'ar' || lang === 'fa' ? 'rtl' : 'ltr'}"`)
    for (const said of ['tel:112', 'tel:116111', 'tel:08001110111', 'Suchtberatung Nürnberg', '09:00–16:00'])
      expect(html).toContain(said)
    expect(gzipSync(html).byteLength).toBeLessThanOrEqual(8_000)
  })
  test('names nothing in its title, sets no cookie, stays nowhere, and tells nobody where somebody came from', async () => {
    for (const path of ['', '/back', '/help']) {
      const { headers, ...answer } = await get(path).then(async (one) => ({
        headers: one.headers,
        html: await one.text(),
      }))
      expect(answer.html).toContain('<title>Schreiben</title>')
      expect(answer.html).toContain('<meta name="referrer" content="no-referrer"/>')
      expect([headers.get('set-cookie'), headers.get('cache-control')]).toEqual([null, 'no-store'])
      // Somebody may speak instead of writing, or be called; where there is no conversation nothing listens or looks.
      const isTalk = path !== '/help'
      expect(headers.get('permissions-policy')).toContain(isTalk ? 'microphone=(self)' : 'microphone=()')
      expect(headers.get('permissions-policy')).toContain(isTalk ? 'camera=(self)' : 'camera=()')
      expect(headers.get('permissions-policy')).toContain('geolocation=()')
      if (isTalk) expect(headers.get('content-security-policy')).toContain('media-src blob:')
    }
    const elsewhere = (await house.as(nobody).get('/')).headers.get('permissions-policy')
    expect(elsewhere).toContain('microphone=()')
    expect(elsewhere).toContain('camera=()')
  })
  test('hides the form until something is there that seals, and posts nowhere', async () => {
    const html = await (await get('')).text()
    expect(html).toMatch(/<form class="form" data-begin hidden/)
    expect(html).not.toMatch(/<form[^>]*action=/)
    expect(html).toContain('Dafür braucht er JavaScript.')
  })
  test('is reached from a website by a link that loads nothing and tells nothing', async () => {
    expect(embedCode('https://x.example/c/y#a"', 'Schreiben')).toBe(
      '<a href="https://x.example/c/y#a&#34;" target="_blank" rel="noopener noreferrer">Schreiben</a>',
    )
    await house.owner.query("update service set state = 'live' where id = $1", [it.service])
    const page = await (await house.as(it.amina).get(`/services/${it.service}`)).text()
    const quote = '(?:&quot;|")'
    expect(page).toMatch(new RegExp(`/c/${it.slug}#[\\w-]{43}${quote} target=${quote}_blank${quote}`))
  })
})
