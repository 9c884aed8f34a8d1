import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOf, readBytes } from '#blocks/site/publication/bytes.ts'
import type { KeptFiles } from '#blocks/site/publication/kept-file.ts'
import { journalPath } from '#custody/deletion/journal-file.ts'
import { shredNow } from '#jam/helm/retention/retentions.ts'
import { mustFindJamById } from '#jam/profile/jams.ts'
import type { Access } from '#kernel/db.ts'
import { migrate, migrations } from '#kernel/migrate.ts'
import { ask, emptyPlace, part, savedStory, scratch, sourceOf } from '#test/backup.ts'
import { mustSend } from '#test/custody.ts'
import { backUp } from './backup.ts'
import { leftOut } from './manifest.ts'
import { restore } from './restore.ts'

const folder = scratch()
let story: Awaited<ReturnType<typeof savedStory>>
beforeAll(async () => {
  story = await savedStory(folder)
})
afterAll(() => story.house.close())

const place = () => emptyPlace(story.house, folder)

/** Everything in a database, table by table, but what cannot be the same. */
async function contentOf(access: Access): Promise<Record<string, string[]>> {
  const tables = Object.keys(story.manifest.tables)
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
    const empty = await place()
    await restore(empty.config, story.archive)
    expect(await contentOf(empty.owner)).toEqual(await contentOf(story.house.database.owner))
    expect(Object.values(story.manifest.tables).filter(({ rows }) => rows > 0).length).toBeGreaterThan(15)
    const [stored = ''] = readdirSync(join(empty.config.data, 'sealed'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('/0'))
    expect(readFileSync(join(empty.config.data, 'sealed', stored)).equals(part)).toBe(true)
    for (const table of leftOut) expect(await ask(empty.owner, `select 1 from ${table}`)).toEqual([])
    expect(readdirSync(empty.config.data).toSorted()).toEqual(['sealed', 'sites'])
    // A website that was out can be seen again, every file of it.
    const [out] = await ask(
      empty.owner,
      `select p.files, p.draft from site s join site_publication p on p.id = s.publication where s.slug = '${story.site.slug}'`,
    )
    const files = out?.files as KeptFiles
    expect(Object.keys(files).length).toBeGreaterThan(5)
    for (const { digest, size } of [...Object.values(files), { digest: String(out?.draft), size: null }]) {
      const bytes = await readBytes(empty, digest)
      expect([digestOf(bytes), size ?? bytes.length]).toEqual([digest, bytes.length])
    }
    const start = await readBytes(empty, files['index.html']?.digest ?? '')
    expect(start.toString()).toContain('Ist auch wieder da.')
  })

  test('comes back with its walls, its triggers, its rights and its numbers', async () => {
    const empty = await place()
    await restore(empty.config, story.archive)
    expect(await ask({ ...empty.app }, 'select 1 from envelope union all select 1 from account')).toEqual([])
    await expect(ask(empty.app, 'delete from log_entry')).rejects.toThrow(/permission denied/)
    const wrong = `insert into log_entry values ('${story.sealed.organisation}', 9, null, 'x', '{}', now())`
    await expect(ask(empty.owner, wrong)).rejects.toThrow(/chain/)
    const event = `insert into event (at, kind) values (now(), 'test.done') returning id`
    const [{ id } = { id: 0 }] = await ask(empty.owner, event)
    const [{ highest } = { highest: 0 }] = await ask(
      empty.owner,
      `select max(id) as highest from event where kind <> 'test.done'`,
    )
    expect(Number(id)).toBeGreaterThan(Number(highest))
    const constraints = `select conname, condeferrable from pg_constraint where contype = 'f' order by 1`
    expect(await ask(empty.owner, constraints)).toEqual(await ask(story.house.database.owner, constraints))
  })

  test('is read with any tar', async () => {
    const list = execFileSync('tar', ['tzf', story.archive], { encoding: 'utf8' }).trim().split('\n')
    expect(list.at(-1)).toBe('manifest.json')
    expect(list).toContain('tables/envelope/000001.jsonl')
  })

  test('is one moment, also while people go on writing', async () => {
    let stop = false
    const writing = (async () => {
      while (!stop) await story.sealed.vault.write(story.sealed.amina, story.space, 'nebenher')
    })()
    const { path } = await backUp(sourceOf(story.house), join(folder, 'busy.tar.gz'))
    stop = true
    await writing
    const empty = await place()
    await restore(empty.config, path)
    const counts = `select (select count(*)::int from envelope) as envelopes,
      (select count(*)::int from put_once) as answers, (select count(*)::int from event where kind = 'envelopes.written') as told`
    const [{ envelopes, answers, told } = {}] = await ask(empty.owner, counts)
    expect([answers, told]).toEqual([envelopes, envelopes])
  })

  test('of a record that was erased since does not bring it back', async () => {
    const gone = await story.sealed.vault.write(story.sealed.amina, story.space, 'weg')
    const older = await backUp(sourceOf(story.house), join(folder, 'older.tar.gz'))
    await mustSend(
      story.house,
      story.sealed.amina,
      `DELETE /vault/spaces/${story.space}/envelopes/${gone.id}`,
    )
    const empty = await place()
    const { replayed } = await restore(empty.config, older.path, journalPath(story.house.house))
    expect(replayed).toBe(1)
    expect(await ask(empty.owner, `select 1 from envelope where id = '${gone.id}'`)).toEqual([])
    expect(
      await ask(empty.owner, `select 1 from deletion_journal where subject = '${gone.id}'`),
    ).toHaveLength(1)
    expect(readFileSync(join(empty.config.data, 'deletions.journal'), 'utf8')).toContain(gone.id)
  })

  test('of details that an organiser had shredded by hand since loses them again', async () => {
    const { house } = story.house
    const { owner } = story.house.database
    const [jam] = await ask(owner, 'select id from jam limit 1')
    if (!jam) throw new Error('the story has a jam')
    await ask(
      owner,
      `insert into suggestion (id, jam, text, made_at, answer, answered_at, private)
       values (gen_random_uuid(), '${jam.id}', 'Nur für mich', now(), 'Nur für dich', now(), true)`,
    )
    const older = await backUp(sourceOf(story.house), join(folder, 'before-shredding.tar.gz'))
    const before = new Date(house.clock.now().getTime() - 1000)
    await ask(
      owner,
      `update jam set starts_at = '${new Date(before.getTime() - 86_400_000).toISOString()}', ends_at = '${before.toISOString()}',
      call_opens_at = '2020-01-01', call_closes_at = '2020-01-02', registration_closes_at = '2020-01-03' where id = '${jam.id}'`,
    )
    await story.house.itself(async (desk) =>
      shredNow(desk, await mustFindJamById(desk, String(jam.id)), 'senders'),
    )
    expect(await ask(owner, `select 1 from suggestion where private`)).toEqual([])
    const empty = await place()
    const { replayed } = await restore(empty.config, older.path, journalPath(house))
    expect(replayed).toBeGreaterThan(0)
    expect(await ask(empty.owner, `select 1 from suggestion where private`)).toEqual([])
    expect(await ask(empty.owner, `select remaining from shredding where kind = 'senders'`)).toEqual([
      { remaining: 0 },
    ])
    // Without the journal it would have come back, as a backup should bring it.
    const blind = await place()
    await restore(blind.config, older.path)
    expect(await ask(blind.owner, `select 1 from suggestion where private`)).toHaveLength(1)
  })

  test('of an older program comes back and is brought up to this one', async () => {
    const old = await place()
    await migrate(old.owner, 'de', migrations.slice(0, 14))
    await ask(old.owner, `insert into organisation values (gen_random_uuid(), 'Altes Haus', '', '', now())`)
    const source = { ...sourceOf(story.house), owner: old.owner, data: old.config.data }
    const { path } = await backUp(source, join(folder, 'old.tar.gz'))
    const empty = await place()
    await restore(empty.config, path)
    expect(await ask(empty.owner, 'select name from organisation')).toEqual([{ name: 'Altes Haus' }])
    const [{ steps } = {}] = await ask(empty.owner, 'select count(*)::int as steps from house_migration')
    expect(steps).toBe(migrations.length)
  })
})

describe('no backup comes about', () => {
  test('under a name that is taken', async () => {
    const before = readFileSync(story.archive)
    await expect(backUp(sourceOf(story.house), story.archive)).rejects.toThrow(/gibt es schon/)
    expect(readFileSync(story.archive).equals(before)).toBe(true)
  })

  test('by a login that the walls keep from seeing everything', async () => {
    await ask(story.house.database.owner, 'drop role if exists peeper').catch(() => {})
    await ask(story.house.database.owner, 'create role peeper login')
    await ask(story.house.database.owner, 'grant select on all tables in schema public to peeper')
    const source = { ...sourceOf(story.house), owner: { ...story.house.database.owner, user: 'peeper' } }
    await expect(backUp(source, join(folder, 'blind.tar.gz'))).rejects.toThrow(/sieht nicht in alle Tabellen/)
    expect(readdirSync(folder).filter((name) => name.startsWith('blind'))).toEqual([])
    await ask(story.house.database.owner, 'drop owned by peeper; drop role peeper')
  })

  test('where there is no folder', async () => {
    await expect(backUp(sourceOf(story.house), join(folder, 'nowhere/b.tar.gz'))).rejects.toThrow(
      /nichts schreiben/,
    )
  })
})
