import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const onDebianAsRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

/**
 * The browser of the journeys: CHROMIUM_PATH, one of the system, else on Debian as root a new one.
 * @throws Error with a sentence that says what to install
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no file.`)
  const found = named || names.map(pathOf).find((path) => path !== '')
  if (found) return found
  if (onDebianAsRoot()) install()
  const installed = pathOf('chromium')
  if (installed) return installed
  throw new Error(
    'The journeys need Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
  )
}

function pathOf(name: string): string {
  return spawnSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
}

function install() {
  console.log('Chromium is being installed (apt-get) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) => spawnSync('apt-get', args, { env, encoding: 'utf8' })
  const steps = [run('update'), run('install', '-y', '--no-install-recommends', 'chromium')]
  const failed = steps.find(({ status }) => status !== 0)
  if (failed) console.log(`apt-get: ${failed.stderr || failed.error}`)
}
