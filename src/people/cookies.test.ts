import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newToken } from '#kernel/id.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'

let house: TestHouse
let sealed: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  sealed = await openTestHouse(undefined, { JAM_ADDRESS: 'https://jam.example' }, undefined, house.database)
})
afterAll(async () => {
  await sealed.close()
  await house.close()
})

/** Signs somebody in by a code, from a browser that may show a cookie already. */
async function signIn(at: TestHouse, email: string, cookie = '') {
  const browser = at.as({ ...nobody, cookie })
  await browser.post('/sign-in', { email })
  const code = (await house.mails())
    .findLast((mail) => mail.recipient === email)
    ?.body.match(/\b\d{6}\b/)?.[0]
  const answer = await browser.post('/sign-in/code', { email, code: code ?? '' })
  return answer.headers.getSetCookie()
}

const tokenIn = (cookies: string[]) =>
  cookies.find((one) => one.startsWith('house='))?.match(/^house=([^;]*)/)?.[1] ?? ''

describe('a session', () => {
  test('lies in a cookie that no script reads and no other site sends', async () => {
    const cookies = await signIn(house, 'a@example.org')
    expect(cookies.find((one) => one.startsWith('house='))).toMatch(
      /; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  test('travels over TLS only, where there is TLS, as all cookies of the house do', async () => {
    const cookies = await signIn(sealed, 'b@example.org')
    const language = await sealed.as(nobody).get('/language/en')
    for (const cookie of [...cookies, ...language.headers.getSetCookie()]) expect(cookie).toMatch(/; Secure/)
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly/)
  })

  test('is a new one at each sign-in, never what the browser brought along', async () => {
    const planted = newToken()
    const token = tokenIn(await signIn(house, 'c@example.org', `house=${planted}`))
    expect(token).not.toBe(planted)
    const page = await house.as({ ...nobody, cookie: `house=${planted}` }).get('/me')
    expect(page.headers.get('location')).toContain('/sign-in')
  })

  test('is over after signing out: for the cookie, for the server, for what the browser kept', async () => {
    const cookie = `house=${tokenIn(await signIn(house, 'd@example.org'))}`
    const browser = house.as({ ...nobody, cookie })
    expect((await browser.get('/me/sessions')).status).toBe(200)
    const answer = await browser.post('/sign-out')
    expect(answer.headers.getSetCookie().find((one) => one.startsWith('house='))).toMatch(
      /^house=; Max-Age=0/,
    )
    expect(answer.headers.get('clear-site-data')).toContain('storage')
    expect((await browser.get('/me/sessions')).headers.get('location')).toContain('/sign-in')
    const { rows } = await house.owner.query(
      `select s.id from session s join account a on a.id = s.account where a.email = 'd@example.org'`,
    )
    expect(rows).toEqual([])
  })

  test('clears nothing of what was never sent, when its owner wants to keep it on this device', async () => {
    const cookie = `house=${tokenIn(await signIn(house, 'e@example.org'))}`
    const answer = await house.as({ ...nobody, cookie }).post('/sign-out', { kept: 'yes' })
    expect(answer.headers.get('clear-site-data')).toBeNull()
    expect(answer.headers.getSetCookie().find((one) => one.startsWith('house='))).toMatch(
      /^house=; Max-Age=0/,
    )
  })

  test('that is none is no matter: long, broken or strange cookies get the page of a stranger', async () => {
    const strange = [
      'house',
      'house=',
      `house=${'x'.repeat(8000)}`,
      'house=%00',
      'house=%E0%A4%A',
      'lang=%%%',
      '=;=;=',
      'house=a; house=b',
      'notice=%3Cscript%3E',
      '__proto__=1',
    ]
    for (const cookie of strange) {
      const answer = await house.as({ ...nobody, cookie }).get('/sign-in')
      expect([cookie.slice(0, 20), answer.status]).toEqual([cookie.slice(0, 20), 200])
      expect(await answer.text()).not.toContain('<script>')
    }
  })
})
