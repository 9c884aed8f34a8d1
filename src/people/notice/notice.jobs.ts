import { atDesk, type Desk } from '#kernel/desk.ts'
import type { JobHandlers } from '#kernel/job.ts'
import { handToPushService } from '#kernel/push-service.ts'
import { findDevice, houseKey, removeDevice } from './notice.sql.ts'

/** Push messages: one job for each device, so that one that fails is tried again alone. */
export const noticeJobs: JobHandlers = {
  push: {
    quick: true,
    long: async (house, { device, title, text, path, tag }) => {
      const asItself = <T>(work: (desk: Desk) => Promise<T>) => atDesk(house, { itself: true }, work)
      const found = await asItself(async (desk) => {
        const to = await findDevice(desk, String(device))
        return to && { to, key: await houseKey(desk) }
      })
      // Taken away meanwhile, by its owner or because it is gone.
      if (!found) return
      const message = JSON.stringify({ title, text, path, tag })
      const answer = await handToPushService(house, found.key, found.to, message)
      if (answer === 'gone') await asItself((desk) => removeDevice(desk, found.to.id))
    },
  },
}
