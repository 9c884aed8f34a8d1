import type { Cell } from '#field/office/cells.ts'

/** In which order day, month and year stand. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd'

/** What the days of a column say of their order; `proof`: a day that can be read in no other way. */
export type OrderGuess = { order: DayOrder; proof: string | null }

const numeric = /^(\d{1,4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,4})(?:[T ]+(.*))?$/

/** “31.12.” cannot begin with the month: one such day proves the order of all. */
export function orderOf(cells: Iterable<Cell>): OrderGuess {
  const proofs: { [order in DayOrder]?: string } = {}
  for (const cell of cells) {
    if (typeof cell !== 'string') continue
    const text = cell.trim()
    const [, first = '', second = ''] = numeric.exec(text) ?? []
    if (first === '') continue
    if (first.length === 4) proofs.ymd ??= text
    else if (Number(first) > 12) proofs.dmy ??= text
    else if (Number(second) > 12) proofs.mdy ??= text
  }
  const proven = (['dmy', 'mdy', 'ymd'] as const).find((order) => proofs[order] !== undefined)
  // Without a proof: here the day usually comes first.
  return proven ? { order: proven, proof: proofs[proven] ?? null } : { order: 'dmy', proof: null }
}

/** Whether the days prove two orders, so that some of them are read wrongly whatever one says. */
export function isTorn(cells: Iterable<Cell>): boolean {
  const seen = { day: false, month: false }
  for (const cell of cells) {
    const [, first = '', second = ''] = numeric.exec(String(cell).trim()) ?? []
    if (first.length === 4) continue
    if (Number(first) > 12) seen.day = true
    if (Number(second) > 12) seen.month = true
  }
  return seen.day && seen.month
}

/**
 * A day as an answer has it (`1980-03-12`), from what people write: 12.3.80, 12. März 1980, 1980/03/12. Two digits of a year are
 * of the last hundred years, and at most one ahead. @returns null for what is no day
 */
export function dayFrom(cell: Cell, order: DayOrder, thisYear: number): string | null {
  if (typeof cell !== 'string') return null
  const text = cell.trim()
  const found = numeric.exec(text)
  if (found) return fromNumbers(found, order, thisYear)
  const [, day, name = '', year = ''] = /^(\d{1,2})[.\s-]*(\p{L}{3,})[.\s-]*(\d{2,4})$/u.exec(text) ?? []
  const month = months[name.toLowerCase().slice(0, 3)]
  return day && month ? real(fullYear(year, thisYear), month, Number(day)) : null
}

function fromNumbers([, a = '', b = '', c = '']: RegExpExecArray, order: DayOrder, thisYear: number) {
  if (a.length === 4) return real(Number(a), Number(b), Number(c))
  if (c.length === 3 || a.length === 3) return null
  if (order === 'ymd') return real(fullYear(a, thisYear), Number(b), Number(c))
  const [day, month] = order === 'dmy' ? [a, b] : [b, a]
  return real(fullYear(c, thisYear), Number(month), Number(day))
}

function fullYear(text: string, thisYear: number): number {
  const year = Number(text)
  if (text.length > 2) return year
  const century = Math.floor(thisYear / 100) * 100
  return century + year > thisYear + 1 ? century - 100 + year : century + year
}

function real(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999) return null
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text ? text : null
}

const months: { [begin: string]: number } = {
  ...{ jan: 1, jän: 1, feb: 2, mär: 3, mar: 3, mrz: 3, apr: 4, mai: 5, may: 5, jun: 6, jul: 7 },
  ...{ aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, dez: 12, dec: 12 },
}

/** A month of a year: `10/2026`, `Okt 26`, or the month of a day. */
export function monthFrom(cell: Cell, order: DayOrder, thisYear: number): string | null {
  if (typeof cell !== 'string') return null
  const text = cell.trim()
  if (/^\d{4}-\d\d$/.test(text)) return real(Number(text.slice(0, 4)), Number(text.slice(5)), 1) && text
  const [, month = '', year = ''] = /^(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})$/.exec(text) ?? []
  if (month) return real(fullYear(year, thisYear), Number(month), 1)?.slice(0, 7) ?? null
  const [, name = '', its = ''] = /^(\p{L}{3,})[.\s]*(\d{2,4})$/u.exec(text) ?? []
  const named = months[name.toLowerCase().slice(0, 3)]
  if (named) return real(fullYear(its, thisYear), named, 1)?.slice(0, 7) ?? null
  return dayFrom(cell, order, thisYear)?.slice(0, 7) ?? null
}

/** `9:05`, `09.05 Uhr`, `9 Uhr` → `09:05`. */
export function timeFrom(cell: Cell): string | null {
  const [, hour = '', minute = '00'] =
    /^\s*(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(?:uhr|h)?\s*$/i.exec(String(cell)) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}

export function momentFrom(cell: Cell, order: DayOrder, thisYear: number): string | null {
  const [, first = '', rest = ''] =
    /^\s*(.*?\d{2,4})(?:[T ,]+(\d{1,2}[:.]\d{2}.*))?\s*$/.exec(String(cell)) ?? []
  const day = dayFrom(first, order, thisYear)
  const time = rest === '' ? '00:00' : timeFrom(rest)
  return day && time ? `${day}T${time}` : null
}
