import { sayTime } from '#field/answer/saying.ts'
import type { Lang } from '#kernel/text.ts'
import type { View } from '../view.ts'
import { keysOf } from './keys.ts'
import { dayIn, type StoredColumn } from './stored-column.ts'

type By = NonNullable<View['group']>['by']

/** In which group a record is: by its value, or by the stretch its day is in. Null without one. */
export function groupKey(column: StoredColumn, place: number, by: By): string | null {
  const value = column.value(place)
  if (value === undefined || value === '') return null
  if (column.family === 'day') return stretchKey(dayIn(value), by ?? 'day') || null
  if (column.family === 'one' || column.family === 'yes') return String(value)
  const keys = keysOf(value)
  return keys.length > 0 ? keys.join(' ') : column.says(place) || null
}

export function sayGroup(column: StoredColumn, place: number, by: By, lang: Lang): string {
  if (column.family !== 'day') return column.says(place)
  const key = stretchKey(dayIn(column.value(place) ?? ''), by ?? 'day')
  const [year, rest = ''] = key.split('-')
  if (by === 'week') return `${lang === 'de' ? 'KW' : 'Week'} ${Number(rest.slice(1))}/${year}`
  if (by === 'quarter') return `${rest} ${year}`
  return by === 'year' ? key : sayTime(key, lang)
}

function stretchKey(day: string, by: NonNullable<By>): string {
  switch (by) {
    case 'year':
      return day.slice(0, 4)
    case 'quarter':
      return day && `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`
    case 'month':
      return day.slice(0, 7)
    case 'week':
      return weekKey(day)
    default:
      return day.slice(0, 10)
  }
}

/** Weeks of ISO 8601: they begin on Monday, and the first one has a Thursday in its year. */
function weekKey(day: string): string {
  const at = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return ''
  at.setUTCDate(at.getUTCDate() + 3 - ((at.getUTCDay() + 6) % 7))
  const first = Date.UTC(at.getUTCFullYear(), 0, 4)
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * 86_400_000
  const week = Math.floor((at.getTime() - monday) / (7 * 86_400_000)) + 1
  return `${at.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}
