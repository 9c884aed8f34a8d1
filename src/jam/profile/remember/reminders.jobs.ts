import type { JobHandlers } from '#kernel/job.ts'
import { tellOfJam } from './reminders.ts'

export const reminderJobs: JobHandlers = {
  'jam.announce': (desk, data) => tellOfJam(desk, String(data.jam)),
}
