import type { JobHandlers } from '#kernel/job.ts'
import { tellOnDuty } from './alerts.ts'
import { tidyRoster } from './rosters.ts'

export const counsellingJobs: JobHandlers = {
  'counselling.tell': (desk, { office }) => tellOnDuty(desk, String(office)),
  'counselling.tidy': (desk) => tidyRoster(desk),
}
