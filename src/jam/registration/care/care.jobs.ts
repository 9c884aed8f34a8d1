import type { JobHandlers } from '#kernel/job.ts'
import { mustFindJamById } from '../../profile/jams.ts'
import { eraseAllCare } from './cares.ts'

export const careJobs: JobHandlers = {
  'care.erase': async (desk, { jam }) => eraseAllCare(desk, await mustFindJamById(desk, String(jam))),
}
