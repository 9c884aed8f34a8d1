import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { type Story, wholeStory } from '#test/routes/story.ts'
import { settings } from './copying.sql.ts'

let house: TestHouse
let story: Story
beforeAll(async () => {
  house = await openTestHouse()
  story = await wholeStory(house)
})
afterAll(() => house.close())

const at = '/jams/quartier-u1/copy'
const next = {
  title: 'Digital Service Jam 2028',
  place: 'Fürth',
  timeZone: 'Europe/Berlin',
  startsAt: '2028-04-28T11:00',
  slug: '',
}
const copies = async () =>
  (await house.owner.query(`select * from jam where slug = 'digital-service-jam-2028'`)).rows

/** Every table with a jam, and which of its columns point to an account. */
async function tablesOfJams(): Promise<{ name: string; accounts: string[] }[]> {
  const { rows } = await house.owner.query(`
    select c.relname as name, coalesce(array_agg(b.attname::text) filter (where b.attname is not null), '{}') as accounts
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'jam'
    left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and f.confrelid = 'account'::regclass
    left join pg_attribute b on b.attrelid = c.oid and b.attnum = any (f.conkey)
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace group by c.relname`)
  return rows
}

describe('a copy of a jam for the next year', { timeout: 60_000 }, () => {
  test('is set up like the old one and brings nobody along, nor anything of anybody', async () => {
    const answer = await house.as(story.people.founder).post(at, next)
    expect(answer.headers.get('location')).toBe('/jams/digital-service-jam-2028/settings')
    const [copy] = await copies()
    expect(copy).toMatchObject({ published_at: null, sample: false, place: 'Fürth' })
    const taken: Record<string, number> = {}
    const setUp = new Set(settings.map(({ table }) => table))
    for (const { name, accounts } of await tablesOfJams()) {
      const { rows } = await house.owner.query(`select * from ${name} where jam = $1`, [copy.id])
      if (rows.length > 0) taken[name] = rows.length
      if (!setUp.has(name)) expect([name, name === 'event' ? 0 : rows.length]).toEqual([name, 0])
      for (const row of name === 'event' ? [] : rows)
        for (const column of accounts) expect([name, column, row[column]]).toEqual([name, column, null])
    }
    expect(Object.keys(taken).length).toBeGreaterThan(5)
  })

  test('keeps each date as far from the beginning, and nine in the morning nine over a change of clocks', async () => {
    const [copy] = await copies()
    const [old] = (await house.owner.query('select * from jam where id = $1', [story.about.jam])).rows
    expect(copy.ends_at - copy.starts_at).toBe(old.ends_at - old.starts_at)
    expect(copy.starts_at.toISOString()).toBe('2028-04-28T09:00:00.000Z')
    const steps = await house.owner.query('select due_at, owner from plan_step where jam = $1', [copy.id])
    const before = await house.owner.query('select due_at from plan_step where jam = $1', [story.about.jam])
    expect(steps.rows.length).toBe(before.rows.length)
    const hourOf = (date: Date) => date.toLocaleTimeString('de-DE', { timeZone: 'Europe/Berlin' })
    expect(steps.rows.map(({ due_at }) => hourOf(due_at))).toEqual(
      before.rows.map(({ due_at }) => hourOf(due_at)),
    )
  })

  test('says at the field when its address is taken, and keeps what was typed', async () => {
    const answer = await house.as(story.people.founder).post(at, next)
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('Diese Adresse hat schon ein anderer Jam')
    expect(text).toContain('value="Fürth"')
    expect(await copies()).toHaveLength(1)
  })

  test('is made by those who run the house and organise the jam, by nobody else', async () => {
    expect((await house.as(story.people.organiser).get(at)).status).toBe(403)
    expect((await house.as(story.people.organiser).post(at, { ...next, slug: 'mein-jam' })).status).toBe(403)
  })
})
