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
    /** Folders of the sockets of this run's throw-away clusters; `house_template` in each is migrated. */
    sockets: string[]
  }
}

/** As many as there are workers: a transaction that one of them keeps open holds up the events of its whole cluster. */
const workers = 2

/** A throw-away PostgreSQL per worker, with a migrated database to clone from. */
export default async function setUp(project: TestProject) {
  const clusters = await Promise.all(Array.from({ length: workers }, openThrowAway))
  project.provide(
    'sockets',
    clusters.map(({ folder }) => folder),
  )
  return async () => {
    await Promise.all(clusters.map(({ close }) => close()))
  }
}

async function openThrowAway() {
  const folder = mkdtempSync(join(tmpdir(), 'jam-test-'))
  const runner = findRunner('en')
  if (runner.user) spawnSync('chown', [`${runner.user.uid}:${runner.user.gid}`, folder])
  const place = { data: join(folder, 'cluster'), socket: folder, log: join(folder, 'postgres.log') }
  const cluster = await openCluster({ ...place, runner, lang: 'en', durable: false })
  await createDatabase(folder, 'house_template')
  await migrate(waysInto(folder, 'house_template').owner, 'en')
  const close = async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, close }
}
