import { OwnSection } from '../../casework/own/own-section.tsx'
import { Second } from '../../casework/room/second.tsx'
import { Timeline } from '../../casework/room/timeline.tsx'
import type { Section } from './section.ts'

/** What stands on the page of a record below its fields, in this order. */
export const sections: Section[] = [
  { name: 'second', isFor: ({ steps }) => steps.some(({ approved }) => approved), Part: Second },
  {
    name: 'timeline',
    isFor: ({ isCase }, { entries }) => isCase === true || entries.length > 0,
    Part: Timeline,
  },
  { name: 'own', isFor: ({ isCase }, { line }) => isCase === true && !line.damaged, Part: OwnSection },
]
