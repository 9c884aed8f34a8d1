import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { installPackage } from '../apt.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The browser of the journeys: CHROMIUM_PATH, one of the system, else on Debian as root a new one.
 * @throws Error with a sentence that says what to install
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no file.`)
  const found = named || names.map(pathOf).find((path) => path !== '')
  if (found) return found
  installPackage('chromium')
  const installed = pathOf('chromium')
  if (installed) return installed
  throw new Error(
    'The journeys need Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
  )
}

function pathOf(name: string): string {
  return spawnSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
}
