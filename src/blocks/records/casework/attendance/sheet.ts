import type { CellSheet } from '#field/office/cells.ts'
import type { Lang } from '#kernel/text.ts'
import { type Counts, type State, type Summary, states } from './attendance.ts'
import { attendanceWords } from './words.ts'

export type SheetBy = 'people' | 'dates'

/** A line for each person with sums and all dates, or a line for each date; under a date stands how many were there. */
export function sheetOf(name: string, { people, dates, all }: Summary, by: SheetBy, lang: Lang): CellSheet {
  const w = attendanceWords(lang)
  const heads = [...states.map((state) => w.state[state]), w.quota]
  const sums = (counts: Counts) => [...states.map((state) => counts[state]), percentOf(counts)]
  const says = (state: State | null) => (state ? w.state[state] : '')
  if (by === 'dates')
    return {
      name,
      rows: [[w.date, ...heads], ...dates.map((date) => [date.day, ...sums(date)]), [w.sum, ...sums(all)]],
    }
  return {
    name,
    rows: [
      [w.person, ...heads, ...dates.map(({ day }) => day)],
      ...people.map((one) => [one.title, ...sums(one), ...one.states.map(says)]),
      [w.sum, ...sums(all), ...dates.map(({ present, late }) => present + late)],
    ],
  }
}

/** `83.3`: per cent of what was noted; nothing where nothing was. */
export const percentOf = ({ quota }: Counts): number | '' =>
  quota === null ? '' : Math.round(quota * 1000) / 10
