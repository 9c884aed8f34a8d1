import { helpWanted, inUseAsked, inUseReminded } from '#jam/followup/letter-kinds.ts'
import { handedByTeam, handedToOwner } from '#jam/handover/letter-kinds.ts'
import { helpWaited } from '#jam/live/help/escalation/letter-kinds.ts'
import { remoteLetters } from '#jam/live/remote/letter-kinds.ts'
import { inReserve, teamChanged, teamComes, teamFound } from '#jam/matching/publishing/letter-kinds.ts'
import { needEntered, needIn } from '#jam/needs/scoping/letter-kinds.ts'
import { jamCancelled } from '#jam/profile/cancellation/letter-kinds.ts'
import { nextJam } from '#jam/profile/remember/letter-kinds.ts'
import { roleGranted, roleRevoked } from '#jam/profile/roles/letter-kinds.ts'
import { suggestionAnswered, suggestionAnsweredPrivately } from '#jam/profile/suggestions/letter-kinds.ts'
import { companyIn } from '#jam/registration/company/letter-kinds.ts'
import { registered } from '#jam/registration/letter-kinds.ts'
import { placeLetters } from '#jam/registration/places/letter-kinds.ts'
import {
  decisionLetters,
  moreSaid,
  needsAssigned,
  questionAnswered,
  questionAsked,
} from '#jam/review/letters/letter-kinds.ts'
import { shiftLetters } from '#jam/shifts/letters/letter-kinds.ts'
import { thanked } from '#jam/showcase/thanks/letter-kinds.ts'
import { venueWithdrawn } from '#jam/venue/letter-kinds.ts'
import { invitedInto } from '#people/invitation/letter-kinds.ts'
import type { LetterKind } from '#people/letter/letter.ts'
import { toGroup } from '../writing/letter-kinds.ts'

/** Every kind of mail that a jam writes, in the order of a jam: an organiser may edit each, and hold each back. */
export const letterKinds: readonly LetterKind[] = [
  invitedInto,
  roleGranted,
  roleRevoked,
  needIn,
  needEntered,
  needsAssigned,
  questionAsked,
  moreSaid,
  questionAnswered,
  ...Object.values(decisionLetters),
  registered.professional,
  registered.helper,
  companyIn,
  ...Object.values(placeLetters),
  ...Object.values(shiftLetters),
  teamFound,
  teamChanged,
  inReserve,
  teamComes,
  toGroup,
  remoteLetters.everybody.began,
  remoteLetters.everybody.ended,
  remoteLetters.host.began,
  remoteLetters.host.ended,
  venueWithdrawn,
  jamCancelled,
  nextJam,
  helpWaited,
  handedToOwner,
  handedByTeam,
  thanked,
  inUseAsked,
  inUseReminded,
  helpWanted,
  suggestionAnswered,
  suggestionAnsweredPrivately,
]

export const findKind = (id: string | undefined): LetterKind | undefined =>
  letterKinds.find((kind) => kind.id === id)
