import type { JobHandlers } from '#kernel/job.ts'
import { erasePresence } from './presence.ts'

export const presenceJobs: JobHandlers = {
  'presence.erase': (desk, data) => erasePresence(desk, String(data.jam)),
}
