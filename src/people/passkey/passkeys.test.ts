import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { later, minute } from '#kernel/clock.ts'
import { Authenticator } from '#test/authenticator.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'

let house: TestHouse
let amina: Person
let device: Authenticator
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  amina = await house.person('Amina')
  device = new Authenticator(house.house.config.address)
})

const question = async (person: Person, path: string) => (await house.as(person).post(path)).json()

async function register(person = amina, with_ = device) {
  const answer = with_.make(await question(person, '/me/passkeys/challenge'))
  return house.as(person).post('/me/passkeys', { answer })
}

async function signIn(flaw = {}) {
  const answer = device.prove(await question(nobody, '/sign-in/passkey/challenge'), flaw)
  return house.as(nobody).post('/sign-in/passkey', { answer })
}

describe('a passkey', () => {
  test('signs in and is a step-up at once', async () => {
    expect((await register()).status).toBe(303)
    const answer = await signIn()
    expect(answer.status).toBe(303)
    const cookie = answer.headers.get('set-cookie')?.match(/house=[^;]+/)?.[0] ?? ''
    const { steppedUpAt, name } = await house
      .as({ ...amina, token: cookie.slice(6), cookie })
      .do(async (desk) => desk.actor)
    expect({ steppedUpAt, name }).toEqual({ steppedUpAt: house.clock.now(), name: 'Amina' })
  })

  test('lets its owner know by mail that it was set up', async () => {
    await register()
    expect((await house.mails()).map(({ subject }) => subject)).toEqual([
      'Für dein Konto wurde ein Passkey eingerichtet',
    ])
  })

  test('answers each question once', async () => {
    await register()
    const answer = device.prove(await question(nobody, '/sign-in/passkey/challenge'))
    const tries = Array.from({ length: 10 }, () => house.as(nobody).post('/sign-in/passkey', { answer }))
    const answers = await Promise.all(tries)
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  })

  test('is refused with a counter that went back: there is a copy of it', async () => {
    await register()
    expect((await signIn({ counter: 7 })).status).toBe(303)
    expect((await signIn({ counter: 7 })).status).toBe(422)
    expect((await signIn({ counter: 3 })).status).toBe(422)
    expect((await signIn({ counter: 8 })).status).toBe(303)
  })

  test('is refused from another site, or when the device did not check its owner', async () => {
    await register()
    expect((await signIn({ origin: 'https://evil.example' })).status).toBe(422)
    expect((await signIn({ verified: false })).status).toBe(422)
  })

  test('is refused when the question is older than five minutes', async () => {
    await register()
    const asked = await question(nobody, '/sign-in/passkey/challenge')
    house.clock.moveTo(later(house.clock.now(), 6 * minute))
    const answer = await house.as(nobody).post('/sign-in/passkey', { answer: device.prove(asked) })
    expect(answer.status).toBe(422)
  })

  test('cannot be added twice, nor by a question that was meant for signing in', async () => {
    await register()
    expect((await register()).status).toBe(422)
    const asked = await question(nobody, '/sign-in/passkey/challenge')
    const other = new Authenticator(house.house.config.address)
    const answer = await house.as(amina).post('/me/passkeys', { answer: other.make(asked) })
    expect(answer.status).toBe(422)
  })

  test('of somebody else steps nobody up', async () => {
    await register()
    const jonas = await house.person('Jonas')
    const own = new Authenticator(house.house.config.address)
    expect((await register(jonas, own)).status).toBe(303)
    const asked = await question(jonas, '/me/step-up/passkey/challenge')
    const answer = await house.as(jonas).post('/me/step-up/passkey', { answer: device.prove(asked) })
    expect(answer.status).toBe(422)
  })

  test('can be named and removed by its owner only', async () => {
    await register()
    const [passkey] = (await house.owner.query('select id from passkey')).rows
    const jonas = await house.person('Jonas')
    expect((await house.as(jonas).post(`/me/passkeys/${passkey.id}`, { label: 'Meiner' })).status).toBe(404)
    await house.as(jonas).post(`/me/passkeys/${passkey.id}/removal`)
    expect((await house.as(amina).post(`/me/passkeys/${passkey.id}`, { label: 'Laptop' })).status).toBe(303)
    expect(await (await house.as(amina).get('/me/passkeys')).text()).toContain('Laptop')
    expect((await house.as(amina).post(`/me/passkeys/${passkey.id}`, { label: '' })).status).toBe(422)
    await house.as(amina).post(`/me/passkeys/${passkey.id}/removal`)
    expect((await house.owner.query('select id from passkey')).rows).toEqual([])
  })

  test.each(['', 'kein JSON', '{}', '{"id":5}', '{"id":"x","response":{}}', 'x'.repeat(100_000)])(
    'survives nonsense as an answer: %#',
    async (answer) => {
      expect((await house.as(nobody).post('/sign-in/passkey', { answer })).status).toBe(422)
      expect((await house.as(amina).post('/me/passkeys', { answer })).status).toBe(422)
      expect((await house.as(amina).post('/me/step-up/passkey', { answer })).status).toBe(422)
    },
  )

  test('cannot be added by a stolen session, only with a fresh code or another factor', async () => {
    house.clock.moveTo(later(house.clock.now(), 20 * minute))
    const answer = await house.as(amina).post('/me/passkeys/challenge')
    expect(answer.headers.get('location')).toContain('/me/proof')
    const other = device.make({ challenge: 'x' })
    const added = await house.as(amina).post('/me/passkeys', { answer: other })
    expect(added.headers.get('location')).toContain('/me/proof')
  })
})
