import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import setUpDatabase from '../database.ts'
import { findShell } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
  }
}

/** Journeys walk through the built pages, in a real browser, on a throw-away database. */
export default async function setUp(project: TestProject) {
  if (!existsSync('dist/browser/.vite/manifest.json'))
    throw new Error('Build first: bin/check build journeys')
  project.provide('chromium', findShell())
  return setUpDatabase(project)
}
