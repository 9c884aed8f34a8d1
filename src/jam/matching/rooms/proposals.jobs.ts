import type { JobHandlers } from '#kernel/job.ts'
import { calculateSeating } from './proposals.ts'

export const roomJobs: JobHandlers = {
  'rooms.seat': { long: (house, data) => calculateSeating(house, String(data.run)) },
}
