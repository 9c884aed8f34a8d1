import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { journalPath } from '#custody/deletion/journal-file.ts'
import type { Config } from '#kernel/config.ts'
import type { Access } from '#kernel/db.ts'
import { migrate, migrations } from '#kernel/migrate.ts'
import { createDatabase, waysInto } from '#kernel/postgres.ts'
import { lichtblick, mustSend } from '#test/custody.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'
import { newId } from '#vault/bytes.ts'
import { backUp } from './backup.ts'
import { itemsIn } from './inspection.ts'
import { leftOut, type Manifest } from './manifest.ts'
import { restore } from './restore.ts'
import { type Item, writeTar } from './tar.ts'

let house: TestHouse
let sealed: Awaited<ReturnType<typeof lichtblick>>
let space: string
let file: string
const folder = mkdtempSync(join(tmpdir(), 'jam-backup-'))
const socket = inject('socket')
let archive: string
const part = Buffer.from('age-encryption.org/v1\nciphertext')
let manifest: Manifest

beforeAll(async () => {
  house = await openTestHouse()
  await worldWithTeam(house)
  sealed = await lichtblick(house)
  space = await sealed.vault.open(sealed.amina, [sealed.amina, sealed.bea])
  const { id } = await sealed.vault.write(sealed.amina, space, 'bleibt')
  file = newId()
  await mustSend(house, sealed.amina, `POST /vault/spaces/${space}/files`, {
    id: file,
    record: id,
    size: part.length,
    partSize: 65_536,
  })
  await house.as(sealed.amina).fetch(`/vault/files/${file}/parts/0`, {
    method: 'PUT',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/octet-stream' },
    body: new Uint8Array(part),
  })
  await mustSend(house, sealed.amina, `POST /vault/files/${file}/completion`)
  const made = await backUp(sourceOf(house), join(folder, 'story.tar.gz'))
  archive = made.path
  manifest = made.manifest
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

const sourceOf = ({ house: { config }, database, clock }: TestHouse) => ({
  owner: database.owner,
  data: config.data,
  now: clock.now(),
  lang: 'de' as const,
})

/** An empty database and an empty data folder. */
async function emptyPlace(name: string): Promise<{ config: Config; owner: Access; app: Access }> {
  const database = `${name}_${newId()
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toLowerCase()}`
  const client = new pg.Client(waysInto(socket, 'postgres').owner)
  await client.connect()
  await client.query(`drop database if exists ${database} with (force)`)
  await client.end()
  await createDatabase(socket, database)
  const databaseUrl = `postgres://house_root@localhost/${database}?host=${encodeURIComponent(socket)}`
  const config = { ...house.house.config, data: mkdtempSync(join(folder, `${name}-`)), databaseUrl }
  return { config, ...waysInto(socket, database) }
}

async function ask(access: Access, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(access)
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}

/** Everything in a database, table by table, but what cannot be the same. */
async function contentOf(access: Access): Promise<Record<string, string[]>> {
  const tables = Object.keys(manifest.tables)
  const content: Record<string, string[]> = {}
  for (const table of tables) {
    const rows = await ask(
      access,
      `select (to_jsonb(t) - 'tx')::text as row from ${table} t where to_jsonb(t) ->> 'name' is distinct from 'line'`,
    )
    content[table] = rows.map(({ row }) => String(row)).toSorted()
  }
  return content
}

describe('a backup', () => {
  test('comes back row by row and file by file, without keys to the door', async () => {
    const place = await emptyPlace('whole')
    await restore(place.config, archive)
    expect(await contentOf(place.owner)).toEqual(await contentOf(house.database.owner))
    expect(Object.values(manifest.tables).filter(({ rows }) => rows > 0).length).toBeGreaterThan(15)
    const [stored = ''] = readdirSync(join(place.config.data, 'sealed'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('/0'))
    expect(readFileSync(join(place.config.data, 'sealed', stored)).equals(part)).toBe(true)
    for (const table of leftOut) expect(await ask(place.owner, `select 1 from ${table}`)).toEqual([])
    expect(readdirSync(place.config.data).toSorted()).toEqual(['sealed'])
  })

  test('comes back with its walls, its triggers, its rights and its numbers', async () => {
    const place = await emptyPlace('walls')
    await restore(place.config, archive)
    expect(await ask({ ...place.app }, 'select 1 from envelope union all select 1 from account')).toEqual([])
    await expect(ask(place.app, 'delete from log_entry')).rejects.toThrow(/permission denied/)
    const wrong = `insert into log_entry values ('${sealed.organisation}', 9, null, 'x', '{}', now())`
    await expect(ask(place.owner, wrong)).rejects.toThrow(/chain/)
    const event = `insert into event (at, kind) values (now(), 'test.done') returning id`
    const [{ id } = { id: 0 }] = await ask(place.owner, event)
    const [{ highest } = { highest: 0 }] = await ask(
      place.owner,
      `select max(id) as highest from event where kind <> 'test.done'`,
    )
    expect(Number(id)).toBeGreaterThan(Number(highest))
    const constraints = `select conname, condeferrable from pg_constraint where contype = 'f' order by 1`
    expect(await ask(place.owner, constraints)).toEqual(await ask(house.database.owner, constraints))
  })

  test('is read with any tar', async () => {
    const { execFileSync } = await import('node:child_process')
    const list = execFileSync('tar', ['tzf', archive], { encoding: 'utf8' }).trim().split('\n')
    expect(list.at(-1)).toBe('manifest.json')
    expect(list).toContain('tables/envelope/000001.jsonl')
  })

  test('is one moment, also while people go on writing', async () => {
    let stop = false
    const writing = (async () => {
      while (!stop) await sealed.vault.write(sealed.amina, space, 'nebenher')
    })()
    const { path } = await backUp(sourceOf(house), join(folder, 'busy.tar.gz'))
    stop = true
    await writing
    const place = await emptyPlace('busy')
    await restore(place.config, path)
    const counts = `select (select count(*)::int from envelope) as envelopes,
      (select count(*)::int from put_once) as answers, (select count(*)::int from event where kind = 'envelopes.written') as told`
    const [{ envelopes, answers, told } = {}] = await ask(place.owner, counts)
    expect([answers, told]).toEqual([envelopes, envelopes])
  })

  test('of a record that was erased since does not bring it back', async () => {
    const gone = await sealed.vault.write(sealed.amina, space, 'weg')
    const older = await backUp(sourceOf(house), join(folder, 'older.tar.gz'))
    await mustSend(house, sealed.amina, `DELETE /vault/spaces/${space}/envelopes/${gone.id}`)
    const place = await emptyPlace('erased')
    const { replayed } = await restore(place.config, older.path, journalPath(house.house))
    expect(replayed).toBe(1)
    expect(await ask(place.owner, `select 1 from envelope where id = '${gone.id}'`)).toEqual([])
    expect(
      await ask(place.owner, `select 1 from deletion_journal where subject = '${gone.id}'`),
    ).toHaveLength(1)
    expect(readFileSync(join(place.config.data, 'deletions.journal'), 'utf8')).toContain(gone.id)
  })

  test('of an older program comes back and is brought up to this one', async () => {
    const old = await emptyPlace('old')
    await migrate(old.owner, 'de', migrations.slice(0, 14))
    await ask(old.owner, `insert into organisation values (gen_random_uuid(), 'Altes Haus', '', '', now())`)
    const source = { ...sourceOf(house), owner: old.owner, data: old.config.data }
    const { path } = await backUp(source, join(folder, 'old.tar.gz'))
    const place = await emptyPlace('young')
    await restore(place.config, path)
    expect(await ask(place.owner, 'select name from organisation')).toEqual([{ name: 'Altes Haus' }])
    const [{ steps } = {}] = await ask(place.owner, 'select count(*)::int as steps from house_migration')
    expect(steps).toBe(migrations.length)
  })
})

describe('no backup comes about', () => {
  test('under a name that is taken', async () => {
    const before = readFileSync(archive)
    await expect(backUp(sourceOf(house), archive)).rejects.toThrow(/gibt es schon/)
    expect(readFileSync(archive).equals(before)).toBe(true)
  })

  test('by a login that the walls keep from seeing everything', async () => {
    await ask(house.database.owner, 'drop role if exists peeper').catch(() => {})
    await ask(house.database.owner, 'create role peeper login')
    await ask(house.database.owner, 'grant select on all tables in schema public to peeper')
    const source = { ...sourceOf(house), owner: { ...house.database.owner, user: 'peeper' } }
    await expect(backUp(source, join(folder, 'blind.tar.gz'))).rejects.toThrow(/sieht nicht in alle Tabellen/)
    expect(readdirSync(folder).filter((name) => name.startsWith('blind'))).toEqual([])
    await ask(house.database.owner, 'drop owned by peeper; drop role peeper')
  })

  test('where there is no folder', async () => {
    await expect(backUp(sourceOf(house), join(folder, 'nowhere/b.tar.gz'))).rejects.toThrow(
      /nichts schreiben/,
    )
  })
})

describe('nothing is restored', () => {
  const untouched = async (place: Awaited<ReturnType<typeof emptyPlace>>) => {
    expect(readdirSync(place.config.data)).toEqual([])
    expect(
      await ask(
        place.owner,
        `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'house_migration'`,
      ),
    ).toEqual([])
  }

  test('from an archive that was cut off anywhere, or changed', async () => {
    const place = await emptyPlace('torn')
    const whole = readFileSync(archive)
    const path = join(folder, 'torn.tar.gz')
    for (const part of [0, 0.001, 0.3, 0.7, 0.999]) {
      writeFileSync(path, whole.subarray(0, Math.floor(whole.length * part)))
      await expect(restore(place.config, path)).rejects.toThrow(/unvollständig oder beschädigt/)
    }
    for (const at of [0.2, 0.5, 0.9]) {
      const changed = Buffer.from(whole)
      const byte = Math.floor(whole.length * at)
      changed[byte] = (changed[byte] ?? 0) ^ 0x40
      writeFileSync(path, changed)
      await expect(restore(place.config, path)).rejects.toThrow(/unvollständig oder beschädigt/)
    }
    writeFileSync(path, 'no archive at all')
    await expect(restore(place.config, path)).rejects.toThrow(/unvollständig oder beschädigt/)
    await expect(restore(place.config, join(folder, 'missing'))).rejects.toThrow(
      /lässt sich nicht lesen \(ENOENT\)/,
    )
    await untouched(place)
  })

  test.each([
    ['a path that leads out of the folder', '../../etc/passwd'],
    ['a file that no backup has', 'files/evil.sh'],
  ])('from an archive with %s', async (_, name) => {
    const place = await emptyPlace('strange')
    const path = await rewritten((item) => item, { name, bytes: new Uint8Array(1) })
    await expect(restore(place.config, path)).rejects.toThrow(/unvollständig oder beschädigt/)
    await untouched(place)
  })

  test('from a newer program', async () => {
    const place = await emptyPlace('newer')
    const path = await rewritten((item) => {
      if (item.name !== 'manifest.json') return item
      const said = JSON.parse(Buffer.from(item.bytes).toString('utf8')) as Manifest
      said.migrations.push({ name: '9999_future', hash: 'x' })
      return { ...item, bytes: Buffer.from(JSON.stringify(said)) }
    })
    await expect(restore(place.config, path)).rejects.toThrow(/neueren Fassung.*9999_future/)
    await untouched(place)
  })

  test('when the rows contradict each other: all of it is taken back', async () => {
    const place = await emptyPlace('contrary')
    const path = await rewritten((item) => {
      if (!item.name.startsWith('tables/organisation/')) return item
      const text = Buffer.from(item.bytes)
        .toString('utf8')
        .replaceAll(sealed.organisation, crypto.randomUUID())
      return { ...item, bytes: Buffer.from(text) }
    })
    await expect(restore(place.config, path)).rejects.toThrow(/foreign key/)
    await untouched(place)
  })

  test('over a house, be it in the folder or in the database', async () => {
    const place = await emptyPlace('full')
    await restore(place.config, archive)
    await expect(restore(place.config, archive)).rejects.toThrow(/DATABASE_URL ist nicht leer/)
    const other = await emptyPlace('other')
    writeFileSync(join(other.config.data, 'letter.txt'), 'mine')
    await expect(restore(other.config, archive)).rejects.toThrow(/ist nicht leer/)
    expect(existsSync(join(other.config.data, 'letter.txt'))).toBe(true)
  })
})

/** The archive with its files changed, and one more. */
async function rewritten(change: (item: Item) => Item, more?: Item): Promise<string> {
  const items: Item[] = []
  for await (const item of itemsIn(archive)) items.push(change(item))
  if (more) items.unshift(more)
  const parts: Uint8Array[] = []
  for await (const part of writeTar(Readable.from(items), new Date())) parts.push(part)
  const path = join(folder, `rewritten-${newId()}.tar.gz`)
  writeFileSync(path, gzipSync(Buffer.concat(parts)))
  return path
}
