import type { ComponentType } from 'preact'
import type { Collection } from '../../model/collection.ts'
import type { Detail } from '../../worker/opened.ts'

export type SectionProps = { collection: Collection; detail: Detail; again: () => void }

/** A part of the page of a record. `isFor`: of which records it tells something. */
export type Section = {
  name: string
  isFor: (collection: Collection, detail: Detail) => boolean
  Part: ComponentType<SectionProps>
}
