import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openCluster } from '#kernel/cluster.ts'
import { migrate } from '#kernel/migrate.ts'
import { createDatabase, waysInto } from '#kernel/postgres.ts'
import { findRunner } from '#kernel/runner.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the socket of this run's throw-away cluster; `house_template` in it is migrated. */
    socket: string
  }
}

/** One throw-away PostgreSQL per test run, with a migrated database to clone from. */
export default async function setUp(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'jam-test-'))
  const runner = findRunner('en')
  if (runner.user) spawnSync('chown', [`${runner.user.uid}:${runner.user.gid}`, folder])
  const place = { data: join(folder, 'cluster'), socket: folder, log: join(folder, 'postgres.log') }
  const cluster = await openCluster({ ...place, runner, lang: 'en', durable: false })
  await createDatabase(folder, 'house_template')
  await migrate(waysInto(folder, 'house_template').owner, 'en')
  project.provide('socket', folder)
  return async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
