import type { JobHandlers } from '#kernel/job.ts'
import { calculate } from './calculation.ts'

export const matchingJobs: JobHandlers = {
  'matching.run': { long: (house, data) => calculate(house, String(data.run)) },
}
