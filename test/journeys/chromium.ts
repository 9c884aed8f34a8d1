import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { installPackage } from '../apt.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** The same engine without the window around it. */
const shell = 'chromium-headless-shell'

/**
 * A whole browser, as most benches measure it: CHROMIUM_PATH, one of the system, else on Debian as root a new one.
 * @throws Error with a sentence that says what to install
 */
export const findChromium = (): string =>
  named() || foundOf(names) || installed('chromium') || foundOf([shell]) || none()

/**
 * The browser of the journeys. They look at nothing but the page, and half of what a page costs is the window: tabs, buttons,
 * and their processes. Where there is no shell, a whole browser does as well.
 * @throws Error with a sentence that says what to install
 */
export const findShell = (): string =>
  named() || foundOf([shell]) || installed(shell) || foundOf(names) || installed('chromium') || none()

/** Root needs the first. By the other the shell measures letters as the whole browser does. */
export const browserArgs = (): string[] => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--font-render-hinting=none',
]

function named(): string {
  const path = process.env.CHROMIUM_PATH ?? ''
  if (path && !existsSync(path)) throw new Error(`CHROMIUM_PATH is ${path}, and there is no file.`)
  return path
}

const foundOf = (all: string[]): string => all.map(pathOf).find((path) => path !== '') ?? ''

function installed(name: string): string {
  installPackage(name)
  return pathOf(name)
}

function none(): never {
  throw new Error(
    'The journeys need Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
  )
}

function pathOf(name: string): string {
  return spawnSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
}
