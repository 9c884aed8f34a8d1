import type { Canon } from '#vault/canonical.ts'

/** What the staff keep of a case for themselves; nobody outside ever reads it. */
export type StaffData = {
  /** Where the case stands, by the states of its form; null as at the beginning. */
  state: string | null
  /** Who looks after it: a member of the vault. */
  assignee: string | null
  labels: string[]
  notes: { text: string; by: string; at: string }[]
  /** How many of its letters somebody has looked at. */
  seen: number
}

export const nothingKept: StaffData = { state: null, assignee: null, labels: [], notes: [], seen: 0 }

/** The record in which it lies, sealed for the readers of the space. */
export const sealedStaffData = (of: string, data: StaffData): Canon => ({
  what: 'jam/case/1',
  case: of,
  ...data,
})

/** Reads such a record, whatever is in it. @returns null when it is none */
export function readStaffData(body: unknown): { of: string; data: StaffData } | null {
  const { what, case: of, state, assignee, labels, notes, seen } = Object(body)
  if (what !== 'jam/case/1' || typeof of !== 'string') return null
  const data = {
    state: typeof state === 'string' ? state : null,
    assignee: typeof assignee === 'string' ? assignee : null,
    labels: textsIn(labels),
    notes: (Array.isArray(notes) ? notes : []).map(Object).filter(isNote),
    seen: Number.isSafeInteger(seen) ? Number(seen) : 0,
  }
  return { of, data }
}

const textsIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []

const isNote = ({ text, by, at }: { [name: string]: unknown }): boolean =>
  typeof text === 'string' && typeof by === 'string' && typeof at === 'string'

/** `Kind, Ferien ,` → the labels in it, each once. */
export function labelsIn(typed: string): string[] {
  const all = typed.split(',').map((one) => one.trim().slice(0, 40))
  return [...new Set(all.filter(Boolean))].slice(0, 20)
}
