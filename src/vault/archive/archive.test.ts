import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { decryptWithAge, findAge } from '#test/age.ts'
import { type Bytes, text } from '../bytes.ts'
import type { SealedFile } from '../file/file.ts'
import { newIdentity } from '../identity/identity.ts'
import { type Archive, archiveVersion, type Folder, readArchive, writeArchive } from './archive.ts'
import { openArchivedFile, openRecords, unlockArchive } from './open.ts'

const vectors = 'test/vectors'
const versions = globSync('archive-*/', { cwd: vectors }).map((path) => path.replace(/\/$/, ''))
const readFolder = (version: string): Folder => {
  const cwd = join(vectors, version)
  const paths = globSync('**/*.{json,age,txt}', { cwd })
  return Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(cwd, path)))]))
}
const secretsOf = (version: string) =>
  JSON.parse(readFileSync(join(vectors, `${version}.secrets.json`), 'utf8'))

test('the golden archive of the current format is there', () => {
  expect(versions).toContain(`archive-${archiveVersion}`)
})

// scrypt is meant to take long, and longer where other tests run beside it.
describe.each(versions)('the golden %s', { timeout: 60_000 }, (version) => {
  const [folder, secrets] = [readFolder(version), secretsOf(version)]
  let archive: Archive
  beforeAll(async () => {
    archive = await readArchive(folder, secrets.founder)
  })

  test('opens by passphrase, and by the printed code, to what was written', async () => {
    for (const secret of [secrets.passphrase, secrets.recoveryCode.toUpperCase()]) {
      const amina = await unlockArchive(archive, secret)
      if (!amina) throw new Error('locked')
      const records = await openRecords(archive, amina)
      expect(records.map(({ body }) => body)).toEqual(secrets.bodies)
    }
    expect(await unlockArchive({ ...archive, locks: [] }, secrets.passphrase)).toBeNull()
  })

  test('gives back its attachment', async () => {
    const file = secrets.bodies[1].file as SealedFile
    const opened = await openArchivedFile(archive, file)
    expect([opened.size, await opened.text()]).toEqual([
      file.size,
      expect.stringContaining('nur ein Beispiel'),
    ])
  })

  test('shows nothing to a member of nothing', async () => {
    const stranger = await newIdentity(archive.tenant)
    const records = await openRecords(archive, stranger)
    expect(records.every(({ body }) => body === null)).toBe(true)
  })

  test('is refused when any part of it was bent, lost or planted', async () => {
    for (const path of Object.keys(folder).filter((name) => name !== 'index.json')) {
      const bytes = (folder[path] as Bytes).slice()
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
      await expect(readArchive({ ...folder, [path]: bytes })).rejects.toMatchObject({
        code: 'archive.part-other',
      })
      const { [path]: _, ...without } = folder
      await expect(readArchive(without)).rejects.toMatchObject({ code: 'archive.part-missing' })
    }
    const index = text(folder['index.json'] as Bytes)
    for (const bent of [
      index.replace('jam-archive', 'jam-other'),
      index.replace('0.2', '0.1'),
      index.slice(9),
    ]) {
      const made = { ...folder, 'index.json': new TextEncoder().encode(bent) }
      await expect(readArchive(made)).rejects.toMatchObject({ code: 'archive.form' })
    }
    await expect(readArchive(folder, 'x'.repeat(43))).rejects.toMatchObject({ code: 'log.other-founder' })
  })

  test('cannot be shortened by the server that keeps it: its writer has signed the index', async () => {
    expect(archive.signedBy).toBe(archive.state.founder.id)
    const shorter = await writeArchive({ ...archive, envelopes: archive.envelopes.slice(1) }, 'today')
    const index = JSON.parse(text(shorter['index.json'] as Bytes))
    const { signature, author } = JSON.parse(text(folder['index.json'] as Bytes))
    const signed = {
      ...shorter,
      'index.json': new TextEncoder().encode(JSON.stringify({ ...index, signature, author })),
    }
    await expect(readArchive(signed)).rejects.toMatchObject({ code: 'archive.form' })
    expect((await readArchive(shorter)).signedBy).toBeNull()
  })

  test('opens with stock age and the passphrase alone', async (context) => {
    const stock = findAge()
    if (!stock)
      return context.skip('there is no age here (Debian: apt-get install age), so nothing was opened with it')
    const to = mkdtempSync(join(tmpdir(), 'jam-age-'))
    const copy = join(vectors, version, 'inhalt.zip.age')
    expect(await decryptWithAge(copy, join(to, 'inhalt.zip'), secrets.copyPassphrase)).toBe(0)
    const entries = unzipSync(new Uint8Array(readFileSync(join(to, 'inhalt.zip'))))['eintraege.json']
    expect(JSON.parse(text(new Uint8Array(entries ?? [])))).toEqual(secrets.bodies)
    const [lock] = archive.locks
    await decryptWithAge(
      join(vectors, version, `locks/${lock?.id}.age`),
      join(to, 'key.json'),
      secrets.passphrase,
    )
    expect(JSON.parse(readFileSync(join(to, 'key.json'), 'utf8')).age).toMatch(/^AGE-SECRET-KEY-PQ-1/)
    console.log(`age ${stock} opened ${copy} and a member's key by passphrase`)
    rmSync(to, { recursive: true })
  }, 180_000)
})
