import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { appOf } from '#app/app.ts'
import { builtAssets } from '#kernel/asset.ts'
import { readConfig } from '#kernel/config.ts'
import { atDesk, type Desk } from '#kernel/desk.ts'
import { newId, tokenHash } from '#kernel/id.ts'
import { listen } from '#kernel/listen.ts'
import { migrate } from '#kernel/migrate.ts'
import { openHouse } from '#kernel/open.ts'
import { startPostgres } from '#kernel/postgres.ts'
import { accountFor, openSession } from '#people/sessions.ts'
import type { Person, TestHouse } from '#test/house.ts'

/** A house on the embedded database as an operator has it: on a disk, with fsync. */
export async function openBenchHouse(connections: number, port?: number) {
  const data = mkdtempSync(join(tmpdir(), 'jam-bench-forms-'))
  const env = {
    JAM_DATA: data,
    LOG_LEVEL: 'silent',
    POOL_SIZE: String(connections),
    JAM_LANG: 'de',
    ...(port && { PORT: String(port) }),
  }
  const read = readConfig(env)
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  const postgres = await startPostgres(read.config)
  await migrate(postgres.owner, 'en')
  const assets = port ? builtAssets('dist/browser') : undefined
  const { house, close } = await openHouse(read.config, {
    access: postgres.app,
    ...(assets && { asset: assets.address }),
  })
  const owner = new pg.Pool({ ...postgres.owner, max: 1 })
  const app = appOf(house, 1e9)
  const fetch = (path: string, init: RequestInit = {}, cookie = '') =>
    app.fetch(
      new Request(`${read.config.address}${path}`, {
        ...init,
        headers: { host: new URL(read.config.address).host, ...(cookie && { cookie }), ...init.headers },
      }),
    )
  const entrance = port ? await listen({ host: '127.0.0.1', port, lang: 'en' }) : undefined
  entrance?.open(
    getRequestListener(async (request, env) => assets?.answer(request) ?? app.fetch(request, env)),
  )
  const itself = <T>(work: (desk: Desk) => Promise<T>) => atDesk(house, { itself: true }, work)
  const test = {
    house,
    clock: house.clock,
    owner,
    itself,
    as: ({ cookie }: Person) => ({ fetch: (path: string, init?: RequestInit) => fetch(path, init, cookie) }),
    person: (name: string) => itself((desk) => signIn(desk, name)),
    stepUp: ({ token }: Person) =>
      owner.query('update session set stepped_up_at = now() where token_hash = $1', [tokenHash(token ?? '')]),
  }
  return {
    // As much of one as the story of a letter box needs.
    test: test as unknown as TestHouse,
    fetch,
    access: postgres.app,
    ownerAccess: postgres.owner,
    durable: async () => (await owner.query('show fsync')).rows[0].fsync as string,
    close: async () => {
      await entrance?.close(0)
      await owner.end()
      await close()
      await postgres.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function signIn(desk: Desk, name: string): Promise<Person> {
  const account = await accountFor(desk, `${newId()}@example.org`, name, 'de')
  const { token } = await openSession(desk, account, 'Bench')
  return { name, account, token, cookie: `house=${token}` }
}
