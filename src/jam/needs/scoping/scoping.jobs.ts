import type { JobHandlers } from '#kernel/job.ts'
import { remind } from './reminders.ts'

export const scopingJobs: JobHandlers = {
  'scoping.remind': (desk, data) => remind(desk, String(data.scoping)),
}
