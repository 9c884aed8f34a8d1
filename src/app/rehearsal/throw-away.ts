import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCluster } from '#kernel/cluster.ts'
import { migrate } from '#kernel/migrate.ts'
import { createDatabase, type Database, waysInto } from '#kernel/postgres.ts'
import { findRunner } from '#kernel/runner.ts'
import type { Lang } from '#kernel/text.ts'

/** A database that nobody will miss, and the folder it lies in; `discard` leaves nothing behind. */
export type ThrowAway = { database: Database; log: string; discard(): Promise<void> }

const name = 'rehearsal'

/** @throws StartProblem where there is no embedded server */
export async function openThrowAway(lang: Lang): Promise<ThrowAway> {
  const folder = mkdtempSync(join(tmpdir(), 'jam-rehearsal-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const runner = findRunner(lang)
    if (runner.user) spawnSync('chown', [`${runner.user.uid}:${runner.user.gid}`, folder])
    const log = join(folder, 'postgres.log')
    const place = { data: join(folder, 'cluster'), socket: folder, log, runner, lang }
    const cluster = await openCluster({ ...place, durable: false })
    await createDatabase(folder, name)
    const database = waysInto(folder, name)
    await migrate(database.owner, lang)
    const discard = async () => {
      await cluster.stop()
      remove()
    }
    return { database, log, discard }
  } catch (problem) {
    remove()
    throw problem
  }
}
