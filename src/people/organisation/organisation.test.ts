import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'

let house: TestHouse
let told: Awaited<ReturnType<typeof worldWithTeam>>
let at: string
let farid: Person
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  told = await worldWithTeam(house)
  at = `/organisations/${told.lichtblick}`
  farid = await house.person('Farid Fuchs')
  await join(farid, 'member')
})

const join = ({ account }: Person, role: string) =>
  house.owner.query('insert into membership values ($1, $2, $3, now())', [account, told.lichtblick, role])
const rightsOf = async ({ account }: Person) =>
  (await house.owner.query('select role from membership where account = $1', [account])).rows.map(
    (r) => r.role,
  )
const change = (by: Person, whom: Person, how: string) =>
  house.as(by).post(`${at}/members/${whom.account}/${how}`)
const page = async (person: Person) => (await house.as(person).get(at)).text()

describe('the page of an organisation', () => {
  test('shows its people each other, its needs and its services', async () => {
    await house.owner.query(
      `insert into service (id, organisation, organisation_name, need, kind, name, summary, state, address, started_at)
       values (gen_random_uuid(), $1, 'Lichtblick', $2, 'custom', 'Chat Lichtblick', '', 'draft', '', now())`,
      [told.lichtblick, told.need],
    )
    for (const person of [told.amina, farid]) {
      const shown = await page(person)
      for (const says of [
        'Amina Adler',
        'faridfuchs@example.org',
        'Schreiben statt anrufen',
        'Quartier U1 · zugesagt',
        'Chat Lichtblick',
      ])
        expect(shown).toContain(says)
    }
    expect(await page(farid)).not.toContain('Jemanden einladen')
    expect(await (await house.as(told.amina).get('/me')).text()).toContain(at)
  })

  test('is there for nobody else, not even for who runs the house', async () => {
    for (const person of [told.stranger, told.organiser, told.founder, told.jonas])
      expect((await house.as(person).get(at)).status).toBe(404)
    expect((await house.as(nobody).get(at)).headers.get('location')).toContain('/sign-in')
  })
})

describe('a member', () => {
  beforeEach(() => house.stepUp(told.amina))

  test('is let decide and no longer, and is told by mail', async () => {
    expect((await change(told.amina, farid, 'raising')).headers.get('location')).toBe(at)
    expect(await rightsOf(farid)).toEqual(['admin'])
    await change(told.amina, farid, 'raising')
    await change(told.amina, farid, 'lowering')
    expect(await rightsOf(farid)).toEqual(['member'])
    expect((await house.mails()).map(({ recipient }) => recipient)).toEqual(
      Array(2).fill('faridfuchs@example.org'),
    )
  })

  test('is taken out and sees nothing of it any more', async () => {
    expect((await change(told.amina, farid, 'removal')).status).toBe(303)
    expect((await house.as(farid).get(at)).status).toBe(404)
    expect((await change(told.amina, farid, 'removal')).status).toBe(404)
  })

  test('leaves by a wish of their own', async () => {
    expect((await house.as(farid).post(`${at}/leaving`)).headers.get('location')).toBe('/me')
    expect(await rightsOf(farid)).toEqual([])
    expect((await house.as(farid).post(`${at}/leaving`)).status).toBe(404)
  })

  test('changes nobody: that is for admins, with a second step', async () => {
    await house.stepUp(farid)
    for (const how of ['lowering', 'removal']) {
      expect((await change(farid, told.amina, how)).status).toBe(403)
      expect((await change(told.stranger, farid, how)).status).toBe(404)
    }
    expect((await house.as(farid).get(`${at}/invitations/new`)).status).toBe(403)
    expect(
      (await house.as(farid).post(`${at}/invitations`, { emails: 'x@example.org', role: 'admin' })).status,
    ).toBe(403)
    await house.owner.query('update session set stepped_up_at = null')
    for (const how of ['raising', 'removal'])
      expect((await change(told.amina, farid, how)).headers.get('location')).toContain('/me/step-up')
    expect([await rightsOf(told.amina), await rightsOf(farid)]).toEqual([['admin'], ['member']])
  })
})

describe('the last admin', () => {
  test('may not go, be taken out or let go of the right', async () => {
    await house.stepUp(told.amina)
    expect(await page(told.amina)).toContain('Du bist die einzige Person, die hier entscheiden darf')
    expect((await house.as(told.amina).post(`${at}/leaving`)).status).toBe(409)
    for (const how of ['lowering', 'removal'])
      expect((await change(told.amina, told.amina, how)).status).toBe(409)
    expect(await rightsOf(told.amina)).toEqual(['admin'])
  })

  test('is left, when both of two leave at the same moment', async () => {
    await house.owner.query(`update membership set role = 'admin'`)
    const both = await Promise.all([told.amina, farid].map((one) => house.as(one).post(`${at}/leaving`)))
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  })
})

const linkFor = async (email: string) =>
  (await house.mails())
    .findLast(({ recipient }) => recipient === email)
    ?.body.match(/\/invitations\/\S+/)?.[0] ?? ''

describe('an invitation into an organisation', () => {
  const invite = (emails: string, role = 'member') =>
    house.as(told.amina).post(`${at}/invitations`, { emails, role })
  beforeEach(() => house.stepUp(told.amina))

  test('brings somebody in as a member, or as somebody who decides', async () => {
    await invite('zoe@example.org', 'admin')
    expect(await page(told.amina)).toContain('zoe@example.org')
    expect(await page(farid)).not.toContain('zoe@example.org')
    const zoe = await house.person('Zoe')
    const answer = await house.as(zoe).post(`${await linkFor('zoe@example.org')}/acceptance`)
    expect(answer.headers.get('location')).toBe(at)
    expect(await rightsOf(zoe)).toEqual(['admin'])
    expect(await page(zoe)).toContain('Jemanden einladen')
  })

  test('goes to nobody who belongs to it, and gives no role of a jam', async () => {
    await invite('faridfuchs@example.org', 'admin')
    expect(await house.mails()).toEqual([])
    expect((await invite('zoe@example.org', 'organiser')).status).toBe(422)
  })
})

describe('an organisation that came in by a file', () => {
  const roles = '/jams/quartier-u1/roles'
  const first = (id: string) => `${roles}/organisations/${id}/invitations`
  beforeEach(async () => {
    await house.owner.query('delete from membership')
    await house.owner.query(
      `insert into need_scope (need, jam, organisation, answers) values ($1, $2, $3, '{}')`,
      [told.need, told.jam.id, told.lichtblick],
    )
    await house.stepUp(told.organiser)
  })

  test('gets its first person by an invitation of the jam, who then speaks for it', async () => {
    expect(await (await house.as(told.organiser).get(roles)).text()).toContain('für die noch niemand spricht')
    const form = await (await house.as(told.organiser).get(`${first(told.lichtblick)}/new`)).text()
    expect(form).toContain('Jemanden für Lichtblick einladen')
    const sent = await house
      .as(told.organiser)
      .post(first(told.lichtblick), { emails: 'zoe@example.org', role: 'admin' })
    expect(sent.headers.get('location')).toBe(roles)
    expect(await (await house.as(told.organiser).get(roles)).text()).toContain('Lichtblick: darf entscheiden')
    const zoe = await house.person('Zoe')
    await house.as(zoe).post(`${await linkFor('zoe@example.org')}/acceptance`)
    expect(await page(zoe)).toContain('Schreiben statt anrufen')
    const { rows } = await house.owner.query('select contact from need_scope')
    expect(rows).toEqual([{ contact: zoe.account }])
    expect(await (await house.as(told.organiser).get(roles)).text()).not.toContain(
      'für die noch niemand spricht',
    )
  })

  test('is out of reach once somebody speaks for it, or when it asks for nothing here', async () => {
    const stranger = await house.owner.query(
      `insert into organisation values (gen_random_uuid(), 'Fremde', '', '', now()) returning id`,
    )
    await join(farid, 'admin')
    for (const id of [told.lichtblick, stranger.rows[0].id])
      expect(
        (await house.as(told.organiser).post(first(id), { emails: 'x@example.org', role: 'admin' })).status,
      ).toBe(404)
    expect(await house.mails()).toEqual([])
  })
})
