import type { JobHandlers } from '#kernel/job.ts'
import { expireOffer, offerNext } from './seats.ts'

/** What goes on by itself: seats that become free, offers that nobody accepts. */
export const seatJobs: JobHandlers = {
  'form.next': (desk, { service }) => offerNext(desk, String(service)),
  'form.expire': (desk, { submission }) => expireOffer(desk, String(submission)),
}
