import { afterCommit, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody } from '#people/role.ts'
import { removeParts } from '../file/parts.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { holdSpaceAlone, mustHoldSpace, tellNews } from '../space/spaces.ts'
import {
  findRecordOfFile,
  isAnyHeld,
  isHeld,
  listDue,
  listSpacesWithDue,
  removeAllEnvelopes,
  removeCase,
  removeEnvelopes,
  removeFile,
  removeFilesOf,
  removeFilesOfAll,
} from './erasing.sql.ts'
import { bury, buryAll, wereErased } from './journal.ts'

/**
 * Erases a record for good: every version, every file of it, also in backups that come back. Asked twice it is done once.
 * @throws Refusal `envelope.missing`, `record.held`
 */
export async function eraseRecord(desk: Desk, space: string, id: string): Promise<void> {
  mustBeSomebody(desk)
  const { organisation } = mustFind(await holdSpaceAlone(desk, space), 'space.missing')
  const { member } = await mustHaveKeyring(desk)
  if (await wereErased(desk, space, [id])) return
  await mustNotBeHeld(desk, space, id)
  mustFind((await takeAway(desk, { organisation, space, id, member })) || null, 'envelope.missing')
}

/** The same for many at once, all of them or none. What is not there is passed over. @throws Refusal `record.held` */
export async function eraseRecords(desk: Desk, space: string, ids: readonly string[]): Promise<void> {
  mustBeSomebody(desk)
  const { organisation } = mustFind(await holdSpaceAlone(desk, space), 'space.missing')
  const { member } = await mustHaveKeyring(desk)
  if (await isAnyHeld(desk, space, ids)) throw new Refusal('conflict', 'record.held')
  const gone = await removeAllEnvelopes(desk, space, ids)
  if (gone.size === 0) return
  const files = await removeFilesOfAll(desk, space, [...gone.keys()])
  const stones = [...gone].map(([id, versions]) => {
    const counts = { versions, files: files.filter((file) => file.record === id).length }
    return { organisation, space, kind: 'record' as const, subject: id, member, counts, at: desk.now }
  })
  await buryAll(desk, stones)
  const counts = { records: gone.size, files: files.length }
  await record(desk, 'record.erased', null, { organisation, data: { space, ...counts } })
  await tellNews(desk, space)
  afterCommit(desk, () => removeParts(desk.house, files))
}

/**
 * Erases records of a space whose month is over (Löschfrist), at most so many. For the house itself, which nobody asked.
 * @param month the present one, `2032-01`
 * @returns how many
 */
export async function eraseDueOf(desk: Desk, space: string, month: string, most: number): Promise<number> {
  // First alone with the space: somebody may just be writing that a record stays longer.
  const held = await holdSpaceAlone(desk, space)
  if (!held) return 0
  const due = await listDue(desk, space, month, most)
  const { organisation } = held
  for (const { id } of due) await takeAway(desk, { organisation, space, id, member: null })
  return due.length
}

/** Spaces that `eraseDueOf` has something to do in. */
export const listDueSpaces = listSpacesWithDue

type Taken = { organisation: string; space: string; id: string; member: string | null }

/** @returns false when there was nothing */
async function takeAway(desk: Desk, { organisation, space, id, member }: Taken): Promise<boolean> {
  const versions = await removeEnvelopes(desk, space, id)
  if (versions === 0) return false
  const files = await removeFilesOf(desk, space, id)
  const counts = { versions, files: files.length }
  await bury(desk, { organisation, space, kind: 'record', subject: id, member, counts, at: desk.now })
  await record(desk, 'record.erased', null, { organisation, data: { space, record: id, ...counts } })
  await tellNews(desk, space)
  afterCommit(desk, () => removeParts(desk.house, files))
  return true
}

/**
 * Takes a case of somebody outside away, with everything that its readers keep of it under these names. For an act that has
 * checked who asks.
 * @throws Refusal `record.held` while something of it must stay
 */
export async function takeAwayCase(
  desk: Desk,
  { organisation, space, id, member }: Taken,
  names: readonly string[],
): Promise<{ records: number; files: number }> {
  let records = 0
  for (const name of [id, ...names]) {
    await mustNotBeHeld(desk, space, name)
    const versions = await removeEnvelopes(desk, space, name)
    records += versions > 0 ? 1 : 0
    if (versions === 0 || name === id) continue
    const stone = { organisation, space, kind: 'record' as const, subject: name, member }
    await bury(desk, { ...stone, counts: { versions }, at: desk.now })
  }
  const files = await removeFilesOf(desk, space, id)
  await removeCase(desk, space, id)
  const counts = { records: 1, files: files.length }
  await bury(desk, { organisation, space, kind: 'record', subject: id, member, counts, at: desk.now })
  afterCommit(desk, () => removeParts(desk.house, files))
  return { records, files: files.length }
}

/** @throws Refusal `record.held` while a record must stay as it is */
export async function mustNotBeHeld(desk: Desk, space: string, id: string): Promise<void> {
  if (await isHeld(desk, space, id)) throw new Refusal('conflict', 'record.held')
}

/** Erases one file of a record. @throws Refusal `file.missing`, `record.held` */
export async function eraseFile(desk: Desk, space: string, id: string): Promise<void> {
  const { organisation } = await mustHoldSpace(desk, space)
  const { member } = await mustHaveKeyring(desk)
  await mustNotBeHeld(desk, space, mustFind(await findRecordOfFile(desk, space, id), 'file.missing').record)
  const files = await removeFile(desk, space, id)
  mustFind(files[0], 'file.missing')
  const counts = { files: 1 }
  await bury(desk, { organisation, space, kind: 'file', subject: id, member, counts, at: desk.now })
  await record(desk, 'file.erased', null, { organisation, data: { space, file: id } })
  afterCommit(desk, () => removeParts(desk.house, files))
}
