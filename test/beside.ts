import pg from 'pg'
import { appOf } from '#app/app.ts'
import { readConfig } from '#kernel/config.ts'
import { atDesk, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { newId, tokenHash } from '#kernel/id.ts'
import { openHouse } from '#kernel/open.ts'
import { startPostgres } from '#kernel/postgres.ts'
import { accountFor, openSession } from '#people/sessions.ts'
import type { Person, TestHouse } from './house.ts'

/** A house on a real database as much like the one of tests as the story of a letter box needs. */
export function asTest(house: House, owner: pg.Pool) {
  const app = appOf(house, 1e9)
  const fetch = (path: string, init: RequestInit = {}, cookie = '') => {
    const headers = { host: new URL(house.config.address).host, ...(cookie && { cookie }), ...init.headers }
    return app.fetch(new Request(`${house.config.address}${path}`, { ...init, headers }))
  }
  const itself = <T>(work: (desk: Desk) => Promise<T>) => atDesk(house, { itself: true }, work)
  const test = {
    ...{ house, clock: house.clock, owner, app, itself },
    as: ({ cookie, token }: Person) => ({
      fetch: (path: string, init?: RequestInit) => fetch(path, init, cookie),
      do: <T>(work: (desk: Desk) => Promise<T>) => atDesk(house, { token: token ?? undefined }, work),
    }),
    person: (name: string) => itself((desk) => signIn(desk, name)),
    stepUp: ({ token }: Person) =>
      owner.query('update session set stepped_up_at = now() where token_hash = $1', [tokenHash(token ?? '')]),
  }
  return { test: test as unknown as TestHouse, fetch }
}

/** Joins a house that runs on a data folder in another process: the same database, the same keys. */
export async function openBeside(data: string) {
  const read = readConfig({ JAM_DATA: data, LOG_LEVEL: 'silent', JAM_LANG: 'en', POOL_SIZE: '2' })
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  const postgres = await startPostgres(read.config, { join: true })
  const { house, close } = await openHouse(read.config, { access: postgres.app })
  const owner = new pg.Pool({ ...postgres.owner, max: 1 })
  owner.on('error', () => {})
  const shut = async () => {
    await owner.end()
    await close()
  }
  return { ...asTest(house, owner), ownerAccess: postgres.owner, close: shut }
}

async function signIn(desk: Desk, name: string): Promise<Person> {
  const account = await accountFor(desk, `${newId()}@example.org`, name, 'de')
  const { token } = await openSession(desk, account, 'Beside')
  return { name, account, token, cookie: `house=${token}` }
}
