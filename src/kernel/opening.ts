import type { Config } from './config.ts'
import type { House } from './house.ts'
import { migrate } from './migrate.ts'
import { type Doors, type OpenHouse, openHouse } from './open.ts'
import { type Postgres, startPostgres } from './postgres.ts'

/** An open house with the database below it. */
export type Opened = OpenHouse & { house: House; lost: Postgres['lost'] }

/**
 * Starts the database, brings it up to this program and opens the house on it; `close` undoes all three.
 * With `join`, a command works beside a house that is already running.
 * @throws StartProblem
 */
export async function openUp(
  config: Config,
  { join = false, ...doors }: { join?: boolean } & Omit<Doors, 'access'> = {},
): Promise<Opened> {
  const postgres = await startPostgres(config, { join })
  try {
    await migrate(postgres.owner, config.lang)
    const open = await openHouse(config, { ...doors, access: postgres.app })
    const close = async () => {
      await open.close()
      await postgres.stop()
    }
    return { ...open, lost: postgres.lost, close }
  } catch (problem) {
    await postgres.stop()
    throw problem
  }
}
