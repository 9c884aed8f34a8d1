import type { JobHandlers } from '#kernel/job.ts'
import { expireDraft } from './drafts.ts'

export const draftJobs: JobHandlers = { 'form.draft': (desk, { id }) => expireDraft(desk, String(id)) }
