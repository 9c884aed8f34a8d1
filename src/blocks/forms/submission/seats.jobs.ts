import type { JobHandlers } from '#kernel/job.ts'
import { forget } from './forgetting.ts'
import { expireOffer, offerNext } from './seats.ts'

/** What goes on by itself: seats that become free, offers that nobody accepts, letters that came long ago. */
export const seatJobs: JobHandlers = {
  'form.next': (desk, { service }) => offerNext(desk, String(service)),
  'form.expire': (desk, { submission }) => expireOffer(desk, String(submission)),
  // Long: a day may have much to forget, and a mail must not wait for it.
  'form.forget': { long: forget },
}
