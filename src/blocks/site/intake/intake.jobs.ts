import type { JobHandlers } from '#kernel/job.ts'
import { forgetIntake } from './intakes.ts'
import { carryOut } from './running.ts'

export const intakeJobs: JobHandlers = {
  'site.intake': { long: carryOut },
  'site.intake-forgotten': (desk, { intake }) => forgetIntake(desk, String(intake)),
}
