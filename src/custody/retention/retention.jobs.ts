import type { JobHandlers } from '#kernel/job.ts'
import { tidy } from './retention.ts'

// Long: a day may have much to erase, and a mail must not wait for it.
export const retentionJobs: JobHandlers = { 'custody.tidy': { long: tidy } }
