import type { Wording } from '#field/form/wording.ts'

/**
 * From when a period counts: `changed`: the last change of the record · `ended`: the step that ends a case · `field`: a day that
 * a field of the record says · `birth`: as `field`, but of a day of birth, from so many completed years of life (`age`).
 */
export type Beginning = 'changed' | 'ended' | 'field' | 'birth'

/** Why and how long records stay (Löschklasse). Data of the organisation: each can be changed, added, struck out. */
export type RetentionClass = {
  id: string
  name: Wording
  begins: Beginning
  age?: number
  months: number
  /** The period begins with the end of the calendar year in which its beginning lies. */
  fullYears?: true
  end: 'erase' | 'anonymise'
  /** The house erases by itself when the month of the last day is over; else people do, by the due list. */
  by?: 'house'
  /** The ground in law, as it is printed; `source`: where to read it up. */
  ground: Wording
  source: string
  note?: Wording
}

/**
 * Which class holds for the records of a collection (Zuordnung): all, or those of which a choice says so. `day`: the field that
 * `field` and `birth` count from.
 */
export type Assigned = {
  collection: string
  class: string
  day?: string
  only?: { field: string; values: string[] }
}

/** What an organisation has decided about keeping; kept in the plan. */
export type KeepingBody = {
  what: 'jam/keeping/1'
  /** Own classes, and ours as they were changed. */
  classes: RetentionClass[]
  /** Ours that were struck out. */
  without: string[]
  assigned: Assigned[]
}

/** A record, or all of a collection, that nobody may erase for now (Löschsperre): a dispute, an inspection, a request. */
export type HoldBody = {
  what: 'jam/hold/1'
  record: string
  why: string
  /** The day on which it is looked at again. */
  until?: string
  /** The author of this version wants it lifted; where two are needed another one has to agree. */
  lifting?: true
  /** Who has placed it, once another one has written here. */
  by?: string
  /** Who lifted it, and when, is the author of the last version. That it was, the house has agreed to. */
  lifted?: true
}
