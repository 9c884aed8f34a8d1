import type { Lang } from '#kernel/text.ts'
import type { OpenedArchive } from '#vault/archive/archive.ts'
import { openKept } from '#vault/archive/conversations.ts'
import { openRecords, partsOfFile } from '#vault/archive/open.ts'
import { readZip } from '#vault/archive/zip.ts'
import { text } from '#vault/bytes.ts'
import { VaultFault } from '#vault/fault.ts'
import type { SealedFile } from '#vault/file/file.ts'
import type { Identity } from '#vault/identity/identity.ts'
import { type Note, readNote } from '../../notebook/note.ts'
import { collectionsIn, isOfCollection, type ReadCollection } from '../collections.ts'
import { type Known, knownTalk, namesOf, newestOf } from '../names.ts'
import type { Entry } from '../readable.ts'
import { lineOf, tellLog, tellMembers } from '../telling.ts'

/** A note with what it was before. */
export type ReadNote = Note & { who: string; before: (Note & { who: string })[] }

/** What an archive shows once it is open, whatever has opened it. */
export type Contents = {
  notes: ReadNote[]
  collections: ReadCollection[]
  /** Records of other kinds, as JSON. */
  others: { name: string; body: string }[]
  members: string[]
  log: string[]
  /** How many versions could not be opened: not for this member, or damaged. */
  shut: number
  damaged: number
  /** @throws VaultFault */
  fileOf(file: SealedFile): Promise<Blob>
}

/** @throws VaultFault */
export async function contentsOf(archive: OpenedArchive, me: Identity, lang: Lang): Promise<Contents> {
  const opened = await openRecords(archive, me)
  const known = opened.map(({ envelope, body }): Known => {
    const { space, id, version, author } = envelope
    return {
      space,
      id,
      version,
      author,
      writtenAt: archive.times?.[`${space}/${id}/${version}`] ?? null,
      body,
    }
  })
  const names = namesOf(archive.state, known)
  const talks = await talksOf(archive, me, intakesIn(known))
  return {
    ...readAll([...known, ...talks], names.people, lang),
    members: tellMembers(archive.state, names, lang),
    log: tellLog(archive.log, names, lang).map((line) => lineOf(line, lang)),
    shut: opened.filter(({ body, damaged }) => body === null && !damaged).length,
    damaged: opened.filter(({ damaged }) => damaged !== undefined).length,
    fileOf: async (file) => {
      const blobs: Blob[] = []
      for await (const part of partsOfFile(archive, file)) blobs.push(new Blob([part]))
      return new Blob(blobs)
    },
  }
}

/** The private keys of the letter boxes that this member reads. */
const intakesIn = (known: readonly Known[]): string[] =>
  known.flatMap(({ body }) => {
    const { what, identity } = Object(body)
    return what === 'jam/intake/1' ? [String(identity)] : []
  })

async function talksOf({ conversations, state }: OpenedArchive, me: Identity, intakes: string[]) {
  const talks: Known[] = []
  for (const kept of conversations ?? []) {
    const opened = await openKept(kept, me, intakes, state)
    if (opened) talks.push(knownTalk(opened))
  }
  return talks
}

/** The contents of a readable copy that was opened. @throws VaultFault `archive.form` */
export async function contentsOfCopy(zip: Blob, lang: Lang): Promise<Contents> {
  const there = await readZip(zip)
  const read = async (path: string) => {
    const entry = there.get(path)
    if (!entry) throw new VaultFault('archive.form')
    return entry.read()
  }
  const entries: Entry[] = JSON.parse(text(await read('eintraege.json')))
  const linesOf = async (path: string) =>
    text(await read(path))
      .split('\n')
      .filter(Boolean)
  const paths = Object.assign({}, ...entries.map(({ files }) => files)) as Record<string, string>
  const people = Object.fromEntries(entries.map(({ author, authorName }) => [author, authorName]))
  return {
    ...readAll(entries, people, lang),
    members: await linesOf('mitglieder.txt'),
    log: await linesOf('protokoll.txt'),
    shut: 0,
    damaged: 0,
    fileOf: async ({ id }) => new Blob([await read(paths[id] ?? '')]),
  }
}

function readAll(known: readonly Known[], people: Readonly<Record<string, string>>, lang: Lang) {
  const notes = newestOf(known).flatMap((record): ReadNote[] => {
    const note = noteOf(record, people)
    if (!note) return []
    const before = known.filter(({ space, id, version }) => isBefore(record, { space, id, version }))
    const older = before.flatMap((one) => noteOf(one, people) ?? []).sort((a, b) => b.version - a.version)
    return [{ ...note, before: older }]
  })
  const others = newestOf(known).filter(
    ({ body }) => body !== null && readNote(body) === null && !isOfCollection(body),
  )
  const named = others.map(({ body, id }) => ({
    name: String(Object(body).what ?? id),
    body: JSON.stringify(body, null, 2),
  }))
  return { notes, collections: collectionsIn(known, people, lang), others: named }
}

type Place = Pick<Known, 'space' | 'id' | 'version'>
const isBefore = (newest: Place, one: Place) =>
  one.space === newest.space && one.id === newest.id && one.version < newest.version

function noteOf({ id, version, author, writtenAt, body }: Known, people: Readonly<Record<string, string>>) {
  const read = readNote(body)
  return read && { ...read, id, version, author, writtenAt, who: people[author] ?? '' }
}
