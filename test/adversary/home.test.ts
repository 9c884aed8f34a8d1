import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dataFolder, isRoot, processesOn, start } from './start.ts'

const name = 'jam-visitor'
const run = (file: string, ...args: string[]) => execFileSync(file, args, { encoding: 'utf8' }).trim()

// Only root can be somebody else for a moment; in the other case the whole list runs as an ordinary user anyway.
describe.skipIf(!isRoot)('a checkout below a home folder that nobody else may enter', () => {
  let home: string
  let checkout: string
  let visitor: { uid: number; gid: number }

  beforeAll(() => {
    spawnSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      name,
    ])
    visitor = { uid: Number(run('id', '-u', name)), gid: Number(run('id', '-g', name)) }
    home = mkdtempSync('/home/jam-visitor-')
    checkout = join(home, 'deep/below/digital-service-jam')
    copyTo(checkout)
    run('chown', '-R', `${visitor.uid}:${visitor.gid}`, home)
    chmodSync(home, 0o700)
    linkPackages(checkout)
  }, 120_000)

  afterAll(() => {
    rmSync(home, { recursive: true, force: true })
    spawnSync('userdel', [name])
  }, 60_000)

  test('opens for the ordinary user who owns it, data in their own folder', async () => {
    const env = { HOME: home, XDG_RUNTIME_DIR: '' }
    const house = start(env, { cwd: checkout, command: ['bin/start'], ...visitor })
    expect((await fetch(`${await house.address()}/healthz`)).status).toBe(200)
    const data = join(home, '.local/share/digital-service-jam')
    expect(statSync(data).uid).toBe(visitor.uid)
    house.child.kill('SIGTERM')
    expect(await house.ended).toBe(0)
    expect(processesOn(data)).toEqual([])
  })

  test('opens for root, whose database user cannot enter it', async () => {
    const house = start({ JAM_DATA: dataFolder() }, { cwd: checkout, command: ['bin/start'] })
    expect((await fetch(`${await house.address()}/healthz`)).status).toBe(200)
  })

  test('as data folder of root is refused with a sentence, for PostgreSQL could not enter it', async () => {
    const house = start({ JAM_DATA: join(home, 'data') })
    expect(await house.ended).toBe(1)
    expect(house.said()).toContain(`cannot enter the folder ${home}/data`)
  })
})

function copyTo(checkout: string) {
  const tracked = run('git', 'ls-files', '--cached', '--others', '--exclude-standard').split('\n')
  for (const file of tracked.filter((path) => existsSync(path))) {
    mkdirSync(dirname(join(checkout, file)), { recursive: true })
    cpSync(file, join(checkout, file))
  }
  cpSync('dist', join(checkout, 'dist'), { recursive: true })
  writeFileSync(join(checkout, 'dist/.built'), '')
}

// Hard links where possible, for the packages are half a gigabyte; they stay root's, who made them.
function linkPackages(checkout: string) {
  const linked = spawnSync('cp', ['-al', 'node_modules', checkout])
  if (linked.status !== 0) run('cp', '-a', 'node_modules', checkout)
}
