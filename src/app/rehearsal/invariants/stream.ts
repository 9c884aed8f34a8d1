import { setTimeout as pause } from 'node:timers/promises'
import { isHeard } from '#jam/live/live.ts'
import type { Checked } from '../checked.ts'
import type { Play } from '../play.ts'
import type { Watcher } from '../watcher.ts'
import type { Invariant } from './check.ts'

/** Each browser that watched heard every event once, in their order, also across its broken connections. */
export const stream: Invariant = async (play) => {
  const all = await listHappened(play)
  const results = play.watchers.map((watcher) => compare(watcher, all))
  return {
    checked: results.reduce((sum, { checked }) => sum + checked, 0),
    broken: results.flatMap(({ broken }) => broken),
  }
}

/** Waits a moment for what is still on its way, then closes. */
export async function letSettle(play: Play, watcher: Watcher): Promise<void> {
  const last = (await listHappened(play)).at(-1)
  for (let tick = 0; tick < 100 && watcher.heard.at(-1) !== last; tick++) await pause(50)
  watcher.close()
}

async function listHappened({ scene, cast }: Play): Promise<string[]> {
  const { rows } = await scene.owner.query(
    `select e.tx || '-' || e.id as cursor, e.kind from event e join jam j on j.id = e.jam where j.slug = $1 order by e.tx, e.id`,
    [cast.slug],
  )
  return rows.filter(isHeard).map(({ cursor }) => cursor)
}

function compare({ name, heard, breaks, problem }: Watcher, all: readonly string[]): Checked {
  const [from, until] = [all.indexOf(heard[0] ?? ''), all.indexOf(heard.at(-1) ?? '') + 1]
  const wanted = all.slice(Math.max(0, from), until)
  const isSame = heard.length === wanted.length && heard.every((cursor, at) => cursor === wanted[at])
  const says = `${name}: heard ${heard.length} (${new Set(heard).size} different) of ${wanted.length}, came back ${breaks} times`
  return {
    checked: heard.length,
    broken: isSame && heard.length > 0 && !problem ? [] : [`${says} ${problem}`.trim()],
  }
}
