import type { Play } from '../play.ts'
import { arrival } from './arrival.ts'
import { call } from './call.ts'
import { changes } from './changes.ts'
import { closing, thanking } from './closing.ts'
import { companies } from './companies.ts'
import { followUps } from './followups.ts'
import { found } from './founding.ts'
import { handover } from './handover.ts'
import { helpers } from './helping.ts'
import { hosts } from './hosts.ts'
import { hours } from './hours.ts'
import { matching } from './matching.ts'
import { planB } from './plan-b.ts'
import { professionals } from './professionals.ts'
import { readiness } from './readiness.ts'
import { review } from './review.ts'
import { roles } from './roles.ts'
import { seats } from './seats.ts'
import { services } from './services.ts'
import { showcase } from './showcase.ts'
import { tour } from './tour.ts'

/** A jam from its founding to a year later, in the order it happens. Each stage tells how many it was about. */
export const stages = {
  founding: found,
  call,
  readiness,
  roles,
  review,
  companies,
  hosts,
  professionals,
  helpers,
  matching,
  changes,
  seats,
  planB,
  arrival,
  hours,
  tour,
  services,
  closing,
  handover,
  thanking,
  followUps,
  showcase,
  lastTour: tour,
} satisfies Record<string, (play: Play) => Promise<number>>

export type StageName = keyof typeof stages
