import type { JobHandlers } from '#kernel/job.ts'
import { mustFindJamById } from '../../profile/jams.ts'
import { askAll, type Leaving, lapse } from './confirmations.ts'
import { expireOffer, offerNext } from './offers.ts'
import { isPlaced } from './rule.ts'

/** What goes on by itself: places that become free, offers and questions that nobody answers. */
export const placeJobs = (leave: Leaving): JobHandlers => ({
  'registration.next': async (desk, { jam, role }) => {
    if (isPlaced(role)) await offerNext(desk, await mustFindJamById(desk, String(jam)), role)
  },
  'registration.expire': (desk, { waiting }) =>
    expireOffer(desk, String(waiting), (id) => mustFindJamById(desk, id)),
  'registration.ask': async (desk, { jam, role, now }) => {
    if (isPlaced(role)) await askAll(desk, await mustFindJamById(desk, String(jam)), role, now === true)
  },
  'registration.lapse': async (desk, { jam, role }) => {
    if (isPlaced(role)) await lapse(desk, await mustFindJamById(desk, String(jam)), role, leave)
  },
})
