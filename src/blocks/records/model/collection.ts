import type { Wording } from '#field/form/wording.ts'
import type { Field, Layer } from './field.ts'

/** The version of this schema; older ones are lifted by `upcast.ts`. */
export const collectionSchema = 1

/**
 * A drawer (Fach): what is read by the same people. Its layers are spaces of the vault; a collection whose cases are seen
 * by their own workers alone has a drawer for each of them. Moving a record to another drawer seals it anew there.
 */
export type Drawer = {
  id: string
  name: string
  spaces: { base: string } & { [layer in Exclude<Layer, 'base'>]?: string }
  /** Where people without a key leave something for it (Eingang): a space of its own, with the readers of the base. */
  intake?: string
}

/** A step of a case (Schritt), in its order: `approved` by a second person before the next. */
export type Step = { name: string; label: Wording; approved?: true; isEnd?: true }

/** Why and how long records stay (Löschklasse). Months are counted from what the field `from` says, else from the last change. */
export type Retention = {
  months: number
  from?: string
  /** The ground in law, as it is printed. */
  ground: Wording
  /** What happens at its end. */
  end: 'erase' | 'anonymise'
  /** The house erases by itself when the month is over; else people do, by the due list. */
  by?: 'house'
}

/** A collection (Sammlung): records of one kind, and what is asked of each. Sealed like everything it holds. */
export type Collection = {
  schema: typeof collectionSchema
  id: string
  /** Counts changes; records say under which they were written. */
  version: number
  name: Wording
  /** One of them: “Person”, “Gerät”. */
  one: Wording
  fields: Field[]
  /** Fields that make its title, in their order. */
  title: string[]
  drawers: Drawer[]
  steps: Step[]
  /** Records have a timeline with notes, calls, tasks, files. */
  isCase?: true
  /** People who are present at dates: courses, groups. */
  hasAttendance?: true
  retention: Retention
  /** The template it was made from. */
  template?: string
}
