import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'

let house: TestHouse
let told: Awaited<ReturnType<typeof worldWithTeam>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  told = await worldWithTeam(house)
})

const path = '/me/export/account.json'

async function dataOf(person: Person) {
  await house.stepUp(person)
  const answer = await house.as(person).get(path)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  return (await answer.json()) as { account: Row; tables: Record<string, Row[]> }
}
type Row = Record<string, unknown>

describe('the export of what the house knows about me', () => {
  test('asks for more than the mailbox, and everybody else to sign in', async () => {
    for (const page of ['/me/export', path]) {
      expect((await house.as(told.jonas).get(page)).headers.get('location')).toContain('/me/step-up')
      expect((await house.as(nobody).get(page)).headers.get('location')).toContain('/sign-in')
    }
    await house.stepUp(told.jonas)
    expect((await house.as(told.jonas).get('/me/export')).status).toBe(200)
  })

  test('holds my rows of every table in which I stand', async () => {
    const { account, tables } = await dataOf(told.jonas)
    expect(account).toMatchObject({ name: 'Jonas Jung', email: 'jonasjung@example.org' })
    const traces = await house.owner.query(
      `select table_name as place from information_schema.columns where table_schema = 'public' and column_name = 'account'`,
    )
    for (const { place } of traces.rows) {
      const { rows } = await house.owner.query(
        `select count(*)::int as count from ${place} where account = $1`,
        [told.jonas.account],
      )
      expect([place, (tables[place] ?? []).length]).toEqual([place, rows[0].count])
    }
    expect(Object.keys(tables)).toEqual(
      expect.arrayContaining(['participant', 'team_member', 'session', 'role']),
    )
  })

  test('holds what hangs on my rows, and what is kept under my address', async () => {
    const { jonas, need, jam } = told
    await house.owner.query(
      'insert into wish (participant, need, jam, rank) select id, $2, $3, 1 from participant where account = $1',
      [jonas.account, need, jam.id],
    )
    await house.as(nobody).post('/sign-in', { email: 'jonasjung@example.org' })
    const { tables } = await dataOf(jonas)
    expect(tables.wish).toMatchObject([{ need, rank: 1 }])
    expect(tables.mail).toMatchObject([{ recipient: 'jonasjung@example.org' }])
    expect(tables.sign_in_code).toMatchObject([{ email: 'jonasjung@example.org', purpose: 'sign-in' }])
  })

  test('holds nothing that opens a door: no hash, no key, no code of a letter', async () => {
    const { jonas } = told
    await house.as(nobody).post('/sign-in', { email: 'jonasjung@example.org' })
    await house.as(jonas).get('/me/second-factor')
    await house.owner.query(
      `insert into passkey values (gen_random_uuid(), $1, 'credential-7', 'key', 0, '{}', 'Laptop', now(), null)`,
      [jonas.account],
    )
    const { rows } = await house.owner.query(
      `select (select token_hash from session where account = $1),
      (select secret from totp where account = $1), (select code_hash from sign_in_code),
      (select substring(body from '\\d{6}') as code from mail where secret), 'credential-7' as credential`,
      [jonas.account],
    )
    const { tables } = await dataOf(jonas)
    expect(tables.passkey).toMatchObject([{ label: 'Laptop' }])
    const text = JSON.stringify(tables)
    for (const [what, secret] of Object.entries(rows[0])) {
      expect(secret).toBeTruthy()
      expect([what, text.includes(String(secret))]).toEqual([what, false])
    }
  })

  test('says of others only that I had to do with them, never who they are', async () => {
    const { organiser, jam } = told
    await house.owner.query('update role set granted_by = $1 where account = $2', [
      organiser.account,
      told.jonas.account,
    ])
    const { tables } = await dataOf(organiser)
    expect(tables.role?.filter((row) => row.granted_by === organiser.account)).toHaveLength(1)
    const text = JSON.stringify(tables)
    for (const others of [told.jonas.account, 'Jonas Jung', 'Amina Adler', 'lenalang@example.org'])
      expect(text).not.toContain(others)
    expect(text).toContain(jam.id)
  })

  test('leaves its trace in the log', async () => {
    await dataOf(told.jonas)
    expect((await house.events()).at(-1)).toBe('account.exported')
  })
})
