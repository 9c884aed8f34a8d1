import { hour, later } from '#kernel/clock.ts'
import type { JobHandlers } from '#kernel/job.ts'
import { mustFindJamById } from '../profile/jams.ts'
import { calculateFill } from './filling/fills.ts'
import { tell } from './letters/letters.ts'
import { lockShift } from './shifts.sql.ts'
import { listSignups } from './signups.sql.ts'

export const shiftJobs: JobHandlers = {
  'shift.fill': { long: (house, data) => calculateFill(house, String(data.fill)) },
  'shift.remind': async (desk, data) => {
    const shift = await lockShift(desk, String(data.jam), String(data.shift))
    const [helper] = await listSignups(desk, { shift: String(data.shift), account: String(data.account) })
    // Given back, dropped or erased meanwhile: then there is nothing to remind of.
    if (!shift || !helper) return
    // Moved to later: another reminder is on its way.
    if (shift.startsAt > later(desk.now, 12.5 * hour)) return
    const jam = await mustFindJamById(desk, shift.jam)
    if (!jam.cancelledAt) await tell(desk, jam, shift, helper, 'soon')
  },
}
