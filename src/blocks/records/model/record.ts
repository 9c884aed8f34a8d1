import type { Answer } from '#field/answer/answer.ts'

/** A link to other records, a member, a household; what is not sure of a day. Everything else is as a form answers it. */
export type Value =
  | Answer
  | { records: string[] }
  | { member: string }
  | { day: string; sure: 'day' | 'month' | 'year' }

/** Values by the id of their field. What is empty is not there. */
export type Values = { [field: string]: Value }

/** What is sealed of a record in the base layer of its drawer. */
export type RecordBody = {
  what: 'jam/record/1'
  collection: string
  /** The version of the collection it was written under. */
  schema: number
  values: Values
  /** The step of a case, flags, who is responsible (members), the import it came with. */
  step?: string
  flags?: string[]
  workers?: string[]
  import?: string
  /** Art. 18: nobody may work with it, only keep it. */
  restricted?: true
  /** Made anonymous on this day; statistics still count it. */
  anonymous?: string
  /** The record that an anonymous one stands for; that is erased, with all its versions. Torn work is not done twice. */
  instead?: string
  /** The record that it was merged into. It is nowhere to be seen but there, until the merging is undone or it goes with that. */
  merged?: string
  /** Drawers that it has left: what was erased there once never comes back under the same id. */
  been?: string[]
  /** What it was called before it came back to such a drawer; whoever still links to that is led here. */
  was?: string[]
  /** Why it was changed by hand after the fact (Art. 16). */
  correction?: string
}

/** What another layer of the same drawer holds of a record: an envelope of its own in that layer's space. */
export type PartBody = { what: 'jam/part/1'; of: string; collection: string; schema: number; values: Values }

/** Something that happened to a case (Verlauf): a note, a call, a task … Lies in the space of the layer it belongs to. */
export type EntryBody = {
  what: 'jam/entry/1'
  of: string
  kind: 'note' | 'call' | 'visit' | 'task' | 'file' | 'step' | 'consent' | 'referral' | 'attendance'
  at: string
  text?: string
  /** Tasks: until when, for whom, done when. Steps: asked, approved or declined. */
  due?: string
  for?: string
  done?: string
  more?: { [name: string]: Answer }
}
