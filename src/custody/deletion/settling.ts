import { afterCommit, type Desk } from '#kernel/desk.ts'
import { forgetConversation } from '../conversation/rows.ts'
import { removeNoticeOf } from '../dialogue/notice-rows.ts'
import { removeParts, sweepParts } from '../file/parts.ts'
import { destroyAllWraps } from '../space/wrap-rows.ts'
import {
  listAllFileIds,
  listFileIds,
  removeCase,
  removeEnvelopes,
  removeFile,
  removeFilesOf,
  removeLetter,
  removeSpace,
  removeVersionsBelow,
} from './erasing.sql.ts'
import { addTombstone, listAllTombstones } from './journal.sql.ts'
import { inscribe, journalPath, readJournal } from './journal-file.ts'
import { nameOf, type Tombstone } from './tombstone.ts'

/** How many deletions an older database has learnt of, and how many the file beside it lacked. */
export type Settled = { replayed: number; inscribed: number }

/**
 * Makes database and journal file agree, whenever the house opens. A database that was restored from an older backup
 * loses again what had been erased since; the file gets what it missed when the power went. For the house itself.
 */
export async function settleDeletions(desk: Desk): Promise<Settled> {
  const [written, rows] = [await readJournal(journalPath(desk.house)), await listAllTombstones(desk)]
  const [inFile, inRows] = [new Set(written.map(nameOf)), new Set(rows.map(nameOf))]
  const toReplay = written.filter((one) => !inRows.has(nameOf(one)))
  const toInscribe = rows.filter((one) => !inFile.has(nameOf(one)))
  for (const tombstone of toReplay) await replay(desk, tombstone)
  const kept = new Set((await listAllFileIds(desk)).map(({ id }) => id))
  afterCommit(desk, async () => {
    await inscribe(desk.house, toInscribe)
    await sweepParts(desk.house, kept)
  })
  return { replayed: toReplay.length, inscribed: toInscribe.length }
}

async function replay(desk: Desk, tombstone: Tombstone): Promise<void> {
  const { kind, space, subject, below = 0 } = tombstone
  if (!(await addTombstone(desk, tombstone))) return
  // The newest of an older backup stays, also where it is older than what was shortened: the record is not erased. Whoever opens
  // it next empties it once more (`term/`).
  if (kind === 'versions') return void (await removeVersionsBelow(desk, space, [{ id: subject, below }]))
  const files =
    kind === 'record'
      ? [...(await removeFilesOf(desk, space, subject)), ...(await forgetConversation(desk, subject))]
      : kind === 'file'
        ? await removeFile(desk, space, subject)
        : await listFileIds(desk, space)
  if (kind === 'record') {
    await removeEnvelopes(desk, space, subject)
    await removeLetter(desk, space, subject)
    await removeNoticeOf(desk, subject)
    await removeCase(desk, space, subject)
  }
  if (kind === 'space') {
    await destroyAllWraps(desk, space)
    await removeSpace(desk, space)
  }
  if (files.length > 0) afterCommit(desk, () => removeParts(desk.house, files))
}
