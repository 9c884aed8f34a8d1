import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { world } from '#test/world.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const tables = `select c.relname as name, c.relrowsecurity as walled, c.relforcerowsecurity as forced,
    (select count(*)::int from pg_policies p where p.tablename = c.relname and 'house_app' = any (p.roles)) as policies,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('jam', 'organisation', 'account')
      and not a.attisdropped) as concerns
  from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'house_migration'`

describe('the wall of the database', () => {
  test('stands around every table, binds its owner too and names what the application may do', async () => {
    const { rows } = await house.owner.query(tables)
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((table) => !table.walled || !table.forced || table.policies < 4)).toEqual([])
  })

  test('lets nobody read a table that concerns an organisation, a jam or an account, unless it is public', async () => {
    await world(house)
    const { rows } = await house.owner.query(tables)
    const seen: string[] = []
    for (const { name } of rows.filter((table) => table.concerns)) {
      await house.as(nobody).do(async ({ house: { pool } }) => {
        const answer = await pool.query(`select count(*)::int as seen from ${name}`)
        if (answer.rows[0].seen > 0) seen.push(name)
      })
    }
    expect(seen).toEqual([])
  })

  test('lets no table be read by everybody as it is', async () => {
    const { rows } = await house.owner.query(`select tablename as name from pg_policies
      where 'house_app' = any (roles) and cmd = 'SELECT' and qual ~* '(^|or \\(?)true'`)
    expect(rows).toEqual([])
  })

  test('asks our own tables, not those that somebody makes up under their names', async () => {
    const { stranger } = await world(house).catch(async () => ({
      stranger: await house.person('Sam Stranger'),
    }))
    await house.person('Mia', [['organiser', null]])
    const seen = await house.as(stranger).do(async ({ tx, house: { pool } }) => {
      const client = await pool.connect()
      await client.query(`begin; select set_config('house.account', '${stranger.account}', true);
        create temp table role (account uuid, role text, jam uuid);
        insert into role values ('${stranger.account}', 'organiser', null)`)
      const found = await client.query('select runs_the_house() as it')
      await client.query('rollback')
      client.release()
      return [found.rows[0].it, (await tx.selectFrom('role').select('id').execute()).length]
    })
    expect(seen).toEqual([false, 0])
    const { rows } = await house.owner.query(`select proname from pg_proc where prosecdef
      and pronamespace = 'public'::regnamespace and not 'search_path=public, pg_temp' = any (proconfig)`)
    expect(rows).toEqual([])
  })

  test('gives the application a role that owns nothing and passes no wall', async () => {
    const { rows } = await house.owner.query(`select r.rolsuper, r.rolbypassrls, r.rolcreaterole,
      (select count(*)::int from pg_class c where c.relowner = r.oid) as owns from pg_roles r where r.rolname = 'house_app'`)
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owns: 0 }])
  })

  test('forgets who asked when the transaction ends', async () => {
    const { organiser } = await world(house).catch(async () => ({ organiser: await house.person('Olga') }))
    await house.as(organiser).do(async () => {})
    const left = await house.house.pool.query(`select current_setting('house.account', true) as account`)
    expect(left.rows[0].account ?? '').toBe('')
  })

  test('keeps an event as it was written', async () => {
    const change = house.itself(({ tx }) => tx.updateTable('event').set({ kind: 'other.thing' }).execute())
    await expect(change).rejects.toThrow(/permission denied/)
    const removal = house.itself(({ tx }) => tx.deleteFrom('event').execute())
    await expect(removal).rejects.toThrow(/permission denied/)
  })
})
