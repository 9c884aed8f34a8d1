import type { JobHandlers } from '#kernel/job.ts'
import { escalate } from './escalations.ts'

export const helpJobs: JobHandlers = {
  'help.escalate': (desk, data) => escalate(desk, String(data.jam), String(data.request)),
}
