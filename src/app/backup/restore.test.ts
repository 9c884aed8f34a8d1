import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type EmptyPlace, emptyPlace, savedStory, scratch } from '#test/backup.ts'
import { newId } from '#vault/bytes.ts'
import { itemsIn } from './inspection.ts'
import type { Manifest } from './manifest.ts'
import { restore } from './restore.ts'
import { type Item, writeTar } from './tar.ts'

const folder = scratch()
let story: Awaited<ReturnType<typeof savedStory>>
beforeAll(async () => {
  story = await savedStory(folder)
})
afterAll(() => story.house.close())

const place = () => emptyPlace(story.house, folder)

describe('nothing is restored', () => {
  const untouched = async (empty: EmptyPlace) => {
    expect(readdirSync(empty.config.data)).toEqual([])
    expect(
      await ask(
        empty.owner,
        `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'house_migration'`,
      ),
    ).toEqual([])
  }

  test('from an archive that was cut off anywhere, or changed', async () => {
    const empty = await place()
    const whole = readFileSync(story.archive)
    const path = join(folder, 'torn.tar.gz')
    for (const part of [0, 0.001, 0.3, 0.7, 0.999]) {
      writeFileSync(path, whole.subarray(0, Math.floor(whole.length * part)))
      await expect(restore(empty.config, path)).rejects.toThrow(/unvollständig oder beschädigt/)
    }
    for (const at of [0.2, 0.5, 0.9]) {
      const changed = Buffer.from(whole)
      const byte = Math.floor(whole.length * at)
      changed[byte] = (changed[byte] ?? 0) ^ 0x40
      writeFileSync(path, changed)
      await expect(restore(empty.config, path)).rejects.toThrow(/unvollständig oder beschädigt/)
    }
    writeFileSync(path, 'no archive at all')
    await expect(restore(empty.config, path)).rejects.toThrow(/unvollständig oder beschädigt/)
    await expect(restore(empty.config, join(folder, 'missing'))).rejects.toThrow(
      /lässt sich nicht lesen \(ENOENT\)/,
    )
    await untouched(empty)
  })

  test.each([
    ['a path that leads out of the folder', '../../etc/passwd'],
    ['a file that no backup has', 'files/evil.sh'],
  ])('from an archive with %s', async (_, name) => {
    const empty = await place()
    const path = await rewritten((item) => item, { name, bytes: new Uint8Array(1) })
    await expect(restore(empty.config, path)).rejects.toThrow(/unvollständig oder beschädigt/)
    await untouched(empty)
  })

  test('from a newer program', async () => {
    const empty = await place()
    const path = await rewritten((item) => {
      if (item.name !== 'manifest.json') return item
      const said = JSON.parse(Buffer.from(item.bytes).toString('utf8')) as Manifest
      said.migrations.push({ name: '9999_future', hash: 'x' })
      return { ...item, bytes: Buffer.from(JSON.stringify(said)) }
    })
    await expect(restore(empty.config, path)).rejects.toThrow(/neueren Fassung.*9999_future/)
    await untouched(empty)
  })

  test('when the rows contradict each other: all of it is taken back', async () => {
    const empty = await place()
    const path = await rewritten((item) => {
      if (!item.name.startsWith('tables/organisation/')) return item
      const text = Buffer.from(item.bytes)
        .toString('utf8')
        .replaceAll(story.sealed.organisation, crypto.randomUUID())
      return { ...item, bytes: Buffer.from(text) }
    })
    await expect(restore(empty.config, path)).rejects.toThrow(/foreign key/)
    await untouched(empty)
  })

  test('over a house, be it in the folder or in the database', async () => {
    const empty = await place()
    await restore(empty.config, story.archive)
    await expect(restore(empty.config, story.archive)).rejects.toThrow(/DATABASE_URL ist nicht leer/)
    const other = await place()
    writeFileSync(join(other.config.data, 'letter.txt'), 'mine')
    await expect(restore(other.config, story.archive)).rejects.toThrow(/ist nicht leer/)
    expect(existsSync(join(other.config.data, 'letter.txt'))).toBe(true)
  })
})

/** The archive with its files changed, and one more. */
async function rewritten(change: (item: Item) => Item, more?: Item): Promise<string> {
  const items: Item[] = []
  for await (const item of itemsIn(story.archive)) items.push(change(item))
  if (more) items.unshift(more)
  const parts: Uint8Array[] = []
  for await (const part of writeTar(Readable.from(items), new Date())) parts.push(part)
  const path = join(folder, `rewritten-${newId()}.tar.gz`)
  writeFileSync(path, gzipSync(Buffer.concat(parts)))
  return path
}
