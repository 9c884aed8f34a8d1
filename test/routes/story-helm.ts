import type { Ids } from './standing.ts'

/** What the doors at the helm name: a usual step of the plan. */
export const ofHelm: Ids = { planStep: 'food' }
