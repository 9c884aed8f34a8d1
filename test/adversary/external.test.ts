import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { emptyFolder, isRoot, processesOn, start, until } from './start.ts'

const programs = inject('postgres15') ?? ''

describe.skipIf(!programs)('a PostgreSQL 15 that somebody else runs (DATABASE_URL)', () => {
  let folder: string
  let port: number
  let stop: () => Promise<unknown>
  const urlFor = (user: string, database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`

  async function ask(sql: string, database = 'postgres', user = 'admin') {
    const client = new pg.Client({ connectionString: urlFor(user, database) })
    await client.connect()
    return await client.query(sql).finally(() => client.end())
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jam-pg15-'))
    port = await freePort()
    const owner = isRoot ? idsOf('postgres') : {}
    if (isRoot) execFileSync('chown', ['postgres', folder])
    const how = { ...owner, cwd: '/', env: { LC_ALL: 'C' }, stdio: 'ignore' as const }
    spawnSync(
      join(programs, 'initdb'),
      ['-D', join(folder, 'd'), '-U', 'admin', '-A', 'trust', '--no-sync'],
      how,
    )
    const options = ['-c', 'fsync=off', '-c', `unix_socket_directories=${folder}`]
    const server = spawn(
      join(programs, 'postgres'),
      ['-D', join(folder, 'd'), '-p', String(port), ...options],
      how,
    )
    const ended = once(server, 'exit')
    stop = async () => void (server.kill('SIGINT') && (await ended))
    await until(
      () => spawnSync(join(programs, 'pg_isready'), ['-h', folder, '-p', String(port)]).status === 0,
    )
  }, 60_000)

  afterAll(async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('carries the house for a login that is no superuser, and the walls hold', async () => {
    await ask('create role keeper login createrole')
    await ask('create database house owner keeper')
    const data = emptyFolder()
    const house = start({ DATABASE_URL: urlFor('keeper', 'house'), JAM_DATA: data })
    expect((await fetch(`${await house.address()}/healthz`)).status).toBe(200)
    expect((await fetch(`${await house.address()}/`)).status).toBe(200)
    expect(processesOn(join(data, 'postgres'))).toEqual([])
    const seen = await ask('set role house_app; select count(*) from house_secret', 'house', 'keeper')
    expect((seen as unknown as pg.QueryResult[])[1]?.rows).toEqual([{ count: '0' }])
  })

  test('gives a backup to a login that is no superuser, and takes it back into another database', async () => {
    const folder = emptyFolder()
    const run = async (database: string, ...command: string[]) => {
      const env = { DATABASE_URL: urlFor('keeper', database), JAM_DATA: join(folder, database) }
      const jam = start(env, { command: ['bin/jam', ...command] })
      expect(await jam.ended, jam.said()).toBe(0)
      return jam.said()
    }
    await ask(
      `insert into organisation values (gen_random_uuid(), 'Lichtblick', '', '', now())`,
      'house',
      'keeper',
    )
    await run('house', 'backup', join(folder, 'house.tar.gz'))
    await ask('create database moved owner keeper')
    expect(await run('moved', 'restore', join(folder, 'house.tar.gz'))).toContain('All counts agree')
    expect((await ask('select name from organisation', 'moved')).rows).toEqual([{ name: 'Lichtblick' }])
    const behind = await ask('set role house_app; select count(*) from organisation', 'moved', 'keeper')
    expect((behind as unknown as pg.QueryResult[])[1]?.rows).toEqual([{ count: '0' }])
  })

  test('carries two processes of one house', async () => {
    await ask('create database twin')
    const env = { DATABASE_URL: urlFor('admin', 'twin'), JAM_DATA: emptyFolder() }
    const addresses = await Promise.all([start(env).address(), start(env).address()])
    for (const address of addresses) expect((await fetch(`${address}/healthz`)).status).toBe(200)
  })

  test('whose login may not make the role is told what to do', async () => {
    await ask('drop database if exists moved with (force)')
    await ask('drop database if exists twin with (force)')
    await ask('drop database if exists house with (force)')
    await ask('drop role if exists house_app')
    await ask('create role guest login')
    await ask('create database small owner guest')
    const house = start({ DATABASE_URL: urlFor('guest', 'small'), JAM_DATA: emptyFolder() })
    expect(await house.ended).toBe(1)
    expect(house.said()).toContain('create role house_app nologin; grant house_app to')
  })
})

test('a database that is not there is told with its reason, and no password', async () => {
  const house = start({ DATABASE_URL: 'postgres://jam:geheim@127.0.0.1:9/house', JAM_DATA: emptyFolder() })
  expect(await house.ended).toBe(1)
  expect(house.said()).toContain('cannot be reached')
  expect(house.said()).not.toContain('geheim')
})

function idsOf(user: string) {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}
