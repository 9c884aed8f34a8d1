import type { SideEntry } from '#custody/browser/talks/talks.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Written } from '#vault/conversation/release.ts'
import type { Said } from '../../said.ts'

/** What a seat keeps about the whole conversation; everybody on it changes the same one. */
export type Marks = { labels: string[]; isArchived: boolean; isMuted: boolean; mergedInto: string | null }

/** What stands in the side room (Nebenraum): sealed for the seats, never for the seeker. */
export type SideBody =
  | { what: 'jam/side/1'; kind: 'note'; text: string; at: string }
  | ({ what: 'jam/side/1'; kind: 'marks' } & Marks)
  /** Words of a peer that wait for release (Freigabe): what was signed, and what became of it. */
  | {
      what: 'jam/side/1'
      kind: 'draft'
      words: Canon
      written: Written
      at: string
      fate: 'waits' | 'released' | 'returned'
      says: string
    }

export type Note = { id: string; version: number; by: string; at: string; text: string; isPrivate: boolean }
export type Draft = {
  id: string
  version: number
  words: Extract<Said, { kind: 'text' }>
  written: Written
  at: string
  fate: 'waits' | 'released' | 'returned'
  says: string
}

export type Side = {
  notes: Note[]
  drafts: Draft[]
  marks: { id: string | null; version: number } & Marks
  /** How many did not open. */
  damaged: number
}

export const unmarked: Marks = { labels: [], isArchived: false, isMuted: false, mergedInto: null }

/** Reads the side room, the oldest first. What is not ours or not of this program's making counts as damaged. */
export function sideIn(entries: readonly SideEntry[]): Side {
  const side: Side = { notes: [], drafts: [], marks: { id: null, version: 0, ...unmarked }, damaged: 0 }
  for (const entry of entries) {
    const body = Object(entry.body)
    if (entry.damaged || body.what !== 'jam/side/1') side.damaged += 1
    else if (body.kind === 'note') side.notes.push(noteOf(entry, body))
    else if (body.kind === 'draft' && isDraft(body)) side.drafts.push(draftOf(entry, body))
    else if (body.kind === 'marks') side.marks = marksOf(entry, body)
  }
  side.notes.sort(byTime)
  side.drafts.sort(byTime)
  return side
}

const byTime = (one: { at: string }, other: { at: string }) => one.at.localeCompare(other.at)

export const marksIn = ({ marks: { id: _, version: __, ...marks } }: Side): Marks => marks

type Known = Record<string, unknown>

const noteOf = ({ id, version, by, isPrivate }: SideEntry, { text, at }: Known): Note => ({
  ...{ id, version, by, isPrivate },
  text: String(text),
  at: String(at),
})

const isDraft = ({ words, written, fate }: Known): boolean =>
  Object(words).kind === 'text' &&
  typeof Object(words).text === 'string' &&
  typeof Object(written).by === 'string' &&
  ['waits', 'released', 'returned'].includes(String(fate))

const draftOf = ({ id, version }: SideEntry, body: Known): Draft => ({
  ...{ id, version },
  words: body.words as Draft['words'],
  written: body.written as Written,
  at: String(body.at),
  fate: body.fate as Draft['fate'],
  says: String(body.says ?? ''),
})

const marksOf = ({ id, version }: SideEntry, { labels, isArchived, isMuted, mergedInto }: Known) => ({
  ...{ id, version },
  labels: Array.isArray(labels) ? labels.map(String) : [],
  isArchived: isArchived === true,
  isMuted: isMuted === true,
  mergedInto: typeof mergedInto === 'string' ? mergedInto : null,
})

/** What somebody types as labels: separated by commas, each once. */
export const labelsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((label) => label.trim().slice(0, 60))
      .filter((label) => label !== ''),
  ),
]
