import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { later, minute } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { sendMail } from '#kernel/mail.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
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

const leave = (person: Person, word = 'löschen') => house.as(person).post('/me/deletion', { word })
const askedWhere = (answer: Response) => answer.headers.get('location')

/** Every row of every table that holds these words. */
async function rowsWith(words: string): Promise<string[]> {
  const tables = await house.owner.query(`select tablename from pg_tables where schemaname = 'public'`)
  const found: string[] = []
  for (const { tablename } of tables.rows) {
    const { rows } = await house.owner.query(
      `select to_jsonb(t)::text as row from ${tablename} t where strpos(lower(to_jsonb(t)::text), lower($1)) > 0`,
      [words],
    )
    for (const { row } of rows) found.push(`${tablename}: ${row}`)
  }
  return found
}

describe('whoever deletes their account', () => {
  test('is nowhere in the house afterwards, by name, by address or by session', async () => {
    const { jonas, jam, team, organiser, stranger } = told
    const { tx } = { tx: house.owner }
    await house.as(jonas).post('/me/proof')
    await house
      .as(jonas)
      .do((desk) => sendMail(desk, letter('a', 'jonasjung@example.org', 'Hallo Jonas Jung')))
    await house
      .as(organiser)
      .do((desk) =>
        sendMail(
          desk,
          letter('b', 'lena@example.org', 'Jonas Jung ist in deinem Team. Jonas Jungmann nicht.'),
        ),
      )
    await tx.query(
      `insert into help_request (id, jam, team, organisation, text, asked_by, asked_name, asked_at)
       values ($1, $2, $3, $6, 'Schreib an JonasJung@example.org, nicht an ajonasjung@example.org', $4, 'Jonas Jung', $5)`,
      [newId(), jam.id, team, jonas.account, house.clock.now(), told.lichtblick],
    )
    await invited('jonasjung@example.org', jam.id, stranger)
    await tx.query(
      `with s as (insert into suggestion (id, jam, text, made_at) values (gen_random_uuid(), $1, 'Mehr Obst', now()) returning id)
       insert into suggestion_sender (suggestion, jam, email, lang) select id, $1, 'jonasjung@example.org', 'de' from s`,
      [jam.id],
    )
    const answer = await leave(jonas)
    expect(askedWhere(answer)).toBe('/')
    expect(answer.headers.getSetCookie().join()).toMatch(/house=;/)
    expect(await rowsWith('Jonas Jung')).toEqual([expect.stringContaining('Jonas Jungmann nicht')])
    expect(await rowsWith('jonasjung@example.org')).toEqual([
      expect.stringContaining('an ajonasjung@example.org'),
    ])
    expect(askedWhere(await house.as(jonas).get('/me'))).toBe('/sign-in?next=%2Fme')
    const { rows } = await house.owner.query('select name, email from account where id = $1', [jonas.account])
    expect(rows).toEqual([{ name: 'gelöschtes Konto', email: null }])
    expect((await house.events()).filter((kind) => kind === 'account.erased')).toHaveLength(1)
  })

  test('comes in again later as somebody new', async () => {
    await leave(told.jonas)
    const again = await house.person('Jonas Jung')
    expect(again.account).not.toBe(told.jonas.account)
  })

  test('types the word; another one changes nothing and is kept', async () => {
    const answer = await leave(told.jonas, 'loeschen <b>')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('loeschen &lt;b>')
    expect((await house.as(told.jonas).get('/me')).status).toBe(200)
  })

  test('has proven who they are a short while ago', async () => {
    house.clock.moveTo(later(house.clock.now(), 20 * minute))
    expect(askedWhere(await house.as(told.jonas).get('/me/deletion'))).toBe('/me/proof?next=%2Fme%2Fdeletion')
    await leave(told.jonas)
    expect((await house.as(told.jonas).get('/me')).status).toBe(200)
  })

  test('does it once, when two tabs ask', async () => {
    const answers = await Promise.all([leave(told.jonas), leave(told.jonas)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await house.events()).filter((kind) => kind === 'account.erased')).toHaveLength(1)
  })
})

describe('an account stays', () => {
  test('while nobody else runs the house', async () => {
    const page = await (await house.as(told.founder).get('/me/deletion')).text()
    expect(page).toContain('Für dieses Haus')
    expect(page).not.toContain('endgültig löschen')
    expect((await leave(told.founder)).status).toBe(409)
  })

  test('while nobody else organises a jam', async () => {
    await house.owner.query('delete from role where account = $1', [told.founder.account])
    const page = await (await house.as(told.organiser).get('/me/deletion')).text()
    expect(page).toContain('Quartier U1')
    expect((await leave(told.organiser)).status).toBe(409)
    await house.person('Zweite', [['organiser', told.jam.id]])
    expect((await leave(told.organiser)).status).toBe(303)
  })

  test('of one of two last organisers, when both leave at the same moment', async () => {
    await house.owner.query('delete from role where account = $1', [told.founder.account])
    const second = await house.person('Zweite', [['organiser', told.jam.id]])
    const answers = await Promise.all([leave(told.organiser), leave(second)])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  })

  test('while others of an organisation have nobody else who decides', async () => {
    await house.owner.query(`insert into membership values ($1, $2, 'member', now())`, [
      told.stranger.account,
      told.lichtblick,
    ])
    expect(await (await house.as(told.amina).get('/me/deletion')).text()).toContain(
      'Bei Lichtblick bist du die einzige',
    )
    expect((await leave(told.amina)).status).toBe(409)
  })

  test('no longer when an organisation has nobody else at all: that is said before', async () => {
    const page = await (await house.as(told.amina).get('/me/deletion')).text()
    expect(page).toContain('Zu Lichtblick gehört außer dir niemand.')
    expect((await leave(told.amina)).status).toBe(303)
  })
})

const letter = (key: string, to: string, body: string) => ({ key, to, subject: body, body })

const invited = (email: string, jam: string, by: Person) =>
  house.owner.query(
    `insert into invitation (id, token_hash, email, jam, role, title, path, invited_by, invited_at, ends_at)
     values (gen_random_uuid(), 'x', $1, $2, 'mentor', 'Jam', '/', $3, now(), now())`,
    [email, jam, by.account],
  )
