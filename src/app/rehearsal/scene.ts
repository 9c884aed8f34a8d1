import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import type { Assets } from '#kernel/asset.ts'
import { HandClock } from '#kernel/clock.ts'
import { readConfig } from '#kernel/config.ts'
import type { House } from '#kernel/house.ts'
import { employ } from '#kernel/job.ts'
import { listen } from '#kernel/listen.ts'
import { openLog } from '#kernel/log.ts'
import { openHouse } from '#kernel/open.ts'
import type { Database } from '#kernel/postgres.ts'
import type { Lang } from '#kernel/text.ts'
import { appOf } from '../app.ts'
import { jobHandlers } from '../rooms.ts'
import { Mailbox } from './mailbox.ts'

/** The house of a rehearsal: open on a real port, with a clock we move and nobody's real data. */
export type Scene = {
  house: House
  address: string
  clock: HandClock
  owner: pg.Pool
  mailbox: Mailbox
  /** Files of all logs that are written meanwhile. */
  logs: string[]
  close(): Promise<void>
}

type Setting = {
  database: Database
  lang: Lang
  begins: Date
  /** Log of the database, where it is ours. */
  databaseLog?: string | undefined
  /** The built browser files; without them pages come without style and elements. */
  assets?: Assets | undefined
}

// All visitors of a rehearsal come from one address: no limit for strangers, and room for a crowd.
const noLimit = 1_000_000
const poolSize = '16'

export async function openScene({ database, lang, begins, databaseLog, assets }: Setting): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'jam-scene-'))
  const entrance = await listen({ host: '127.0.0.1', port: 0, lang })
  const address = `http://127.0.0.1:${entrance.port}`
  const read = readConfig({ JAM_DATA: folder, JAM_ADDRESS: address, POOL_SIZE: poolSize, JAM_LANG: lang })
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  const clock = new HandClock(begins)
  const log = join(folder, 'house.log')
  const doors = { access: database.app, clock, log: openLog('debug', log) }
  const { house, leave, close } = await openHouse(read.config, {
    ...doors,
    ...(assets && { asset: assets.address }),
  })
  const owner = new pg.Pool({ ...database.owner, max: 4 })
  // When somebody interrupts us, the database below goes while there are questions.
  owner.on('error', () => {})
  owner.on('connect', (client) => void client.on('error', () => {}))
  const jobs = employ(house, jobHandlers)
  const app = appOf(house, noLimit)
  entrance.open(getRequestListener((request, env) => assets?.answer(request) ?? app.fetch(request, env)))
  return {
    ...{
      house,
      address,
      clock,
      owner,
      logs: [log, ...(databaseLog ? [databaseLog] : [])],
      mailbox: new Mailbox(owner),
    },
    async close() {
      leave()
      await entrance.close(1000)
      await jobs.settled().catch(() => {})
      await Promise.allSettled([owner.end(), close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
