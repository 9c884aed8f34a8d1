import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { installPackage } from '../apt.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder that has been opened and closed once. */
    furnished: string
    /** Where the programs of a PostgreSQL 15 are; null on a machine that has none and cannot get one. */
    postgres15: string | null
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
  project.provide('postgres15', findPostgres15())
  return () => rmSync(furnished, { recursive: true, force: true })
}

function findPostgres15(): string | null {
  const programs = '/usr/lib/postgresql/15/bin'
  if (!existsSync(join(programs, 'initdb'))) installPackage('postgresql-15')
  if (existsSync(join(programs, 'initdb'))) return programs
  console.log('not asked: a PostgreSQL 15 of somebody else (Debian 12: apt-get install postgresql-15)')
  return null
}
