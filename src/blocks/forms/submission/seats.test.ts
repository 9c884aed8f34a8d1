import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { mustSend } from '#test/custody.ts'
import { formOf, type LetterBox, letterBox, published, sealAnswers, sendSealed } from '#test/form.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { answerChallenge } from '#vault/outside/challenge.ts'

let house: TestHouse
let box: LetterBox
beforeAll(async () => {
  house = await openTestHouse()
  box = await letterBox(house)
})
afterAll(() => house.close())

type Sealed = Awaited<ReturnType<typeof sealAnswers>>
const sealed = (count: number, back = false): Promise<Sealed[]> =>
  Promise.all(Array.from({ length: count }, () => sealAnswers(box, { name: 'Kim' }, back)))
const inGroup = (value: string) => [{ question: 'gruppe', value }]
const stateOf = async ({ letter }: Sealed) =>
  (await house.owner.query('select state from form_seat where submission = $1', [letter.id])).rows[0]?.state
const takenOf = async (service: string) =>
  (await house.owner.query('select taken from form where service = $1', [service])).rows[0].taken

/** Shows the receipt, as its page does. */
async function visitOf({ receipt }: Sealed): Promise<{ visit: string }> {
  if (!receipt) throw new Error('no receipt')
  const outside = `/outside/${box.organisation}`
  const sought = { locator: receipt.locator, purpose: 'visit' as const }
  const asked = await mustSend(house, nobody, `POST ${outside}/challenges`, sought)
  const { origin } = new URL(house.house.config.address)
  const answer = await answerChallenge(receipt.identity, asked as never, { origin, purpose: 'visit' })
  const { token } = await mustSend(house, nobody, `POST ${outside}/visits`, { answer })
  return { visit: String(token) }
}

describe('seats', () => {
  test('are never sold twice, even when 50 people send at once', async () => {
    const { slug, service } = await published(house, box, formOf({ seats: 12 }, { a: 7, b: 40 }))
    const all = await sealed(50)
    const said = await Promise.all(
      all.map(({ letter }, at) => sendSealed(house, slug, { letter, seats: inGroup(at % 2 ? 'a' : 'b') })),
    )
    expect(said.filter(({ status }) => status === 201)).toHaveLength(12)
    expect(new Set(said.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(
      new Set(['submission.full']),
    )
    const { rows } = await house.owner.query(
      'select place, taken from form_count where service = $1 order by place',
      [service],
    )
    const taken = Object.fromEntries(rows.map((row) => [row.place, row.taken]))
    expect(taken['gruppe=a']).toBeLessThanOrEqual(7)
    expect(taken['gruppe=a'] + taken['gruppe=b']).toBe(12)
    expect(await takenOf(service)).toBe(12)
  })
  test('of an option are taken with the whole form or not at all', async () => {
    const { slug, service } = await published(house, box, formOf({ seats: 5 }, { a: 1 }))
    const [first, second] = (await sealed(2)) as [Sealed, Sealed]
    await sendSealed(house, slug, { letter: first.letter, seats: inGroup('a') })
    const late = await sendSealed(house, slug, { letter: second.letter, seats: inGroup('a') })
    expect(late.body).toMatchObject({ code: 'submission.full' })
    expect(late.body.says).toContain('gewählten Plätze')
    expect(await takenOf(service)).toBe(1)
  })
})

describe('a waiting list', () => {
  test('takes who comes later, offers what becomes free to the next, and moves on when nobody answers', async () => {
    const terms = { seats: 1, waiting: true as const, confirmHours: 24 }
    const { slug, service } = await published(house, box, formOf(terms))
    const [first, second, third] = (await sealed(3, true)) as [Sealed, Sealed, Sealed]
    const notice = { address: 'kim@example.org', lang: 'de', path: `/f/${slug}` }
    expect((await sendSealed(house, slug, first)).body.state).toBe('taken')
    expect((await sendSealed(house, slug, { ...second, notice })).body.state).toBe('waiting')
    await sendSealed(house, slug, third)
    expect(await stateOf(third)).toBe('waiting')
    await house.as(box.amina).post(`/services/${service}/form/seats/release`, { case: first.letter.id })
    expect([await stateOf(first), await stateOf(second), await stateOf(third)]).toEqual([
      'left',
      'offered',
      'waiting',
    ])
    expect(await takenOf(service)).toBe(1)
    const mail = (await house.mails()).find(({ recipient }) => recipient === 'kim@example.org')
    expect(mail?.body).not.toContain('Ferien')
    const path = /\/f\/seats\/\S+/.exec(mail?.body ?? '')?.[0] ?? ''
    expect(await (await house.as(nobody).get(path)).text()).toContain('Ja, ich nehme den Platz')
    house.clock.moveTo(later(house.clock.now(), 25 * hour))
    await house.work()
    expect([await stateOf(second), await stateOf(third)]).toEqual(['left', 'offered'])
    expect((await house.as(nobody, 'Kim').post(`${path}/acceptance`)).status).toBe(410)
  })
  test('confirms by one click, twice is once, and lets somebody give the seat back', async () => {
    const { slug, service } = await published(house, box, formOf({ seats: 1, waiting: true }))
    const [first, second] = (await sealed(2, true)) as [Sealed, Sealed]
    await sendSealed(house, slug, first)
    const notice = { address: 'nova@example.org', lang: 'en', path: `/f/${slug}` }
    await sendSealed(house, slug, { ...second, notice })
    await house.as(box.amina).post(`/services/${service}/form/seats/release`, { case: first.letter.id })
    const mail = (await house.mails()).find(({ recipient }) => recipient === 'nova@example.org')
    const path = /\/f\/seats\/\S+/.exec(mail?.body ?? '')?.[0] ?? ''
    for (const _ of [1, 2])
      expect((await house.as(nobody, 'Kim').post(`${path}/acceptance`)).status).toBe(303)
    expect(await stateOf(second)).toBe('held')
    await house.as(nobody, 'Kim').post(`${path}/leaving`)
    expect([await stateOf(second), await takenOf(service)]).toEqual(['left', 0])
  })
  test('is answered by the receipt as well: looked at, taken, given back, as the page of the receipt does it', async () => {
    const { slug, service } = await published(house, box, formOf({ seats: 1, waiting: true }))
    const [first, second] = (await sealed(2, true)) as [Sealed, Sealed]
    for (const one of [first, second]) await sendSealed(house, slug, one)
    const { visit } = await visitOf(second)
    const headers = { visit, 'sec-fetch-site': 'same-origin' }
    const seat = async (method: 'GET' | 'POST', what = '', more: object = headers) =>
      house.as(nobody).fetch(`/f/${slug}/seat${what}`, { method, headers: { ...more } })
    const look = async () => (await (await seat('GET')).json()).seat
    expect(await look()).toEqual({ state: 'waiting', endsAt: null })
    await house.as(box.amina).post(`/services/${service}/form/seats/release`, { case: first.letter.id })
    expect(await look()).toMatchObject({ state: 'offered', endsAt: expect.stringMatching(/^20/) })
    expect((await seat('POST', '/acceptance')).status).toBe(204)
    expect([(await look()).state, await takenOf(service)]).toEqual(['held', 1])
    expect((await seat('POST', '/leaving')).status).toBe(204)
    expect([(await look()).state, await takenOf(service)]).toEqual(['left', 0])
    const other = await visitOf(first)
    expect((await seat('POST', '/acceptance', { ...headers, visit: other.visit })).status).toBe(410)
    expect((await seat('GET', '', { ...headers, visit: 'x' })).status).toBe(401)
  })
  test('is overtaken by nobody when more seats are put up', async () => {
    const { slug, service } = await published(house, box, formOf({ seats: 1, waiting: true }))
    const [first, second, third] = (await sealed(3)) as [Sealed, Sealed, Sealed]
    for (const one of [first, second]) await sendSealed(house, slug, one)
    await house.owner.query(
      `update form_version set definition = jsonb_set(definition, '{terms,seats}', '2') where service = $1`,
      [service],
    )
    expect((await sendSealed(house, slug, third)).body).toMatchObject({ state: 'waiting' })
    await house.work()
    expect([await stateOf(second), await stateOf(third)]).toEqual(['offered', 'waiting'])
  })
})
