import { afterCommit, asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { removeNoticesOf } from '../dialogue/notice-rows.ts'
import { removeParts } from '../file/parts.ts'
import { destroyAllWraps } from '../space/wrap-rows.ts'
import { countRecords, isHeld, listFileIds, removeSpace } from './erasing.sql.ts'
import { bury, wasShredded } from './journal.ts'

/**
 * Shreds a space (Akte vernichten): its keys first, then all that they opened. What lies in old backups has no key any
 * more. Called where a line of the log is carried out: the log has checked the right.
 * @throws Refusal `space.held`
 */
export async function shred(desk: Desk, organisation: string, space: string, member: string): Promise<void> {
  // Whoever may end a case need not be able to read it, and so does not see what goes.
  await asHouse(desk, async () => {
    if (await wasShredded(desk, space)) return
    if (await isHeld(desk, space)) throw new Refusal('conflict', 'space.held')
    const wraps = await destroyAllWraps(desk, space)
    const files = await listFileIds(desk, space)
    const counts = { ...(await countRecords(desk, space)), files: files.length, wraps }
    await removeNoticesOf(desk, space)
    await removeSpace(desk, space)
    await bury(desk, { organisation, space, kind: 'space', subject: space, member, counts, at: desk.now })
    await record(desk, 'space.shredded', null, { organisation, data: { space, ...counts } })
    afterCommit(desk, () => removeParts(desk.house, files))
  })
}
