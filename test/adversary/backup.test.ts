import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder, emptyFolder, isRoot, processesOn, start, until } from './start.ts'

const jam = (data: string, ...args: string[]) =>
  start({ JAM_DATA: data, JAM_LANG: 'de' }, { command: ['bin/jam', ...args] })

/** A house with so many files that a backup takes a while. */
function fullHouse(megabytes = 60): string {
  const data = dataFolder()
  for (let i = 0; i < megabytes; i++) {
    const id = randomUUID()
    mkdirSync(join(data, 'files', id.slice(0, 2)), { recursive: true })
    writeFileSync(join(data, 'files', id.slice(0, 2), id), randomBytes(1_000_000))
  }
  return data
}

async function backUp(data: string): Promise<string> {
  const path = join(emptyFolder(), 'house.tar.gz')
  const backup = jam(data, 'backup', path)
  expect(await backup.ended, backup.said()).toBe(0)
  return path
}

test('a backup works while the house runs, and comes back in an empty folder that then opens', async () => {
  const data = dataFolder()
  const house = start({ JAM_DATA: data })
  await house.address()
  const path = await backUp(data)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const fresh = emptyFolder()
  const restore = jam(fresh, 'restore', path)
  expect(await restore.ended, restore.said()).toBe(0)
  expect(restore.said()).toContain('Alle Zahlen stimmen mit der Sicherung überein.')
  const again = start({ JAM_DATA: fresh })
  expect((await fetch(`${await again.address()}/healthz`)).status).toBe(200)
  const twice = jam(fresh, 'restore', path)
  expect(await twice.ended).toBe(1)
  expect(twice.said()).toContain('ist nicht leer')
})

test('kill -9 in the middle of a backup leaves nothing under the final name; the next one takes it', async () => {
  const data = fullHouse()
  const path = join(emptyFolder(), 'house.tar.gz')
  const backup = jam(data, 'backup', path)
  await until(() => existsSync(`${path}.part`) && statSync(`${path}.part`).size > 1_000_000, 30_000)
  process.kill(-(backup.child.pid ?? 0), 'SIGKILL')
  await backup.ended
  expect(existsSync(path)).toBe(false)
  await until(() => processesOn(data).length === 0)
  const next = jam(data, 'backup', path)
  expect(await next.ended, next.said()).toBe(0)
  expect(readdirSync(join(path, '..'))).toEqual(['house.tar.gz'])
})

test('kill -9 in the middle of a restore leaves no house, and the next restore clears up and succeeds', async () => {
  const path = await backUp(fullHouse(20))
  const data = emptyFolder()
  const restore = jam(data, 'restore', path)
  await until(() => existsSync(join(data, 'restoring/postgres')), 30_000)
  process.kill(-(restore.child.pid ?? 0), 'SIGKILL')
  await restore.ended
  expect(existsSync(join(data, 'postgres'))).toBe(false)
  await until(() => processesOn(data).length === 0)
  const next = jam(data, 'restore', path)
  expect(await next.ended, next.said()).toBe(0)
  expect(readdirSync(data).toSorted()).toEqual(['files', 'postgres'])
  expect(
    readdirSync(join(data, 'files'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()),
  ).toHaveLength(20)
})

test('a backup is tried out without touching the house, and a torn one is found', async () => {
  const path = await backUp(dataFolder())
  const data = join(emptyFolder(), 'elsewhere')
  const check = jam(data, 'restore', '--check', path)
  expect(await check.ended, check.said()).toBe(0)
  expect(check.said()).toContain('ist ganz')
  expect(existsSync(data)).toBe(false)
  execFileSync('truncate', ['-s', '-20', path])
  const torn = jam(data, 'restore', '--check', path)
  expect(await torn.ended).toBe(1)
  expect(torn.said()).toContain('unvollständig oder beschädigt')
})

const small = ['-m', 'sh', '-c', 'mount -t tmpfs -o size=$1 jam "$2" && shift 2 && exec "$@"', 'sh']
const maySmall = isRoot && spawnSync('unshare', ['-m', 'true']).status === 0

test.skipIf(!maySmall)('a full disk ends a backup with a sentence and leaves no half of one', async () => {
  const data = fullHouse(5)
  const folder = emptyFolder()
  const command = [
    'unshare',
    ...small,
    '2m',
    folder,
    'sh',
    '-c',
    `bin/jam backup ${folder}; ls -A ${folder} | wc -l`,
  ]
  const backup = start({ JAM_DATA: data, JAM_LANG: 'de' }, { command })
  await backup.ended
  expect(backup.said()).toMatch(/ist kein Platz mehr\. Die angefangene Sicherung wurde entfernt/)
  expect(backup.said().trim().split('\n').at(-1)).toBe('0')
})

test.skipIf(!maySmall)('a full disk ends a restore with a sentence and leaves the folder empty', async () => {
  const path = await backUp(fullHouse(5))
  const folder = emptyFolder()
  const command = [
    'unshare',
    ...small,
    '4m',
    folder,
    'sh',
    '-c',
    `bin/jam restore ${path}; ls -A ${folder} | wc -l`,
  ]
  const restore = start({ JAM_DATA: folder, JAM_LANG: 'de' }, { command })
  await restore.ended
  expect(restore.said()).toMatch(/ist nicht genug Platz\. Es wurde nichts zurückgespielt/)
  expect(restore.said().trim().split('\n').at(-1)).toBe('0')
})
