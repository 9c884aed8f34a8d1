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

const at = '/jams/quartier-u1/roles'
const page = async (person: Person, path = at) => (await house.as(person).get(path)).text()
const grant = (by: Person, to: Person, role: string) =>
  house.as(by).post(`${at}/${to.account}/granting`, { role })
const revoke = (by: Person, from: Person, role: string) =>
  house.as(by).post(`${at}/${from.account}/revocation`, { role })
const rolesOf = async ({ account }: Person) =>
  (await house.owner.query('select role from role where account = $1 order by role', [account])).rows.map(
    (row) => row.role,
  )

describe('the page of roles', () => {
  test('shows organisers who has which role, and who runs the house', async () => {
    const shown = await page(told.organiser)
    for (const says of [
      'Olga Organiser',
      'rafireviewer@example.org',
      'Begutachtung',
      'Mira Founder',
      'betreibt das Haus',
    ])
      expect(shown).toContain(says)
    expect(shown).not.toContain('Sam Stranger')
  })

  test('is read by auditors, who may change nothing and see no invitation', async () => {
    const anna = await house.person('Anna', [['auditor', told.jam.id]])
    await house.stepUp(told.organiser)
    await house.as(told.organiser).post(`${at}/invitations`, { emails: 'lena@example.org', role: 'mentor' })
    const shown = await page(anna)
    expect(shown).toContain('Rafi Reviewer')
    for (const hidden of ['lena@example.org', 'Einladen', `${at}/`]) expect(shown).not.toContain(hidden)
    await house.stepUp(anna)
    expect((await grant(anna, told.reviewer, 'mentor')).status).toBe(403)
    expect((await house.as(anna).get(`${at}/${told.reviewer.account}`)).status).toBe(403)
  })

  test('is for nobody else', async () => {
    for (const person of [told.reviewer, told.stranger]) {
      await house.stepUp(person)
      expect((await house.as(person).get(at)).status).toBe(403)
      expect((await revoke(person, told.organiser, 'organiser')).status).toBe(403)
    }
    expect((await house.as(nobody).get(at)).headers.get('location')).toContain('/sign-in')
  })

  test('finds by role, name and address, whatever is asked', async () => {
    const found = await page(told.organiser, `${at}?role=reviewer&q=rafi`)
    expect([found.includes('1 Person'), found.includes('Mira Founder')]).toEqual([true, false])
    expect(await page(told.organiser, `${at}?q=gibt-es-nicht`)).toContain('Niemand gefunden')
    for (const odd of ['page=-5', 'page=x', 'role=founder', `q=${'%25'.repeat(200)}`])
      expect((await house.as(told.organiser).get(`${at}?${odd}`)).status).toBe(200)
  })
})

describe('a role', () => {
  test('is granted to somebody who is in the jam, and the person is told by mail', async () => {
    await house.stepUp(told.organiser)
    const answer = await grant(told.organiser, told.reviewer, 'mentor')
    expect(answer.headers.get('location')).toBe(`${at}/${told.reviewer.account}`)
    expect(await rolesOf(told.reviewer)).toEqual(['mentor', 'reviewer'])
    const [mail, ...more] = await house.mails()
    expect([mail?.recipient, more.length]).toEqual(['rafireviewer@example.org', 0])
    expect(mail?.body).toMatch(/Olga Organiser.*Mentor\*in.*\/jams\/quartier-u1\/help/s)
    await grant(told.organiser, told.reviewer, 'mentor')
    expect(await house.mails()).toHaveLength(1)
  })

  test('is granted to nobody from outside, and none that is no role of a jam', async () => {
    await house.stepUp(told.organiser)
    expect((await grant(told.organiser, told.stranger, 'mentor')).status).toBe(404)
    for (const role of ['', 'admin', 'founder'])
      expect((await grant(told.organiser, told.reviewer, role)).status).toBe(422)
    expect((await house.as(told.organiser).post(`${at}/no-id/granting`, { role: 'mentor' })).status).toBe(404)
    expect(await rolesOf(told.stranger)).toEqual([])
  })

  test('is revoked, in two tabs as well, and ends at once', async () => {
    await house.stepUp(told.organiser)
    const both = await Promise.all([1, 2].map(() => revoke(told.organiser, told.reviewer, 'reviewer')))
    expect(both.map(({ status }) => status)).toContain(303)
    expect((await house.as(told.reviewer).get('/jams/quartier-u1/review')).status).toBe(403)
    expect((await house.events()).filter((kind) => kind === 'role.revoked')).toHaveLength(1)
  })

  test('changes only after a second step', async () => {
    for (const change of [grant, revoke]) {
      const answer = await change(told.organiser, told.reviewer, 'reviewer')
      expect(answer.headers.get('location')).toContain('/me/step-up')
    }
    expect(await rolesOf(told.reviewer)).toEqual(['reviewer'])
  })

  test('of another jam is out of reach', async () => {
    await house.owner.query(
      `insert into jam select gen_random_uuid(), 'anderer-jam', title, place, time_zone, starts_at, ends_at, call_opens_at,
        call_closes_at, registration_closes_at, sections, sample, published_at, created_at from jam`,
    )
    await house.stepUp(told.organiser)
    const path = `/jams/anderer-jam/roles/${told.reviewer.account}/granting`
    expect((await house.as(told.organiser).post(path, { role: 'mentor' })).status).toBe(403)
  })
})

describe('a jam', () => {
  test('never loses its last organiser, not even when two revoke each other', async () => {
    await house.owner.query('delete from role where account = $1', [told.founder.account])
    const zoe = await house.person('Zoe', [['organiser', told.jam.id]])
    for (const person of [told.organiser, zoe]) await house.stepUp(person)
    const answers = await Promise.all([
      revoke(told.organiser, zoe, 'organiser'),
      revoke(zoe, told.organiser, 'organiser'),
    ])
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    const left = [...(await rolesOf(told.organiser)), ...(await rolesOf(zoe))]
    expect(left).toEqual(['organiser'])
  })

  test('can do without its own organiser while somebody runs the house', async () => {
    await house.stepUp(told.organiser)
    expect((await revoke(told.organiser, told.organiser, 'organiser')).headers.get('location')).toBe(at)
    expect((await house.as(told.organiser).get(at)).status).toBe(403)
  })
})
