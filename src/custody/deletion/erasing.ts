import { afterCommit, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { removeParts } from '../file/parts.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { mustHoldSpace } from '../space/spaces.ts'
import { isHeld, removeEnvelopes, removeFile, removeFilesOf } from './erasing.sql.ts'
import { bury, wereErased } from './journal.ts'

/**
 * Erases a record for good: every version, every file of it, also in backups that come back. Asked twice it is done once.
 * @throws Refusal `envelope.missing`, `record.held`
 */
export async function eraseRecord(desk: Desk, space: string, id: string): Promise<void> {
  const { organisation } = await mustHoldSpace(desk, space)
  const { member } = await mustHaveKeyring(desk)
  if (await wereErased(desk, space, [id])) return
  if (await isHeld(desk, space, id)) throw new Refusal('conflict', 'record.held')
  const versions = await removeEnvelopes(desk, space, id)
  // Somebody else may have erased it while we waited for them.
  if (versions === 0 && (await wereErased(desk, space, [id]))) return
  mustFind(versions > 0 || null, 'envelope.missing')
  const files = await removeFilesOf(desk, space, id)
  const counts = { versions, files: files.length }
  await bury(desk, { organisation, space, kind: 'record', subject: id, member, counts, at: desk.now })
  await record(desk, 'record.erased', null, { organisation, data: { space, record: id, ...counts } })
  afterCommit(desk, () => removeParts(desk.house, files))
}

/** Erases one file of a record. */
export async function eraseFile(desk: Desk, space: string, id: string): Promise<void> {
  const { organisation } = await mustHoldSpace(desk, space)
  const { member } = await mustHaveKeyring(desk)
  const files = await removeFile(desk, space, id)
  mustFind(files[0], 'file.missing')
  const counts = { files: 1 }
  await bury(desk, { organisation, space, kind: 'file', subject: id, member, counts, at: desk.now })
  await record(desk, 'file.erased', null, { organisation, data: { space, file: id } })
  afterCommit(desk, () => removeParts(desk.house, files))
}
