import type { JobHandlers } from '#kernel/job.ts'
import { mustFindJamById } from '../profile/jams.ts'
import { remindOf } from './letters.ts'
import { listSignups, lockShift } from './shifts.sql.ts'

export const shiftJobs: JobHandlers = {
  'shift.remind': async (desk, data) => {
    const shift = await lockShift(desk, String(data.jam), String(data.shift))
    const [helper] = await listSignups(desk, { shift: String(data.shift), account: String(data.account) })
    // Given back, dropped or erased meanwhile: then there is nothing to remind of.
    if (shift && helper) await remindOf(desk, await mustFindJamById(desk, shift.jam), shift, helper)
  },
}
