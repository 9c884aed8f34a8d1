import type { SealedFile } from '#vault/file/file.ts'
import { type NoteBody, sealedNote } from '../notebook/note.ts'
import type { Wish } from './archiving.ts'
import { dropDrafts, noteDraft, settleDrafts } from './drafts.ts'
import {
  downloadFile,
  dropUpload,
  eraseFile,
  settleUpload,
  type Target,
  uploadFile,
  type Where,
} from './files.ts'
import { stopJob } from './jobs.ts'
import { eraseNote, listNoteVersions, readNotebook, saveAsNew, saveNote, settleConflict } from './notebook.ts'
import { listUploads } from './uploads.ts'

type Told = (...news: number[]) => void
type Place = { id: string; base: number; window: string }

/** What the pages of the notebook may ask of the worker. */
export const notebookTasks = {
  readNotebook: (_: Told, organisation: string, name: string) => readNotebook(organisation, name),
  saveNote: (_: Told, organisation: string, space: string, place: Place, body: NoteBody) =>
    saveNote(organisation, space, place, body),
  eraseNote: (_: Told, organisation: string, space: string, id: string) => eraseNote(organisation, space, id),
  listNoteVersions: (_: Told, organisation: string, space: string, id: string, newest: number) =>
    listNoteVersions(organisation, space, id, newest),
  settleConflict: (
    _: Told,
    organisation: string,
    space: string,
    place: { id: string; newest: number },
    chosen: NoteBody,
  ) => settleConflict(organisation, space, place, chosen),
  saveAsNew: (_: Told, organisation: string, space: string, key: string) =>
    saveAsNew(organisation, space, key),

  noteDraft: (_: Told, organisation: string, space: string, place: Place, body: NoteBody) =>
    noteDraft(organisation, space, { ...place, body: sealedNote(body) }),
  settleDrafts: (_: Told) => settleDrafts(),
  dropDrafts: (_: Told, space: string, id: string, window?: string) => dropDrafts(space, id, window),

  uploadFile: (told: Told, where: Where, file: File, job: { name: string; upload?: string | undefined }) =>
    uploadFile(where, file, job, told),
  downloadFile: (told: Told, file: SealedFile, name: string, target: Target) =>
    downloadFile(file, name, target, told),
  stopJob: async (_: Told, name: string) => stopJob(name),
  listUploads: (_: Told, organisation: string, space: string, record: string) =>
    listUploads(organisation, space, record),
  settleUpload: (_: Told, where: Where, id: string) => settleUpload(where, id),
  dropUpload: (_: Told, where: Where, id: string) => dropUpload(where, id),
  eraseFile: (_: Told, space: string, id: string) => eraseFile(space, id),

  // Rarely asked, so it is loaded when it is.
  makeArchive: async (told: Told, organisation: string, wish: Wish) =>
    (await import('./archiving.ts')).makeArchive(organisation, wish, told),
}
