import type { Value } from './record.ts'

/** Whether two values are the same, whatever the order of their members is. */
export function sameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  return ordered(one) === ordered(other)
}

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_name, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** Ids of the records that a value links to. */
export function linkedIn(value: Value | undefined): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('records' in value)) return []
  return Array.isArray(value.records) ? (value.records as string[]) : []
}

/** Whether there is nothing in a value. */
export function isNothing(value: Value | null | undefined): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  if (typeof value === 'object' && 'records' in value) return linkedIn(value).length === 0
  return typeof value === 'string' && value.trim() === ''
}
