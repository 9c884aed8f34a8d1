import type { Canon } from '#vault/canonical.ts'
import { isEmpty, isSame, type Note, type NoteBody, noBody, readNote, sealedNote } from '../notebook/note.ts'
import { listSpaces, mustSpaceFor } from './directory.ts'
import { type Draft, dropDrafts, listDrafts } from './drafts.ts'
import { oneAtATime } from './in-turn.ts'
import { isOf } from './myself.ts'
import { nowOf, openVault } from './organisation.ts'
import { flush, listWaiting } from './outbox.ts'
import { openKept } from './own-key.ts'
import { eraseRecord, listRecords, listVersions, type SealedRecord } from './records.ts'
import { readRoster } from './roster.ts'
import { isOutOfReach } from './server.ts'
import { writeRecord, writeVersions } from './writing.ts'

/** What was being written and is not saved; `base` is the version it is written on top of. */
export type NoteDraft = { id: string; base: number; window: string; at: number; body: NoteBody }

/** What the server would not take: by its code somebody decides. */
export type RefusedNote = { key: string; id: string; version: number; code: string; body: NoteBody }

/** The notebook of an organisation (Notizbuch), as it is opened in this browser. */
export type Notebook = {
  space: string
  me: string
  names: Record<string, string>
  notes: Note[]
  drafts: NoteDraft[]
  refused: RefusedNote[]
  isOffline: boolean
  /** The present moment by the server's clock; the device's may be wrong by a year. */
  now: string
}

/** @throws Refused `space.no-key` when the others have not let me read it */
export async function readNotebook(organisation: string, name: string): Promise<Notebook> {
  const space = await notebookOf(organisation, name)
  await flush()
  const records = await listRecords(organisation, space)
  const vault = await openVault(organisation)
  const { names } = await readRoster(vault)
  return {
    space,
    me: vault.me.card.id,
    names: Object.fromEntries(names),
    notes: records.map(noteOf),
    drafts: (await listDrafts(organisation, space)).flatMap(draftOf),
    refused: await listRefused(organisation, space),
    isOffline: isOutOfReach(),
    now: nowOf(vault),
  }
}

/** Two who open it for the first time at once open it once. */
const notebookOf = (organisation: string, name: string): Promise<string> =>
  oneAtATime(`notebook/${organisation}`, async () => {
    const known = (await listSpaces(organisation)).find(({ purpose }) => purpose === 'notebook')
    return known ? known.space : mustSpaceFor(organisation, 'notebook', name)
  })

/**
 * Saves a note on top of the version that was read.
 * @param window whose draft is not needed any more, once the text lies in the outbox
 */
export async function saveNote(
  organisation: string,
  space: string,
  { id, base, window }: { id: string; base: number; window: string },
  body: NoteBody,
): Promise<{ version: number; isSent: boolean }> {
  const done = () => dropDrafts(space, id, window)
  try {
    const place = { id, version: base }
    const written = await writeRecord(organisation, space, sealedNote(body), place, body.deleteAfter)
    await done()
    return written
  } catch (error) {
    if ((await listWaiting()).some(({ envelope, refused }) => refused && envelope.id === id)) await done()
    throw error
  }
}

/** Erases a note for good, and what lies of it on this device. */
export async function eraseNote(organisation: string, space: string, id: string): Promise<void> {
  await eraseRecord(organisation, space, id)
  await dropDrafts(space, id)
}

export async function listNoteVersions(organisation: string, space: string, id: string, newest: number) {
  return (await listVersions(organisation, space, id, newest)).map(noteOf)
}

/**
 * Two have changed the same note. What was chosen is written last; what was refused before is written beneath it, so
 * that it stays as an earlier version.
 * @param newest the version of the others that the person has seen
 */
export async function settleConflict(
  organisation: string,
  space: string,
  { id, newest }: { id: string; newest: number },
  chosen: NoteBody,
): Promise<void> {
  const refused = (await listRefused(organisation, space)).filter((one) => one.id === id)
  const beneath = refused.map(({ body }) => body).filter((body) => !isSame(body, chosen))
  const bodies = [...beneath, chosen].map(sealedNote)
  const instead = refused.map(({ key }) => key)
  const { deleteAfter } = chosen
  await writeVersions(organisation, space, bodies, { id, version: newest }, { instead, deleteAfter })
}

/** The note was erased by somebody else: what was written here begins a new one. */
export async function saveAsNew(organisation: string, space: string, key: string): Promise<string | null> {
  const refused = (await listRefused(organisation, space)).find((one) => one.key === key)
  if (!refused) return null
  // The files were erased together with the note.
  const body = sealedNote({ ...refused.body, files: [] })
  const { deleteAfter } = refused.body
  const written = await writeVersions(organisation, space, [body], undefined, { instead: [key], deleteAfter })
  return written.id
}

async function listRefused(organisation: string, space: string): Promise<RefusedNote[]> {
  const vault = await openVault(organisation)
  const me = vault.me.card.id
  const waiting = (await listWaiting()).filter(
    (one) => one.space === space && one.refused !== null && isOf(me, one),
  )
  const opened = await Promise.all(
    waiting.map(async (one) => ({ one, body: (await openKept(vault, one).catch(() => null))?.body ?? null })),
  )
  return opened.map(({ one: { key, envelope, refused }, body }) => {
    const { id, version } = envelope
    return { key, id, version, code: refused ?? '', body: readNote(body) ?? noBody }
  })
}

function noteOf({ id, version, author, writtenAt, body, damaged, waits }: SealedRecord): Note {
  const read = readNote(body)
  const wrong = damaged ?? (read ? undefined : 'envelope.form')
  return { ...(read ?? noBody), id, version, author, writtenAt, damaged: wrong, waits }
}

function draftOf({ id, base, window, at, body }: Draft): NoteDraft[] {
  const read = readNote(body as Canon)
  return read && !isEmpty(read) ? [{ id, base, window, at, body: read }] : []
}
