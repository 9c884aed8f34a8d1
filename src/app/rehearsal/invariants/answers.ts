import { incidentsIn } from '../incidents.ts'
import type { Invariant } from './check.ts'

/** Every act and every page was answered as it promises; no answer was a fault of the house. */
export const answers: Invariant = async ({ scene, meter, faults }) => {
  const checked = [...meter.statuses.values()].reduce((sum, times) => sum + times, 0)
  return { checked, broken: [...incidentsIn(scene.logs), ...meter.faults, ...faults] }
}
