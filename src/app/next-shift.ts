import type { Jam } from '#jam/profile/jam.ts'
import { listMyShifts } from '#jam/shifts/shifts.ts'
import type { Desk } from '#kernel/desk.ts'

/** The next shift of who looks, which their programme counts down to. */
export async function nextShift(desk: Desk, jam: Jam) {
  return (await listMyShifts(desk, jam.id)).find(({ startsAt }) => startsAt > desk.now)
}
