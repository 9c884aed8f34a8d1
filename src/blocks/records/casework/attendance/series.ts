import { linkedIn } from '../../model/equal.ts'
import { type Occurrence, occurrences, type Recurrence } from '../../model/recurrence.ts'
import type { Row } from '../../model/row.ts'
import type { Filter } from '../../model/view.ts'

/**
 * Who takes part: these records, all of a collection that pass a filter, or those that a record links to (the people of a
 * course), as they are at the moment.
 */
export type Who =
  | { are: 'records'; collection: string; ids: string[] }
  | { are: 'filter'; collection: string; filter?: Filter }
  | { are: 'linked'; collection: string; record: string; field: string }

/** A series of dates (Terminreihe): a course, a group. A paper of the plan. */
export type SeriesBody = {
  what: 'jam/series/1'
  /** On whose page it stands. */
  collection: string
  title: string
  recurrence: Recurrence
  /** Clocks as they show it at the place: `17:00`. */
  time?: { from: string; until: string }
  who: Who
  /** What calendars know it by: says nothing about where it lies here. */
  calendar: string
  /** It is over: no more lists are kept. */
  ended?: true
}

/** Dates that a list can be kept of: all up to so many days from today, the newest first. */
export const ahead = 60

export function datesOf({ recurrence }: Pick<SeriesBody, 'recurrence'>, today: string): Occurrence[] {
  const until = new Date(Date.parse(`${today}T00:00:00Z`) + ahead * 86_400_000).toISOString().slice(0, 10)
  const first = (recurrence.except ?? []).reduce(
    (least, { to }) => (to && to < least ? to : least),
    recurrence.from,
  )
  return occurrences(recurrence, first, until).reverse()
}

/** The date that somebody means when they open the list: of today, else the last one, else the next. */
export const dateAtHand = (dates: readonly Occurrence[], today: string): Occurrence | undefined =>
  dates.find(({ day }) => day <= today) ?? dates.at(-1)

/**
 * When nobody checks in to a date any more: an hour after its time, else with its day. On clocks as they are where somebody is.
 * @param planned the day for which it was planned; a moved date ends on the day to which it was moved
 */
export function overAt({ recurrence, time }: Pick<SeriesBody, 'recurrence' | 'time'>, planned: string): Date {
  const day = recurrence.except?.find((one) => one.day === planned)?.to ?? planned
  const over = new Date(`${day}T${time?.until ?? '23:00'}`)
  // What ends after midnight ends on the next day.
  if (time && time.until < time.from) over.setDate(over.getDate() + 1)
  over.setHours(over.getHours() + 1)
  return over
}

/** A date with a day of its own is left out or moved; the same one again is put right, not added. */
export function withException(
  recurrence: Recurrence,
  planned: string,
  to: string | null | undefined,
): Recurrence {
  const { except = [], ...rest } = recurrence
  const others = except.filter(({ day }) => day !== planned)
  const own = to === undefined || to === planned ? [] : [{ day: planned, ...(to && { to }) }]
  const all = [...others, ...own].sort((a, b) => (a.day < b.day ? -1 : 1))
  return { ...rest, ...(all.length > 0 && { except: all }) }
}

export type Reach = {
  rows: (collection: string) => Iterable<Row>
  get: (id: string) => Row | undefined
  passes: (row: Row, filter: Filter | undefined) => boolean
}

/** Records that take part, each once; those that are gone are not there. */
export function takingPart(who: Who, { rows, get, passes }: Reach): Row[] {
  if (who.are === 'filter') return [...rows(who.collection)].filter((row) => passes(row, who.filter))
  const ids = who.are === 'records' ? who.ids : linkedIn(get(who.record)?.values[who.field])
  return [...new Set(ids)].flatMap((id) => get(id) ?? [])
}
