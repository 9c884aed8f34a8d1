import type { JobHandlers } from '#kernel/job.ts'
import { emptyBox } from './boxes.ts'

export const recordsJobs: JobHandlers = { 'records.box': (desk, { id }) => emptyBox(desk, String(id)) }
