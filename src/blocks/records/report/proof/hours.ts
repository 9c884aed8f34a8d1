import type { Cell, CellSheet } from '#field/office/cells.ts'
import type { Reading } from '../../law/reading.ts'
import type { Period, Report } from '../report.ts'
import { rowsFor } from '../rows.ts'
import { reportWords } from '../said.ts'

/** Which fields say who did what when, and how long. */
export type HourFields = { who: string; day: string; hours: string; what?: string }

export type HourList = { sheets: CellSheet[]; hours: number; people: number; leftOut: number }

/**
 * The hours of volunteers as funders ask for them: a timesheet with names, days and hours, the sum of each person, and of each month.
 * Names stand in it: it is for the funder, not for the public.
 */
export function volunteerHours(
  reading: Reading,
  fields: HourFields,
  asked: Pick<Report, 'collection' | 'filter'> & { period: Period },
): HourList {
  const t = reportWords(reading.lang).hours
  const { taken, leftOut, collection } = rowsFor(reading, asked)
  const lines = taken
    .map((row) => {
      const say = (column: string) => reading.say(collection, column, reading.value(row, column))
      const hours = reading.value(row, fields.hours)
      return {
        ...{ who: say(fields.who), day: String(reading.value(row, fields.day) ?? '').slice(0, 10) },
        ...{ what: fields.what ? say(fields.what) : '', hours: typeof hours === 'number' ? hours : 0 },
      }
    })
    .filter(({ hours }) => hours !== 0)
    .sort((a, b) => a.who.localeCompare(b.who, 'de') || (a.day < b.day ? -1 : 1))
  const all = sum(lines)
  const people = groupedBy(lines, ({ who }) => who)
  const months = groupedBy(lines, ({ day }) => day.slice(0, 7))
  const sheet: Cell[][] = [...people].flatMap(([who, some]) => [
    ...some.map(({ day, what, hours }): Cell[] => [who, day, what, hours]),
    ['', '', t.sumOf(who), sum(some)],
  ])
  return {
    sheets: [
      { name: t.sheet, rows: [[t.who, t.day, t.what, t.hours], ...sheet, ['', '', t.sum, all]] },
      sumsSheet(t.people, [t.who, t.days, t.hours], people, t.sum),
      sumsSheet(t.months, [t.month, t.days, t.hours], new Map([...months].sort()), t.sum),
    ],
    ...{ hours: all, people: people.size, leftOut },
  }
}

type Line = { who: string; day: string; hours: number }

const sum = (lines: readonly Line[]): number =>
  Math.round(lines.reduce((all, { hours }) => all + hours, 0) * 100) / 100

function groupedBy<L extends Line>(lines: readonly L[], by: (line: L) => string): Map<string, L[]> {
  const groups = new Map<string, L[]>()
  for (const line of lines) groups.set(by(line), [...(groups.get(by(line)) ?? []), line])
  return groups
}

function sumsSheet(
  name: string,
  head: string[],
  groups: ReadonlyMap<string, Line[]>,
  last: string,
): CellSheet {
  const rows = [...groups].map(([key, some]): Cell[] => [
    key,
    new Set(some.map(({ day }) => day)).size,
    sum(some),
  ])
  const all = [...groups.values()].flat()
  return { name, rows: [head, ...rows, [last, new Set(all.map(({ day }) => day)).size, sum(all)]] }
}
