import type { ComponentType } from 'preact'
import { Second } from '../../casework/room/second.tsx'
import { Timeline } from '../../casework/room/timeline.tsx'
import type { Collection } from '../../model/collection.ts'
import type { Detail } from '../../worker/opened.ts'

export type SectionProps = { collection: Collection; detail: Detail; again: () => void }

/** A part of the page of a record. `isFor`: of which records it tells something. */
export type Section = {
  name: string
  isFor: (collection: Collection, detail: Detail) => boolean
  Part: ComponentType<SectionProps>
}

/** What stands on the page of a record below its fields, in this order. */
export const sections: Section[] = [
  { name: 'second', isFor: ({ steps }) => steps.some(({ approved }) => approved), Part: Second },
  {
    name: 'timeline',
    isFor: ({ isCase }, { entries }) => isCase === true || entries.length > 0,
    Part: Timeline,
  },
]
