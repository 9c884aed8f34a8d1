import type { Ledger } from '../ledger.ts'

export type Json = { [name: string]: unknown }

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])
export const objectAt = (value: unknown): Json => (isObject(value) ? value : {})
/** A text as forms keep it: lines end one way, nothing blank around it. */
export const textAt = (value: unknown): string =>
  typeof value === 'string'
    ? value.replace(/\r\n?/g, '\n').trim()
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''

/** Whether something is said at all: not nothing, no, an empty text, list or object. */
export function isSaid(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return false
  if (Array.isArray(value)) return value.some(isSaid)
  return isObject(value) ? Object.values(value).some(isSaid) : true
}

/** Reads members one by one; whatever nobody has asked for is kept. */
export type Members = {
  /** A member that means something here. */
  read(name: string): unknown
  /** A member whose reading tells by itself what became of it. */
  silent(name: string): unknown
  /** Puts something back that was read, and is kept. */
  keep(name: string, value: unknown): void
  /** What is left and said, written into the ledger. */
  rest(): Json | undefined
}

export function membersOf(json: Json, ledger: Ledger, kind: string, where: string): Members {
  const left = new Map(Object.entries(json).filter(([, value]) => isSaid(value)))
  const take = (name: string) => {
    const value = left.get(name)
    left.delete(name)
    return value
  }
  return {
    read(name) {
      if (left.has(name)) ledger.understood(`${kind}.${name}`, where)
      return take(name) ?? json[name]
    },
    keep: (name, value) => void left.set(name, value),
    silent: (name) => take(name) ?? json[name],
    rest() {
      for (const name of left.keys()) ledger.kept(`${kind}.${name}`, where)
      return left.size > 0 ? Object.fromEntries(left) : undefined
    },
  }
}
