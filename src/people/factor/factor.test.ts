import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { later, minute } from '#kernel/clock.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { mustHaveSteppedUp } from '../step-up.ts'

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

const wait = (milliseconds: number) => house.clock.moveTo(later(house.clock.now(), milliseconds))

/** The app on somebody's telephone, by the key that the page shows. */
async function codeOf(person: Person): Promise<string> {
  const page = await (await house.as(person).get('/me/second-factor')).text()
  const shown = page.match(/<code>([A-Z2-7 ]+)<\/code>/)?.[1]?.replaceAll(' ', '')
  if (shown) keys.set(person.name, shown)
  return now(person)
}
const keys = new Map<string, string>()
const now = ({ name }: Person) =>
  new TOTP({ secret: Secret.fromBase32(keys.get(name) ?? '') }).generate({
    timestamp: house.clock.now().getTime(),
  })

const enrol = async (person: Person) =>
  house.as(person).post('/me/second-factor', { code: await codeOf(person), next: '/me/export' })
const isSteppedUp = (person: Person) =>
  house
    .as(person)
    .do(async (desk) => mustHaveSteppedUp(desk))
    .then(
      () => true,
      () => false,
    )

describe('a second step by an app', () => {
  test('is set up with a code and counts as a step-up for half an hour', async () => {
    const answer = await enrol(amina)
    expect(answer.headers.get('location')).toBe('/me/export')
    expect(await isSteppedUp(amina)).toBe(true)
    wait(31 * minute)
    expect(await isSteppedUp(amina)).toBe(false)
    expect(await house.events()).toEqual(['session.opened', 'second-factor.enrolled', 'session.stepped-up'])
    expect((await house.mails()).map(({ recipient }) => recipient)).toEqual(['amina@example.org'])
  })

  test('takes each code once, also when ten requests bring it at the same moment', async () => {
    await enrol(amina)
    wait(31 * minute)
    const code = now(amina)
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => house.as(amina).post('/me/step-up', { code })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await isSteppedUp(amina)).toBe(true)
  })

  test('does not take the code that set it up a second time', async () => {
    const code = await codeOf(amina)
    await house.as(amina).post('/me/second-factor', { code })
    expect((await house.as(amina).post('/me/step-up', { code })).status).toBe(422)
  })

  test('lets five codes be tried, then one has to wait, even with the right one', async () => {
    await enrol(amina)
    wait(31 * minute)
    for (let i = 0; i < 5; i++)
      expect((await house.as(amina).post('/me/step-up', { code: '000000' })).status).toBe(422)
    expect((await house.as(amina).post('/me/step-up', { code: now(amina) })).status).toBe(429)
    wait(16 * minute)
    expect((await house.as(amina).post('/me/step-up', { code: now(amina) })).status).toBe(303)
  })

  test('keeps the picture while the first code is still wrong', async () => {
    await codeOf(amina)
    const key = keys.get('Amina')
    const answer = await house.as(amina).post('/me/second-factor', { code: '12' })
    expect(answer.status).toBe(422)
    expect((await answer.text()).replaceAll(' ', '')).toContain(key)
  })

  test('is not shown again nor replaced once it is set up', async () => {
    await enrol(amina)
    wait(16 * minute)
    const page = await (await house.as(amina).get('/me/second-factor')).text()
    expect(page.replaceAll(' ', '')).not.toContain(keys.get('Amina'))
    await house.stepUp(amina)
    expect((await house.as(amina).post('/me/second-factor', { code: now(amina) })).status).toBe(409)
  })
})

describe('a stolen session', () => {
  test('comes back to the page it was on its way to, also when a fresh code was asked for in between', async () => {
    wait(16 * minute)
    const asked = await house.as(amina).get('/me/second-factor?next=/me/export')
    const on = new URL(asked.headers.get('location') ?? '', 'http://own').searchParams.get('next')
    expect(on).toBe('/me/second-factor?next=/me/export')
  })
  test('can set up no second step: that takes a fresh code from the mailbox', async () => {
    wait(20 * minute)
    const refused = await house.as(amina).get('/me/second-factor')
    expect(refused.headers.get('location')).toBe('/me/proof?next=%2Fme%2Fsecond-factor')
    await house.as(amina).post('/me/proof', { next: '/me/second-factor' })
    const code = (await house.mails()).at(-1)?.body.match(/\b\d{6}\b/)?.[0] ?? ''
    const proven = await house.as(amina).post('/me/proof/code', { code, next: '/me/second-factor' })
    expect(proven.headers.get('location')).toBe('/me/second-factor')
    expect((await enrol(amina)).status).toBe(303)
  })

  test('cannot take the second step away with the mailbox alone', async () => {
    await enrol(amina)
    wait(31 * minute)
    const refused = await house.as(amina).post('/me/second-factor/removal')
    expect(refused.headers.get('location')).toContain('/me/step-up')
    const proof = await house.as(amina).get('/me/proof?next=/me')
    expect(proof.headers.get('location')).toBe('/me/step-up?next=%2Fme')
  })

  test('cannot use a code that was sent for signing in, nor the other way round', async () => {
    await house.as(amina).post('/sign-in', { email: 'amina@example.org' })
    const code = (await house.mails()).at(-1)?.body.match(/\b\d{6}\b/)?.[0] ?? ''
    expect((await house.as(amina).post('/me/proof/code', { code })).status).toBe(422)
  })
})
