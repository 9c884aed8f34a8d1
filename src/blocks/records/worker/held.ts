import type { HoldBody } from '../law/retention/class.ts'
import type { Row } from '../model/row.ts'
import type { Holding } from './holding.ts'

const openHolds = (holding: Holding) =>
  holding.papers<HoldBody>('jam/hold/1').filter(({ body }) => !body.lifted)

/** The records and collections that somebody holds. */
export const heldIn = (holding: Holding): Set<string> =>
  new Set(openHolds(holding).map(({ body }) => body.record))

/** Whether somebody holds a record, or all of its collection. */
export function isHeld(holding: Holding, { id, collection }: Pick<Row, 'id' | 'collection'>): boolean {
  const held = heldIn(holding)
  return held.has(id) || held.has(collection)
}

/** Why a record is held, as those who hold it have said. */
export const holdsOn = (holding: Holding, { id, collection }: Row) =>
  openHolds(holding)
    .filter(({ body }) => body.record === id || body.record === collection)
    .map(({ author, body: { why, until, by = author } }) => ({ why, by, ...(until && { until }) }))
