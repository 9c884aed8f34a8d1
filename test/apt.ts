import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs a package that a test needs, where that can be done: on Debian, as root. Says what went wrong. */
export function installPackage(name: string): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.log(`${name} is being installed (apt-get) …`)
  // RUNLEVEL: a package with a service shall not start it.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const run = (...args: string[]) => spawnSync('apt-get', args, { env, encoding: 'utf8' })
  const steps = [run('update'), run('install', '-y', '--no-install-recommends', name)]
  const failed = steps.find(({ status }) => status !== 0)
  if (failed) console.log(`apt-get: ${failed.stderr || failed.error}`)
}
