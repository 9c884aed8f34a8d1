import type { Value } from '../../model/record.ts'
import type { Holding, Row } from '../../worker/holding.ts'

/** What else happens when a record goes (Vorschau): what goes with it, and what stays and loses its link to it. */
export type Cascade = {
  record: string
  entries: number
  files: number
  /** Layers of it that I have no key for: they go with their record only for whoever has. */
  unread: number
  /** Records that name it, by collection and field; `alone`: so many are left without any there although one is required. */
  links: { collection: string; field: string; records: string[]; alone: number }[]
}

export function cascadeOf(holding: Holding, id: string): Cascade | null {
  const row = holding.get(id)
  if (!row) return null
  const collection = holding.collections().find((one) => one.id === row.collection)
  const spaces = Object.keys(collection?.drawers.find((one) => one.id === row.drawer)?.spaces ?? {}).length
  return {
    record: id,
    entries: holding.entries(id).length,
    files: filesOf(holding, row),
    unread: spaces - holding.readable(row.collection, row.drawer).length,
    links: linksOf(holding, id),
  }
}

function linksOf(holding: Holding, id: string): Cascade['links'] {
  const found = new Map<string, Cascade['links'][number]>()
  for (const { from, field } of holding.links(id)) {
    const row = holding.get(from)
    if (!row || from === id) continue
    const key = `${row.collection} ${field}`
    const one = found.get(key) ?? { collection: row.collection, field, records: [], alone: 0 }
    one.records.push(from)
    const known = fieldOf(holding, row, field)
    if (known?.required === true && idsIn(row.values[field]).length === 1) one.alone++
    found.set(key, one)
  }
  return [...found.values()]
}

const fieldOf = (holding: Holding, row: Row, field: string) =>
  holding
    .collections()
    .find(({ id }) => id === row.collection)
    ?.fields.find(({ id }) => id === field)

/** The records that a value names. */
export const idsIn = (value: Value | undefined): string[] =>
  typeof value === 'object' && 'records' in value && Array.isArray(value.records) ? value.records : []

const isFile = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && 'file' in one && 'key' in one

export function filesIn(value: unknown): number {
  return Array.isArray(value) ? value.filter(isFile).length : 0
}

function filesOf(holding: Holding, { id, values }: Row): number {
  const own = Object.values(values).reduce<number>((sum, value) => sum + filesIn(value), 0)
  const more = holding.entries(id).flatMap((entry) => Object.values(entry.more ?? {}))
  return own + more.reduce<number>((sum, value) => sum + filesIn(value), 0)
}

/** A value without a record, or with another in its place; null when nothing is left. */
export function relinked(value: Value | undefined, from: string, to: string | null): Value | null {
  const ids = idsIn(value).flatMap((id) => (id === from ? (to ? [to] : []) : [id]))
  return ids.length > 0 ? { records: [...new Set(ids)] } : null
}
