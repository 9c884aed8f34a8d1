import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { later, minute } from '#kernel/clock.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'

let house: TestHouse
let amina: Person
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  amina = await house.person('Amina')
})

const codeFor = async (email: string) =>
  (await house.mails()).findLast(({ recipient }) => recipient === email)?.body.match(/\b\d{6}\b/)?.[0] ?? ''
const emailOf = async ({ account }: Person) =>
  (await house.owner.query('select email from account where id = $1', [account])).rows[0].email
const sessions = async () =>
  (await house.owner.query('select id, account from session order by created_at, id')).rows as {
    id: string
    account: string
  }[]
const post = (path: string, fields = {}) => house.as(amina).post(path, fields)

/** The same person on another device. */
const again = () => house.person('Amina')

describe('my account', () => {
  const pages = ['', '/name', '/language', '/email', '/sessions', '/passkeys', '/second-factor', '/deletion']

  test.each(pages)('shows /me%s to its owner, and asks everybody else to sign in', async (page) => {
    expect((await house.as(amina).get(`/me${page}`)).status).toBe(200)
    const answer = await house.as(nobody).get(`/me${page}`)
    if (page !== '/name')
      expect(answer.headers.get('location')).toBe(`/sign-in?next=%2Fme${page.replace('/', '%2F')}`)
  })

  test('speaks the language one chose, on pages and in mails', async () => {
    const answer = await post('/me/language', { lang: 'en' })
    expect(answer.headers.getSetCookie().join()).toContain('lang=en')
    await post('/me/proof')
    expect((await house.owner.query('select lang from account')).rows).toEqual([{ lang: 'en' }])
    expect((await post('/me/language', { lang: 'fr' })).status).toBe(422)
    expect((await post('/me/language', {})).status).toBe(422)
  })
})

describe('a new e-mail address', () => {
  test('is taken over with the code that went there, and the old one is told', async () => {
    const asked = await post('/me/email', { email: 'Amina@Lichtblick.example' })
    expect(await asked.text()).toContain('amina@lichtblick.example')
    expect(await emailOf(amina)).toBe('amina@example.org')
    const code = await codeFor('amina@lichtblick.example')
    const answer = await post('/me/email/code', { email: 'amina@lichtblick.example', code })
    expect(answer.headers.get('location')).toBe('/me')
    expect(await emailOf(amina)).toBe('amina@lichtblick.example')
    expect((await house.mails()).at(-1)?.recipient).toBe('amina@example.org')
  })

  test('is not taken over with a wrong code, nor with one that was used', async () => {
    await post('/me/email', { email: 'neu@example.org' })
    const code = await codeFor('neu@example.org')
    const wrong = code === '111111' ? '222222' : '111111'
    expect((await post('/me/email/code', { email: 'neu@example.org', code: wrong })).status).toBe(422)
    expect(await emailOf(amina)).toBe('amina@example.org')
    await post('/me/email/code', { email: 'neu@example.org', code })
    await post('/me/email', { email: 'dritte@example.org' })
    expect((await post('/me/email/code', { email: 'neu@example.org', code })).status).toBe(422)
    expect((await post('/me/email/code', { email: 'dritte@example.org', code })).status).toBe(422)
    expect(await emailOf(amina)).toBe('neu@example.org')
  })

  test('is changed once when two tabs send the same code', async () => {
    await post('/me/email', { email: 'neu@example.org' })
    const code = await codeFor('neu@example.org')
    const tabs = [1, 2].map(() => post('/me/email/code', { email: 'neu@example.org', code }))
    expect((await Promise.all(tabs)).map(({ status }) => status).sort()).toEqual([303, 422])
    expect((await house.events()).filter((kind) => kind === 'account.moved')).toHaveLength(1)
  })

  test('stays whose it is: nobody learns that it belongs to somebody else', async () => {
    const jonas = await house.person('Jonas')
    await post('/me/email', { email: 'jonas@example.org' })
    const code = await codeFor('jonas@example.org')
    const answer = await post('/me/email/code', { email: 'jonas@example.org', code })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Dieser Code stimmt nicht, oder')
    expect([await emailOf(amina), await emailOf(jonas)]).toEqual(['amina@example.org', 'jonas@example.org'])
  })

  test('takes a fresh proof, before anything is typed', async () => {
    house.clock.moveTo(later(house.clock.now(), 20 * minute))
    expect((await house.as(amina).get('/me/email')).headers.get('location')).toBe(
      '/me/proof?next=%2Fme%2Femail',
    )
    expect((await post('/me/email', { email: 'neu@example.org' })).status).toBe(303)
    expect(await house.mails()).toEqual([])
  })

  test.each(['', 'kein', 'ä@', `${'a'.repeat(300)}@example.org`, '<b>x</b>'])(
    'keeps what was typed: %#',
    async (email) => {
      const answer = await post('/me/email', { email })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Das ist keine vollständige E-Mail-Adresse')
    },
  )
})

describe('sessions', () => {
  test('are listed and ended one by one; ending one twice says that it is gone', async () => {
    const own = (await sessions())[0]?.id
    await again()
    const other = (await sessions()).find(({ id }) => id !== own)
    expect(await (await house.as(amina).get('/me/sessions')).text()).toContain('dieses Gerät')
    expect((await post(`/me/sessions/${other?.id}/end`)).status).toBe(303)
    expect(await sessions()).toHaveLength(1)
    expect((await post(`/me/sessions/${other?.id}/end`)).status).toBe(404)
  })

  test('of other people cannot be ended', async () => {
    const jonas = await house.person('Jonas')
    const his = (await sessions()).find(({ account }) => account === jonas.account)
    expect((await post(`/me/sessions/${his?.id}/end`)).status).toBe(404)
    await post('/me/sessions/others/end')
    expect((await house.as(jonas).get('/me')).status).toBe(200)
    expect((await house.as(nobody).post(`/me/sessions/${his?.id}/end`)).status).toBe(303)
    expect(await sessions()).toHaveLength(2)
  })

  test('of all other devices end at once, this one stays', async () => {
    const [phone, tablet] = [await again(), await again()]
    await post('/me/sessions/others/end')
    expect((await house.as(amina).get('/me')).status).toBe(200)
    for (const device of [phone, tablet])
      expect((await house.as(device).get('/me')).headers.get('location')).toBe('/sign-in?next=%2Fme')
  })
})
