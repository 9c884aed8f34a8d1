import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formOf, type LetterBox, letterBox, published } from '#test/form.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { originOf } from './framing.ts'

let house: TestHouse
let box: LetterBox
beforeAll(async () => {
  house = await openTestHouse()
  box = await letterBox(house)
})
afterAll(() => house.close())

const site = 'https://www.verein.example'

describe('a form on another website', () => {
  test('may be shown by the websites it names, by no others, and no other page of the house by anybody', async () => {
    const { slug } = await published(house, box, formOf({ embedOn: [site] }))
    const { headers } = await house.as(nobody).get(`/f/${slug}`)
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'self' ${site};`)
    expect(headers.get('x-frame-options')).toBeNull()
    const closed = await published(house, box, formOf())
    const own = await house.as(nobody).get(`/f/${closed.slug}`)
    // Websites that this house serves lie at its own address.
    expect(own.headers.get('content-security-policy')).toContain("frame-ancestors 'self';")
    for (const path of ['/', '/sign-in']) {
      const { headers } = await house.as(nobody).get(path)
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        expect.stringContaining("frame-ancestors 'none'"),
      ])
      expect(headers.get('x-frame-options')).toBe('DENY')
    }
  })
  test('comes by a script of at most 3 kB that other pages may load', async () => {
    const answer = await house.as(nobody).get('/embed/form.js')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(answer.headers.get('content-type')).toContain('javascript')
    expect(gzipSync(await answer.text()).byteLength).toBeLessThanOrEqual(3000)
  })
  test('has code to copy with the fingerprint of the vault, and a list that holds once it is published', async () => {
    const { slug, service } = await published(house, box, formOf({ embedOn: [site] }))
    const amina = house.as(box.amina)
    const path = `/services/${service}/form/embed`
    const page = await (await amina.get(path)).text()
    expect(page).toMatch(
      new RegExp(`&lt;jam-form src=&quot;http://localhost:\\d+/f/${slug}#[\\w-]{43}&quot;`),
    )
    const answer = await amina.post(path, { origins: `${site}\nanderer.example/`, revision: '1' })
    expect(answer.status).toBe(303)
    const after = await (await amina.get(path)).text()
    expect(after).toContain('https://anderer.example')
    expect(after).toContain('Diese Liste gilt noch nicht')
    const wrong = await amina.post(path, { origins: 'javascript:alert(1)', revision: '2' })
    expect(wrong.status).toBe(422)
    const late = await amina.post(path, { origins: '', revision: '1' })
    expect(await late.text()).toContain('jemand anderes')
  })
})

describe('an origin', () => {
  test('is read from what people write, and refused where it is none or is not safe', () => {
    expect(originOf('https://Verein.example/')).toBe('https://verein.example')
    expect(originOf('verein.example:8443')).toBe('https://verein.example:8443')
    expect(originOf('http://localhost:8000')).toBe('http://localhost:8000')
    for (const none of [
      'http://verein.example',
      'javascript:1',
      "https://a.example 'unsafe-inline'",
      '*',
      'https://*.a.example',
      '',
    ])
      expect([none, originOf(none)]).toEqual([none, null])
  })
})
