import { afterCommit, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody } from '#people/role.ts'
import { removeParts } from '../file/parts.ts'
import { mustHaveKeyring } from '../keyring/keyrings.ts'
import { holdSpaceAlone } from '../space/spaces.ts'
import { isAnyHeld, removeFilesIn, removeVersionsBelow } from './erasing.sql.ts'
import { buryAll } from './journal.ts'

/** A record of which earlier versions go: those below a number, and files that only they knew. */
export type Trim = { id: string; below: number; files: string[] }

/**
 * Erases what records said before (Fassungen vor …): a field was emptied for good. The newest version stays, whatever is asked. Done
 * once more after a restore.
 * @throws Refusal `space.missing`, `record.held`
 */
export async function trimRecords(desk: Desk, space: string, trims: readonly Trim[]): Promise<void> {
  mustBeSomebody(desk)
  const { organisation } = mustFind(await holdSpaceAlone(desk, space), 'space.missing')
  const { member } = await mustHaveKeyring(desk)
  const ids = trims.map(({ id }) => id)
  if (await isAnyHeld(desk, space, ids)) throw new Refusal('conflict', 'record.held')
  const gone = await removeVersionsBelow(desk, space, trims)
  const files = await removeFilesIn(
    desk,
    space,
    ids,
    trims.flatMap((one) => one.files),
  )
  const common = { organisation, space, member, at: desk.now }
  const stones = trims
    .filter(({ id }) => gone.has(id))
    .map(({ id, below }) => {
      return {
        ...common,
        kind: 'versions' as const,
        subject: id,
        below,
        counts: { versions: gone.get(id) ?? 0 },
      }
    })
  const ends = files.map(({ id }) => ({
    ...common,
    kind: 'file' as const,
    subject: id,
    counts: { files: 1 },
  }))
  if (stones.length + ends.length === 0) return
  await buryAll(desk, [...stones, ...ends])
  const counts = { records: stones.length, files: files.length }
  await record(desk, 'record.trimmed', null, { organisation, data: { space, ...counts } })
  afterCommit(desk, () => removeParts(desk.house, files))
}
