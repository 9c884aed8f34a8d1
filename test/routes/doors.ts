import type { Door, Doors } from './access.ts'
import { assistantDoors } from './doors-assistant.ts'
import { boxDoors } from './doors-boxes.ts'
import { callDoors } from './doors-call.ts'
import { communicationDoors } from './doors-communication.ts'
import { conversationDoors } from './doors-conversation.ts'
import { counsellingDoors } from './doors-counselling.ts'
import { dialogueDoors } from './doors-dialogue.ts'
import { districtDoors } from './doors-district.ts'
import { editorDoors } from './doors-editor.ts'
import { fillingDoors } from './doors-filling.ts'
import { formDoors } from './doors-form.ts'
import { certificateDoors, helmDoors } from './doors-helm.ts'
import { houseDoors, meDoors } from './doors-house.ts'
import { inboxDoors } from './doors-inbox.ts'
import { intakeDoors } from './doors-intake.ts'
import { jamDoors } from './doors-jam.ts'
import { liveDoors, serviceDoors } from './doors-live.ts'
import { runDoors } from './doors-live-run.ts'
import { peopleDoors } from './doors-people.ts'
import { publicationDoors } from './doors-publication.ts'
import { recordsDoors } from './doors-records.ts'
import { registrationDoors } from './doors-registration.ts'
import { resultDoors } from './doors-results.ts'
import { reviewDoors } from './doors-review.ts'
import { presenceDoors, shiftDoors } from './doors-shifts.ts'
import { siteDoors } from './doors-site.ts'
import { siteMediaDoors } from './doors-site-media.ts'
import { submissionDoors } from './doors-submission.ts'
import { venueDoors } from './doors-venue.ts'
import type { Ids, Kind } from './standing.ts'

/** Every door of the house and who may come through: the table that a new route has to be written into. */
export const doors: Doors = {
  ...houseDoors,
  ...meDoors,
  ...peopleDoors,
  ...publicationDoors,
  // Each form knows the page or the settings as the story has them: these come first.
  ...editorDoors,
  ...siteDoors,
  ...helmDoors,
  ...certificateDoors,
  ...communicationDoors,
  ...jamDoors,
  ...callDoors,
  ...reviewDoors,
  ...registrationDoors,
  ...venueDoors,
  ...conversationDoors,
  ...counsellingDoors,
  ...dialogueDoors,
  ...districtDoors,
  ...shiftDoors,
  ...liveDoors,
  ...runDoors,
  ...presenceDoors,
  ...serviceDoors,
  ...fillingDoors,
  ...formDoors,
  ...inboxDoors,
  ...recordsDoors,
  ...boxDoors,
  ...intakeDoors,
  ...resultDoors,
  ...assistantDoors,
  ...siteMediaDoors,
  ...submissionDoors,
}

export const mayCome = ({ who }: Door, kind: Kind): boolean => {
  if (who === 'everybody' || who === 'link') return true
  return who === 'somebody' ? kind !== 'nobody' : who.includes(kind)
}

/** Somebody whom the door is for. */
export function kindFor({ who }: Door): Kind {
  if (who === 'everybody' || who === 'link') return 'nobody'
  return who === 'somebody' ? 'team' : (who[0] ?? 'nobody')
}

/** The address of a door with the story's ids in it. A name that the story does not know is a mistake in the table. */
export function addressOf(path: string, door: Door, ids: Ids): string {
  return path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => {
    const found = ids[door.names?.[name] ?? name]
    if (!found) throw new Error(`${path}: the story has no ${door.names?.[name] ?? name}`)
    return found
  })
}
