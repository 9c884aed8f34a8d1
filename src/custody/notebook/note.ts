import type { Canon } from '#vault/canonical.ts'
import type { SealedFile } from '#vault/file/file.ts'

/** What somebody writes into the notebook (Notiz). */
export type NoteBody = {
  title: string
  text: string
  files: SealedFile[]
  /** The month after which the house erases it by itself, `2031-12`; null: never. */
  deleteAfter: string | null
}

/** A note as its readers see it. `damaged` is the code of what the vault said instead of opening it. */
export type Note = NoteBody & {
  id: string
  version: number
  author: string
  writtenAt: string | null
  damaged?: string | undefined
  waits?: boolean | undefined
}

export const noBody: NoteBody = { title: '', text: '', files: [], deleteAfter: null }

const what = 'jam/note/1'

export const sealedNote = (body: NoteBody): Canon => ({ what, ...bodyOf(body) })

/** Only what was written of it. */
export const bodyOf = ({ title, text, files, deleteAfter }: NoteBody): NoteBody => ({
  title,
  text,
  files,
  deleteAfter,
})

/** @returns null when it is something else */
export function readNote(body: Canon | null): NoteBody | null {
  const said = Object(body)
  if (said.what !== what) return null
  const { title, text, files, deleteAfter } = said
  return {
    title: String(title),
    text: String(text),
    files: Array.isArray(files) ? files : [],
    deleteAfter: isMonth(deleteAfter) ? deleteAfter : null,
  }
}

export const isEmpty = ({ title, text, files }: NoteBody): boolean =>
  title.trim() === '' && text.trim() === '' && files.length === 0

export const isSame = (one: NoteBody, other: NoteBody): boolean =>
  one.title === other.title &&
  one.text === other.text &&
  one.deleteAfter === other.deleteAfter &&
  idsOf(one) === idsOf(other)

/** What a note is called where it has no title: its first line. */
export function nameOf({ title, text }: NoteBody): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  return title.trim() || (first.length > 60 ? `${first.slice(0, 59)}…` : first.trim())
}

/** The notes with every word of a search, the newest first. Umlauts and capitals do not matter. */
export function search(notes: readonly Note[], asked: string): Note[] {
  const words = asked.split(/\s+/).filter(Boolean)
  const fits = ({ title, text, files }: Note) => {
    const holds = holding([title, text, ...files.map(({ name }) => name)].join('\n'))
    return words.every(holds)
  }
  return notes.filter(fits).sort(newestFirst)
}

/** Müller, Mueller and muller are one: whoever searches on a foreign keyboard finds it too. */
export function holding(text: string): (part: string) => boolean {
  const whole = plain(text)
  const short = shortened(whole)
  return (part) => whole.includes(plain(part)) || short.includes(shortened(plain(part)))
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ς', 'σ')

/** Whoever looks for the last letters of "Neuer" does not mean an umlaut: so this is asked besides. */
const shortened = (text: string): string => text.replace(/([aou])e/g, '$1')

/** What waits on this device is newer than everything that has a time. */
const newestFirst = (one: Note, other: Note): number =>
  Number(other.waits ?? false) - Number(one.waits ?? false) ||
  (other.writtenAt ?? '').localeCompare(one.writtenAt ?? '') ||
  one.title.localeCompare(other.title, 'de')

const idsOf = ({ files }: NoteBody) =>
  files
    .map(({ id }) => id)
    .sort()
    .join()

const isMonth = (said: unknown): said is string =>
  typeof said === 'string' && /^2\d{3}-(0[1-9]|1[0-2])$/.test(said)
