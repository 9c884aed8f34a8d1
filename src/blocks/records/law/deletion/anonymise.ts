import type { Collection } from '../../model/collection.ts'
import type { Field, Keeps } from '../../model/field.ts'
import type { Value, Values } from '../../model/record.ts'
import { isDay } from '../retention/calendar.ts'

/** What is written freely, drawn or attached names people; it never stays. */
const free = new Set(['long-text', 'short-text', 'matrix-text', 'email', 'phone', 'url', 'full-name', 'iban'])
const attached = new Set([
  'file',
  'photo',
  'audio',
  'signature',
  'cosign',
  'licence-plate',
  'barcode',
  'payment',
])

/** Whether something of a field may stay when its record is made anonymous. */
export const mayKeep = ({ kind, personal }: Field): boolean =>
  !personal && !free.has(kind) && !attached.has(kind)

/**
 * What stays of a record for statistics: of flagged fields (`keeps`) all, the year or the district; nothing of what names
 * somebody, was written freely or is a file.
 */
export function anonymised({ fields }: Collection, values: Values): Values {
  const kept: Values = {}
  for (const field of fields) {
    const value = values[field.id]
    if (value === undefined || !field.keeps || !mayKeep(field)) continue
    const left = leftOf(field, value, field.keeps)
    if (left !== undefined) kept[field.id] = left
  }
  return kept
}

function leftOf(field: Field, value: Value, keeps: Keeps): Value | undefined {
  if (keeps === 'year') return yearOf(field, value)
  if (keeps === 'district') return districtOf(value)
  if (typeof value === 'string') return ownToOther(value)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return (value as string[]).map(ownToOther)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  // A whole address or point is a place where somebody lives, a whole group of answers too much.
  return typeof value === 'object' && ('records' in value || 'from' in value || 'day' in value)
    ? value
    : undefined
}

/** A choice of one's own is typed freely: that there was one stays. */
const ownToOther = (value: string): string => (value.startsWith('other:') ? 'other:' : value)

/** The middle of the year, where the kind wants a whole day: nobody takes it for the real one for long. */
function yearOf({ kind }: Field, value: Value): Value | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'object' && 'sure' in value)
    return isDay(value.day) ? { day: `${value.day.slice(0, 4)}-01-01`, sure: 'year' } : undefined
  if (typeof value === 'object' && 'from' in value && 'to' in value)
    return { from: middleOf(String(value.from), kind), to: middleOf(String(value.to), kind) }
  return typeof value === 'string' && /^\d{4}/.test(value) ? middleOf(value, kind) : undefined
}

function middleOf(value: string, kind: Field['kind']): string {
  const year = value.slice(0, 4)
  if (kind === 'month') return `${year}-07`
  return kind === 'date-time' || kind === 'appointment' ? `${year}-07-01T00:00` : `${year}-07-01`
}

/** The first three digits of a postcode, a tenth of a degree (some 10 km). */
function districtOf(value: Value): Value | undefined {
  if (typeof value === 'string') return /^\d{5}$/.test(value) ? value.slice(0, 3) : undefined
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  if ('postcode' in value) {
    const postcode = String(value.postcode).slice(0, 3)
    return /^\d{3}$/.test(postcode) ? { street: '', postcode, town: '' } : undefined
  }
  if (!('lat' in value) || !('lon' in value)) return undefined
  const [lat, lon] = [Number(value.lat), Number(value.lon)]
  return Number.isFinite(lat + lon)
    ? { lat: Math.round(lat * 10) / 10, lon: Math.round(lon * 10) / 10 }
    : undefined
}
