import { afterCommit, type Desk } from '#kernel/desk.ts'
import { mustSpeakFor } from '#people/role.ts'
import {
  addTombstone,
  addTombstones,
  countTombstones,
  listBuried,
  listTombstoneRows,
  listTombstonesAfter,
} from './journal.sql.ts'
import { inscribe } from './journal-file.ts'
import type { Tombstone } from './tombstone.ts'

/** Sets a tombstone: in the database with the act, and on the disk beside it before anybody is told that it is done. */
export async function bury(desk: Desk, tombstone: Tombstone): Promise<void> {
  if (await addTombstone(desk, tombstone)) afterCommit(desk, () => inscribe(desk.house, [tombstone]))
}

/** The same for many at once. */
export async function buryAll(desk: Desk, tombstones: readonly Tombstone[]): Promise<void> {
  const fresh = await addTombstones(desk, tombstones)
  const set = tombstones.filter(({ subject }) => fresh.has(subject))
  afterCommit(desk, () => inscribe(desk.house, set))
}

/** Whether one of these records was erased; its id means nothing else any more. */
export const wereErased = async (desk: Desk, space: string, records: string[]): Promise<boolean> =>
  (await countTombstones(desk, space, 'record', records)) > 0

/** Which of these records were erased. */
export const listErased = async (desk: Desk, space: string, records: string[]): Promise<Set<string>> =>
  new Set(await listBuried(desk, space, records))

export const wasShredded = async (desk: Desk, space: string): Promise<boolean> =>
  (await countTombstones(desk, space, 'space', [space])) > 0

/** What of a space is gone since a place, as far as the place `to`. */
export const listGone = listTombstonesAfter

/** What an organisation has erased (Löschnachweis), newest first. */
export async function listDeletions(
  desk: Desk,
  organisation: string,
  before: number | undefined,
  most: number,
) {
  mustSpeakFor(desk, organisation)
  const lines = await listTombstoneRows(desk, organisation, before, most)
  return { lines, more: lines.length === most }
}
