import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { redeemCode } from './sessions.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(() => house.empty())

const codeFor = async (email: string) => {
  const mails = await house.mails()
  return mails.findLast((mail) => mail.recipient === email)?.body.match(/\b\d{6}\b/)?.[0] ?? ''
}

describe('signing in by a code', () => {
  test('opens exactly one session when fifty requests redeem the code at once', async () => {
    await house.as(nobody).post('/sign-in', { email: 'Amina@Lichtblick.example' })
    const code = await codeFor('amina@lichtblick.example')
    const tries = Array.from({ length: 50 }, () =>
      house.as(nobody).post('/sign-in/code', { email: 'amina@lichtblick.example', code }),
    )
    const answers = await Promise.all(tries)
    expect(answers.filter((answer) => answer.status === 303)).toHaveLength(1)
    expect(await house.events()).toEqual(['session.opened'])
  })

  test('counts wrong tries and then refuses even the right code', async () => {
    await house.as(nobody).post('/sign-in', { email: 'jonas@example.org' })
    const code = await codeFor('jonas@example.org')
    const wrong = code === '000000' ? '000001' : '000000'
    for (let i = 0; i < 5; i++) {
      const answer = await house.as(nobody).post('/sign-in/code', { email: 'jonas@example.org', code: wrong })
      expect(answer.status).toBe(422)
    }
    const late = await house
      .as(nobody)
      .do((desk) => redeemCode(desk, 'jonas@example.org', code, { label: 'Test' }))
    expect(late).toBeNull()
  })

  test('keeps what was typed when the address is no address', async () => {
    const answer = await house.as(nobody).post('/sign-in', { email: '<b>kein@' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('&lt;b>kein@')
  })

  test('leads on only to pages of this house', async () => {
    await house.as(nobody).post('/sign-in', { email: 'a@example.org' })
    const code = await codeFor('a@example.org')
    const fields = { email: 'a@example.org', code, next: '//evil.example/x' }
    const answer = await house.as(nobody).post('/sign-in/code', fields)
    expect(answer.headers.get('location')).toBe('/me/name?next=%2Fme')
  })

  test('refuses a form that another site sends', async () => {
    const answer = await house.as(nobody).fetch('/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ email: 'a@example.org' }),
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(answer.status).toBe(403)
    expect(await house.mails()).toEqual([])
  })
})
