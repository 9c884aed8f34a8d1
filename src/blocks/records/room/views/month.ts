import { dayNumber, dayText, weekday } from '#field/rule/moments.ts'
import type { Filter } from '../../model/view.ts'
import type { Line } from '../../worker/opened.ts'

/** A record on a day: `goesOn`: it began before. */
export type Mark = { line: Line; time: string; goesOn: boolean }

/** The day so many days from this one; the same day where there is none. */
export const dayFrom = (day: string, by: number): string => dayText((dayNumber(day) ?? 0) + by) ?? day

/** `2026-11` and so many months on. */
export function monthFrom(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** The same day in another month; its last one where it has fewer. */
export function sameDayIn(month: string, day: string): string {
  const wanted = `${month}-${day.slice(8, 10)}`
  return dayNumber(wanted) === null ? dayFrom(`${monthFrom(month, 1)}-01`, -1) : wanted
}

/** Whole weeks, Monday to Sunday, that a month lies in. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`
  const begin = dayFrom(first, 1 - (weekday(first) ?? 1))
  const end = dayFrom(`${monthFrom(month, 1)}-01`, -1)
  const weeks: string[][] = []
  for (let day = begin; day <= end; day = dayFrom(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => dayFrom(day, at)))
  return weeks
}

/** Records that are on one of these days: that begin there, or began before and are not over. */
export function within(from: string, until: string, column: string, end?: string): Filter {
  const begins: Filter = { is: 'column', column, operator: 'between', value: [from, until] }
  if (!end) return begins
  const before: Filter = { is: 'column', column, operator: '<', value: from }
  const lasts: Filter = { is: 'column', column: end, operator: '>=', value: from }
  return { is: 'any', of: [begins, { is: 'all', of: [before, lasts] }] }
}

/** By day; a record that lasts is on each of its days between these two. Its lines name when it begins, then when it ends. */
export function byDay(lines: readonly Line[], from: string, until: string): Map<string, Mark[]> {
  const days = new Map<string, Mark[]>()
  for (const line of lines) {
    const [begin, end] = [textAt(line, 0), textAt(line, 1)]
    const first = begin.slice(0, 10)
    if (dayNumber(first) === null) continue
    const last = dayNumber(end) !== null && end.slice(0, 10) > first ? end.slice(0, 10) : first
    for (let day = first > from ? first : from; day <= last && day <= until; day = dayFrom(day, 1)) {
      const goesOn = day !== first
      const mark = { line, time: goesOn ? '' : begin.slice(11, 16), goesOn }
      days.set(day, [...(days.get(day) ?? []), mark])
    }
  }
  for (const [day, marks] of days) days.set(day, marks.toSorted(inOrder))
  return days
}

/** What goes on stands above, as on every day before; then by the clock. */
const inOrder = (one: Mark, other: Mark): number =>
  Number(other.goesOn) - Number(one.goesOn) || (one.time < other.time ? -1 : one.time > other.time ? 1 : 0)

function textAt({ values }: Line, at: number): string {
  const value = values[at]
  return typeof value === 'string' ? value : ((value as { day?: string } | null | undefined)?.day ?? '')
}

/** What a view says of a record, where it says anything; else its title. What stands before are its days. */
export const calledBy = ({ says, title }: Line): string => says.slice(2).filter(Boolean).join(' · ') || title

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Where a key leads from a day in a month grid; null: nowhere. */
export function keyTo(key: string, day: string): string | null {
  if (key in steps) return dayFrom(day, steps[key] ?? 0)
  if (key === 'Home') return dayFrom(day, 1 - (weekday(day) ?? 1))
  if (key === 'End') return dayFrom(day, 7 - (weekday(day) ?? 7))
  const by = { PageUp: -1, PageDown: 1 }[key]
  return by ? sameDayIn(monthFrom(day.slice(0, 7), by), day) : null
}
