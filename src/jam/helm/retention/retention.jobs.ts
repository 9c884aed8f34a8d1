import type { JobHandlers } from '#kernel/job.ts'
import { shredDue } from './retentions.ts'

// Long: a day may have much to erase, and a mail must not wait for it.
export const shredderJobs: JobHandlers = { 'jam.shred': { long: shredDue } }
