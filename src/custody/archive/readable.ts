import { csvText } from '#kernel/csv.ts'
import type { Readables } from '#vault/archive/copy.ts'
import { one } from '#vault/archive/write.ts'
import { type Bytes, utf8 } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { nameOf, noBody, readNote } from '../notebook/note.ts'
import { collectionWords } from './collection-words.ts'
import { collectionsIn, type ReadCollection } from './collections.ts'
import { type Known, newestOf } from './names.ts'
import { readableWords } from './readable.text.ts'

/** An entry of `eintraege.json` in a readable copy. `files` says where its files lie. */
export type Entry = Known & { spaceName: string; authorName: string; files: Record<string, string> }

export type Content = {
  records: readonly Known[]
  people: Readonly<Record<string, string>>
  spaces: Readonly<Record<string, string>>
  /** The log in plain words, one line each, and who belongs to the organisation. */
  log: readonly string[]
  members: readonly string[]
}

/** Every file that a record names, however deep. */
export function filesIn(body: Canon | null): SealedFile[] {
  if (Array.isArray(body)) return body.flatMap(filesIn)
  if (typeof body !== 'object' || body === null) return []
  if (isFile(body)) return [body]
  return Object.values(body as Record<string, Canon>).flatMap(filesIn)
}

/**
 * What a readable copy holds: notes as text, collections as tables and texts, everything as JSON, files under their names, the log in plain words.
 * @param partsOf gives a file part by part; null for one that was erased
 */
export async function* readables(
  { records, people, spaces, log, members }: Content,
  partsOf: (file: SealedFile) => Promise<AsyncIterable<Bytes> | null>,
  lang: 'de' | 'en',
): Readables {
  const t = { ...readableWords(lang), happened: collectionWords(lang).happened }
  const entries = entriesOf(records, people, spaces)
  const there = new Map<string, SealedFile>()
  for (const entry of entries)
    for (const file of filesIn(entry.body)) {
      const path = entry.files[file.id]
      if (path) there.set(path, file)
    }
  yield ['LIESMICH.txt', one(utf8(t.readme))]
  yield ['protokoll.txt', one(utf8(`${log.join('\n')}\n`))]
  yield ['mitglieder.txt', one(utf8(`${members.join('\n')}\n`))]
  for (const [path, text] of notesOf(entries, t.by)) yield [path, one(utf8(text))]
  for (const [path, text] of collectionFiles(collectionsIn(records, people, lang), t.happened))
    yield [path, one(utf8(text))]
  yield ['eintraege.json', one(utf8(JSON.stringify(entries, null, 1)))]
  for (const [path, file] of there) {
    const parts = await partsOf(file)
    if (parts) yield [path, parts]
  }
}

function entriesOf(records: readonly Known[], people: Content['people'], spaces: Content['spaces']): Entry[] {
  const paths = new Map<string, string>()
  return records.map((record) => {
    const files = filesIn(record.body).map((file): [string, string] => {
      const path = paths.get(file.id) ?? `dateien/${numbered(paths.size + 1)} ${pathName(file.name)}`
      paths.set(file.id, path)
      return [file.id, path]
    })
    const spaceName = spaces[record.space] ?? ''
    return { ...record, spaceName, authorName: people[record.author] ?? '', files: Object.fromEntries(files) }
  })
}

function notesOf(entries: readonly Entry[], by: (name: string, at: string) => string): [string, string][] {
  const newest = new Set(newestOf(entries))
  const notes = entries.filter((entry) => newest.has(entry) && readNote(entry.body) !== null)
  return notes.map((entry, at) => {
    const note = readNote(entry.body) ?? noBody
    const files = note.files.map(({ id }) => `- ../${entry.files[id]}`)
    const lines = [`# ${nameOf(note)}`, '', by(entry.authorName, entry.writtenAt ?? ''), '', note.text]
    const text = [...lines, ...(files.length > 0 ? ['', ...files] : []), ''].join('\n')
    return [`notizen/${numbered(at + 1)} ${pathName(nameOf(note))}.md`, text]
  })
}

/** Each collection as a table, and its records one below the other with what happened to them. */
function collectionFiles(all: readonly ReadCollection[], happened: string): [string, string][] {
  return all.flatMap(({ name, fields, records }, at): [string, string][] => {
    const path = `sammlungen/${numbered(at + 1)} ${pathName(name)}`
    const rows = records.map(({ lines }) => {
      const says = new Map(lines.map((line) => [line.label, line.says]))
      return fields.map((label) => says.get(label) ?? '')
    })
    const texts = records.map(({ title, lines, entries }) => {
      const head = [title || '–', '='.repeat(Math.max(3, Math.min(title.length, 60)))]
      const course = entries.length > 0 ? ['', `${happened}:`, ...entries.map((entry) => `- ${entry}`)] : []
      return [...head, ...lines.map(({ label, says }) => `${label}: ${says}`), ...course].join('\n')
    })
    return [
      [`${path}.csv`, csvText([fields, ...rows])],
      [`${path}.txt`, `${texts.join('\n\n')}\n`],
    ]
  })
}

const numbered = (count: number) => String(count).padStart(3, '0')

/** A name that every disk takes (also Windows: no reserved letters, no dot at the end, not too long). */
export function pathName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const dot = bare.lastIndexOf('.')
  const ending = dot > 0 && bare.length - dot <= 12 ? bare.slice(dot) : ''
  const begin = [...(ending ? bare.slice(0, dot) : bare)].slice(0, 80).join('')
  return `${begin}${ending}`.replace(/[. ]+$/, '').trim() || 'ohne Namen'
}

function isFile(body: object): body is SealedFile {
  const { id, name, size, age, parts } = body as Partial<SealedFile>
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof size === 'number' &&
    typeof age === 'string' &&
    Array.isArray(parts)
  )
}
