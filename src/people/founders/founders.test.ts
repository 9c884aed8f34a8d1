import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'

let house: TestHouse
let told: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  told = await world(house)
})

const linkFor = async (email: string) =>
  (await house.mails())
    .findLast(({ recipient }) => recipient === email)
    ?.body.match(/\/invitations\/\S+/)?.[0] ?? ''
const rolesOf = async ({ account }: Person) =>
  (await house.owner.query('select role from role where account = $1', [account])).rows.map((row) => row.role)

describe('running the house', () => {
  const invite = (by: Person) =>
    house.as(by).post('/roles/invitations', { emails: 'zoe@example.org', role: 'organiser' })

  test('is an invitation, too, by who runs it', async () => {
    await house.stepUp(told.founder)
    expect((await invite(told.organiser)).status).toBe(403)
    expect((await house.as(told.organiser).get('/roles')).status).toBe(403)
    expect((await house.as(nobody).get('/roles')).headers.get('location')).toContain('/sign-in')
    expect((await invite(told.founder)).status).toBe(303)
    expect(await (await house.as(told.founder).get('/roles')).text()).toContain('zoe@example.org')
    const zoe = await house.person('Zoe')
    expect((await house.as(zoe).post(`${await linkFor('zoe@example.org')}/acceptance`)).status).toBe(303)
    expect((await house.as(zoe).get('/jams/new')).status).toBe(200)
  })

  test('stays with at least one, even when both of two leave at once', async () => {
    const zoe = await house.person('Zoe', [['organiser', null]])
    for (const person of [told.founder, zoe]) await house.stepUp(person)
    const revoke = (one: Person) => house.as(one).post(`/roles/${one.account}/revocation`)
    const both = await Promise.all([told.founder, zoe].map(revoke))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  })

  test('is taken back only with a second step', async () => {
    const zoe = await house.person('Zoe', [['organiser', null]])
    const path = `/roles/${zoe.account}/revocation`
    expect((await house.as(told.founder).post(path)).headers.get('location')).toContain('/me/step-up')
    await house.stepUp(told.founder)
    expect((await house.as(told.founder).post(path)).headers.get('location')).toBe('/roles')
    const again = await house.as(told.founder).post(path)
    expect([again.status, again.headers.get('location')]).toEqual([404, null])
    expect(await rolesOf(zoe)).toEqual([])
  })
})
