import { Refused } from '#custody/browser/refused.ts'
import type { KeepingBody } from '../law/retention/class.ts'
import type { Collection } from '../model/collection.ts'
import { layers } from '../model/field.ts'
import type { Row } from '../model/row.ts'
import { isHeld } from './held.ts'
import type { Holding } from './holding.ts'
import type { Viewing } from './viewing.ts'

/**
 * What becomes of the wish to erase a record: it goes, a second member has to agree (vier Augen), somebody holds it, or I may
 * not.
 */
export type Erasable = 'yes' | 'four-eyes' | 'held' | 'no-right'

export function erasable(holding: Holding, viewing: Viewing, row: Row): Erasable {
  const collection = holding.collections().find(({ id }) => id === row.collection)
  const drawer = collection?.drawers.find(({ id }) => id === row.drawer)
  if (!collection || !drawer) return 'yes'
  const open = holding.readable(row.collection, row.drawer)
  if (row.restricted || !open.every((layer) => viewing.may('write', collection, layer, row)))
    return 'no-right'
  if (isHeld(holding, row)) return 'held'
  // What lies in a layer without a key here would stay behind.
  const isWhole = layers.every((layer) => !drawer.spaces[layer] || open.includes(layer))
  return isWhole && !needsTwo(holding, collection) ? 'yes' : 'four-eyes'
}

/** Cases, and whatever has a period of its own: one member alone erases none of them. */
function needsTwo(holding: Holding, { id, isCase }: Collection): boolean {
  const kept = holding.papers<KeepingBody>('jam/keeping/1').at(-1)?.body
  return isCase === true || (kept?.assigned ?? []).some(({ collection }) => collection === id)
}

/** @throws Refused `records.four-eyes`, `records.held`, `records.no-right` */
export function mustBeErasable(holding: Holding, viewing: Viewing, id: string): void {
  const row = holding.get(id)
  const says = row ? erasable(holding, viewing, row) : viewing.mayErasePaper(id) ? 'yes' : 'no-right'
  if (says !== 'yes') throw new Refused({ code: `records.${says}` })
}
