import type { JobHandlers } from '#kernel/job.ts'
import { ask, remind } from './followups.ts'

export const followUpJobs: JobHandlers = {
  'followup.ask': (desk, data) => ask(desk, String(data.handover), Number(data.day)),
  'followup.remind': (desk, data) => remind(desk, String(data.followUp)),
}
