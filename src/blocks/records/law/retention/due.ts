import { homeDay } from '#kernel/zone.ts'
import type { Collection } from '../../model/collection.ts'
import { isNothing } from '../../model/equal.ts'
import type { Value } from '../../model/record.ts'
import type { Entry, Row } from '../../worker/holding.ts'
import { addDays, addMonths, completes, type Day, endOfYear, isDay, lastOf } from './calendar.ts'
import type { Assigned, KeepingBody, RetentionClass } from './class.ts'
import { knownClasses } from './classes.ts'

/** Until when a record is kept: `until` is the last day, `due` the first on which it may go; or why nothing counts yet. */
export type Keeping = { class: RetentionClass } & (
  | { from: Day; until: Day; due: Day }
  | { waits: 'open' | 'no-day' | 'unsaved' }
)

/** The classes of an organisation: ours, as it changed them, and its own. */
export function classesOf(
  kept: KeepingBody | undefined,
  collections: readonly Collection[] = [],
): RetentionClass[] {
  const all = new Map(knownClasses.map((known) => [known.id, known]))
  for (const id of kept?.without ?? []) all.delete(id)
  for (const own of kept?.classes ?? []) all.set(own.id, own)
  for (const collection of collections) {
    const own = ownClass(collection)
    all.set(own.id, own)
  }
  return [...all.values()]
}

/** What the collection itself says, as long as nobody assigns a class. */
export function ownClass(collection: Collection): RetentionClass {
  const { months, from, ground, end, by } = collection.retention
  const begins = from ? 'field' : collection.steps.some(({ isEnd }) => isEnd) ? 'ended' : 'changed'
  const own = {
    id: `own:${collection.id}`,
    name: collection.name,
    begins,
    months,
    end,
    ground,
    source: '',
  } as const
  return by ? { ...own, by } : own
}

/**
 * When a record falls due. Where several classes hold for it the longest decides: a duty to keep is stronger than a wish to erase.
 * Pure: nothing in it asks the time.
 */
export function keepingOf(
  row: Row,
  collection: Collection,
  entries: readonly Entry[],
  kept: KeepingBody | undefined,
): Keeping {
  const classes = classesOf(kept, [collection])
  const found = (kept?.assigned ?? [])
    .filter((one) => one.collection === collection.id && holds(one, row))
    .flatMap((one) => {
      const known = classes.find(({ id }) => id === one.class)
      return known ? [countOf(row, collection, entries, known, one.day)] : []
    })
  if (found.length === 0)
    return countOf(row, collection, entries, ownClass(collection), collection.retention.from)
  return found.reduce((long, one) => (isLonger(one, long) ? one : long))
}

/** Fields that are kept for a shorter time than their record and still hold something, with the first day to empty each. */
export function fieldsDue(
  row: Row,
  collection: Collection,
  entries: readonly Entry[],
): { field: string; due: Day }[] {
  const short = collection.fields.filter(({ id, keepMonths }) => keepMonths && !isNothing(row.values[id]))
  return short.flatMap(({ id: field, keepMonths: months = 0 }) => {
    const known = { ...ownClass(collection), months }
    const found = countOf(row, collection, entries, known, collection.retention.from)
    return 'due' in found ? [{ field, due: found.due }] : []
  })
}

/** What does not count yet lasts the longest. */
const isLonger = (a: Keeping, b: Keeping): boolean => untilOf(a) > untilOf(b)
const untilOf = (one: Keeping): string => ('until' in one ? one.until : '9999')

const holds = ({ only }: Assigned, { values }: Row): boolean => {
  if (!only) return true
  const said = values[only.field]
  return [said].flat().some((one) => typeof one === 'string' && only.values.includes(one))
}

function countOf(
  row: Row,
  collection: Collection,
  entries: readonly Entry[],
  known: RetentionClass,
  field: string | undefined,
): Keeping {
  const from = beginningOf(row, collection, entries, known, field)
  if (from === 'open' || from === 'no-day' || from === 'unsaved') return { class: known, waits: from }
  const aged = known.begins === 'birth' ? completes(from, known.age ?? 0) : from
  const until = addMonths(known.fullYears ? endOfYear(aged) : aged, known.months)
  return { class: known, from, until, due: addDays(until, 1) }
}

function beginningOf(
  row: Row,
  collection: Collection,
  entries: readonly Entry[],
  { begins }: RetentionClass,
  field: string | undefined,
): Day | 'open' | 'no-day' | 'unsaved' {
  if (begins === 'field' || begins === 'birth')
    return dayIn(field ? row.values[field] : undefined) ?? 'no-day'
  if (begins === 'ended' && collection.steps.some(({ isEnd }) => isEnd)) {
    const step = collection.steps.find(({ name }) => name === row.step)
    if (!step?.isEnd) return 'open'
    const ends = entries.filter(({ kind }) => kind === 'step').map(({ at }) => at)
    const last = ends.toSorted().at(-1)
    if (last) return homeDay(last)
  }
  const written = entries.map((entry) => entry.writtenAt).concat(row.writtenAt)
  const last = written
    .filter((at) => at !== null)
    .toSorted()
    .at(-1)
  return last ? homeDay(last) : 'unsaved'
}

/** The day that a value says: the last one it may mean, of a span its end. */
export function dayIn(value: Value | undefined): Day | undefined {
  if (typeof value === 'string') {
    if (isDay(value.slice(0, 10))) return value.slice(0, 10)
    if (/^\d{4}-\d\d$/.test(value) && isDay(`${value}-01`)) return lastOf(`${value}-01`, 'month')
    return undefined
  }
  if (typeof value === 'number')
    return Number.isInteger(value) && value > 1000 && value < 10_000 ? `${value}-12-31` : undefined
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  if ('day' in value && 'sure' in value) {
    const { day, sure } = value as { day: string; sure: 'day' | 'month' | 'year' }
    return isDay(day) ? lastOf(day, sure) : undefined
  }
  return 'to' in value && isDay(String(value.to).slice(0, 10)) ? String(value.to).slice(0, 10) : undefined
}
