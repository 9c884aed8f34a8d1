import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder that has been opened and closed once. */
    furnished: string
  }
}

/** Builds the house and makes one database, so that not every test has to. */
export default function setUp(project: TestProject) {
  const furnished = mkdtempSync(join(tmpdir(), 'jam-furnished-'))
  execFileSync('bin/jam', ['migrate'], {
    env: { PATH: process.env.PATH, JAM_DATA: furnished },
    stdio: 'pipe',
  })
  project.provide('furnished', furnished)
  return () => rmSync(furnished, { recursive: true, force: true })
}
