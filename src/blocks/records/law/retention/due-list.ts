import { homeDay } from '#kernel/zone.ts'
import type { Collection } from '../../model/collection.ts'
import type { Holding, Paper, Row } from '../../worker/holding.ts'
import { termOf } from '../terms/term.ts'
import type { Day } from './calendar.ts'
import type { HoldBody, KeepingBody } from './class.ts'
import { fieldsDue, type Keeping, keepingOf } from './due.ts'

/** A record whose time is over, or comes to its end soon. */
export type DueLine = {
  id: string
  collection: string
  keeping: Keeping & { due: Day }
  isDue: boolean
  /** It may not go: somebody holds it, its work is locked by law, it waits on this device, is damaged, or
   *  proposed already. */
  kept?: 'held' | 'restricted' | 'waits' | 'damaged' | 'proposed'
  hold?: Paper<HoldBody>
  /** The month after which the house erases it by itself, if nobody does anything. */
  byHouse?: string
}

export type DueList = {
  today: Day
  lines: DueLine[]
  /** Records of which nobody can say when they end, by reason and collection: what makes them stay for ever. */
  endless: { collection: string; why: 'open' | 'no-day' | 'unsaved'; count: number }[]
  /** Single fields whose time is over before that of their record: to be emptied. */
  fields: { id: string; collection: string; fields: string[] }[]
  /** Already anonymous: nothing of them is due. */
  anonymous: number
}

export const keepingPaper = (holding: Holding): Paper<KeepingBody> | undefined =>
  holding.papers<KeepingBody>('jam/keeping/1').at(-1)

/** Holds that are still in force, by record. */
export function holdsOf(holding: Holding): Map<string, Paper<HoldBody>> {
  const all = holding.papers<HoldBody>('jam/hold/1').filter(({ body }) => !body.lifted)
  return new Map(all.map((paper) => [paper.body.record, paper]))
}

/** What is due today and within the next months, the longest overdue first. */
export function dueList(holding: Holding, now: Date, ahead: Day): DueList {
  const today = homeDay(now)
  const kept = keepingPaper(holding)?.body
  const holds = holdsOf(holding)
  const lines: DueLine[] = []
  const endless = new Map<string, DueList['endless'][number]>()
  const fields: DueList['fields'] = []
  let anonymous = 0
  for (const collection of holding.collections())
    for (const row of holding.rows(collection.id)) {
      if (row.anonymous) {
        anonymous++
        continue
      }
      const hold = holds.get(row.id) ?? holds.get(row.collection)
      const isKept = hold || row.restricted || row.damaged || row.waits
      const over = fieldsDue(row, collection, holding.entries(row.id)).filter(({ due }) => due <= today)
      if (over.length > 0 && !isKept)
        fields.push({ id: row.id, collection: collection.id, fields: over.map(({ field }) => field) })
      const keeping = keepingOf(row, collection, holding.entries(row.id), kept)
      if ('waits' in keeping) count(endless, collection, keeping.waits)
      else if (keeping.due <= ahead) {
        const byHouse = termOf(row, collection, holding.entries(row.id), kept)
        lines.push({ ...lineOf(row, keeping, today, hold), ...(byHouse && { byHouse }) })
      }
    }
  lines.sort((a, b) => (a.keeping.due < b.keeping.due ? -1 : a.keeping.due > b.keeping.due ? 1 : 0))
  return { today, lines, endless: [...endless.values()], fields, anonymous }
}

function lineOf(
  row: Row,
  keeping: DueLine['keeping'],
  today: Day,
  hold: Paper<HoldBody> | undefined,
): DueLine {
  const kept = hold
    ? 'held'
    : row.damaged
      ? 'damaged'
      : row.restricted
        ? 'restricted'
        : row.waits
          ? 'waits'
          : undefined
  return {
    ...{ id: row.id, collection: row.collection, keeping, isDue: keeping.due <= today },
    ...(kept && { kept }),
    ...(hold && { hold }),
  }
}

function count(
  endless: Map<string, DueList['endless'][number]>,
  { id }: Collection,
  why: 'open' | 'no-day' | 'unsaved',
): void {
  const key = `${id} ${why}`
  const found = endless.get(key) ?? { collection: id, why, count: 0 }
  endless.set(key, { ...found, count: found.count + 1 })
}
