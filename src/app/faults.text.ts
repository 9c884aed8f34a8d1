import { blocksFaults } from '#blocks/blocks.faults.text.ts'
import { counsellingFaults } from '#blocks/counselling/counselling.faults.text.ts'
import { formsFaults } from '#blocks/forms/forms.faults.text.ts'
import { mediaFaults } from '#blocks/site/intake/intake.faults.text.ts'
import { publicationFaults } from '#blocks/site/publication/publication.faults.text.ts'
import { siteFaults } from '#blocks/site/site.faults.text.ts'
import { custodyFaults } from '#custody/custody.faults.text.ts'
import { callFaults } from '#jam/call/call.faults.text.ts'
import { followupFaults } from '#jam/followup/followup.faults.text.ts'
import { gateFaults } from '#jam/gate/gate.faults.text.ts'
import { handoverFaults } from '#jam/handover/handover.faults.text.ts'
import { helmFaults } from '#jam/helm/helm.faults.text.ts'
import { liveFaults } from '#jam/live/live.faults.text.ts'
import { matchingFaults } from '#jam/matching/matching.faults.text.ts'
import { needsFaults } from '#jam/needs/needs.faults.text.ts'
import { profileFaults } from '#jam/profile/profile.faults.text.ts'
import { programmeFaults } from '#jam/programme/programme.faults.text.ts'
import { registrationFaults } from '#jam/registration/registration.faults.text.ts'
import { reviewFaults } from '#jam/review/review.faults.text.ts'
import { shiftsFaults } from '#jam/shifts/shifts.faults.text.ts'
import { showcaseFaults } from '#jam/showcase/showcase.faults.text.ts'
import { venueFaults } from '#jam/venue/venue.faults.text.ts'
import type { Faults } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import { peopleFaults } from '#people/people.faults.text.ts'
import { houseFaults } from './house.faults.text.ts'

/** What each room has to say about what it refuses. */
export const roomFaults = [
  houseFaults,
  blocksFaults,
  counsellingFaults,
  formsFaults,
  siteFaults,
  mediaFaults,
  publicationFaults,
  custodyFaults,
  callFaults,
  followupFaults,
  gateFaults,
  handoverFaults,
  helmFaults,
  liveFaults,
  matchingFaults,
  needsFaults,
  profileFaults,
  programmeFaults,
  registrationFaults,
  reviewFaults,
  shiftsFaults,
  showcaseFaults,
  venueFaults,
  peopleFaults,
]

const gathered = (lang: Lang): Faults => Object.assign({}, ...roomFaults.map((words) => words(lang)))
const all = { de: gathered('de'), en: gathered('en') }

/** What a refusal says, by its code, else by its reason. */
export const faultWords = (lang: Lang): Faults => all[lang]
