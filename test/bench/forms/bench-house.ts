import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { builtAssets } from '#kernel/asset.ts'
import { readConfig } from '#kernel/config.ts'
import { listen } from '#kernel/listen.ts'
import { migrate } from '#kernel/migrate.ts'
import { openHouse } from '#kernel/open.ts'
import { startPostgres } from '#kernel/postgres.ts'
import { asTest } from '#test/beside.ts'

/** A house on the embedded database as an operator has it: on a disk, with fsync. */
export async function openBenchHouse(connections: number, port?: number) {
  const data = mkdtempSync(join(tmpdir(), 'jam-bench-forms-'))
  const env = {
    JAM_DATA: data,
    LOG_LEVEL: 'silent',
    POOL_SIZE: String(connections),
    JAM_LANG: 'de',
    ...(port && { PORT: String(port) }),
  }
  const read = readConfig(env)
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  const postgres = await startPostgres(read.config)
  await migrate(postgres.owner, 'en')
  const assets = port ? builtAssets('dist/browser') : undefined
  const { house, close } = await openHouse(read.config, {
    access: postgres.app,
    ...(assets && { asset: assets.address }),
  })
  const owner = new pg.Pool({ ...postgres.owner, max: 1 })
  const { test, fetch } = asTest(house, owner)
  const entrance = port ? await listen({ host: '127.0.0.1', port, lang: 'en' }) : undefined
  entrance?.open(
    getRequestListener(async (request, env) => assets?.answer(request) ?? test.app.fetch(request, env)),
  )
  return {
    test,
    fetch,
    access: postgres.app,
    ownerAccess: postgres.owner,
    durable: async () => (await owner.query('show fsync')).rows[0].fsync as string,
    close: async () => {
      await entrance?.close(0)
      await owner.end()
      await close()
      await postgres.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
