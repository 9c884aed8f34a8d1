import type { JobHandlers } from '#kernel/job.ts'
import { tellOfReturn, tellOnDuty } from './alerts.ts'
import { tidyRoster } from './rosters.ts'

export const counsellingJobs: JobHandlers = {
  'counselling.tell': (desk, { office }) => tellOnDuty(desk, String(office)),
  'conversation.waits': (desk, { space }) => tellOfReturn(desk, String(space)),
  'counselling.tidy': (desk) => tidyRoster(desk),
}
