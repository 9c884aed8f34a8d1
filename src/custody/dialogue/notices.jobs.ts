import { day, later } from '#kernel/clock.ts'
import { atDesk, type Desk } from '#kernel/desk.ts'
import type { JobHandlers } from '#kernel/job.ts'
import { forgetDone } from '#kernel/job.ts'
import { wakeDevice } from '#kernel/push-service.ts'
import { holdHouseKey } from '#people/notice/house-key.ts'
import { findNoticeById, removeEndpoint } from './notices.sql.ts'

/** Wakes the devices of people without an account; what is sent is empty. */
export const dialogueJobs: JobHandlers = {
  'notice.push': {
    quick: true,
    long: async (house, data) => {
      const id = String(data.notice)
      const asItself = <T>(work: (desk: Desk) => Promise<T>) => atDesk(house, { itself: true }, work)
      const found = await asItself(async (desk) => {
        // When somebody was told is nobody's to read tomorrow.
        await forgetDone(desk, ['notice.push'], later(desk.now, -day))
        const endpoint = (await findNoticeById(desk, id))?.endpoint
        return endpoint && { endpoint, key: await holdHouseKey(desk) }
      })
      // Cancelled meanwhile, or gone with its conversation.
      if (!found) return
      const answer = await wakeDevice(house, found.key, found.endpoint)
      if (answer === 'gone') await asItself((desk) => removeEndpoint(desk, id, found.endpoint))
    },
  },
}
