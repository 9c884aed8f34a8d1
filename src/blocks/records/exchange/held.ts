import { homeDay } from '#kernel/zone.ts'
import type { Workroom } from '../worker/workroom.ts'
import type { Whole } from './export/whole.ts'
import type { Left } from './import/run/batch.ts'
import type { Prepared } from './import/run/prepared.ts'
import type { Reading, Table } from './reading/table.ts'

/** What is being read in: a file, or answers as a table. It is forgotten with the room. */
export type Held = {
  name: string
  digest: string
  bytes: Uint8Array<ArrayBuffer> | string
  reading: Reading
  table: Table | null
  whole: Whole | null
  left: Left[]
  isStopped: boolean
  /** What is known of answers beyond their text. */
  more?: Pick<Prepared, 'exact' | 'idOf' | 'decided'>
}
const helds = new WeakMap<Workroom, Held>()

export const hold = (room: Workroom, held: Held): unknown => helds.set(room, held)
export const held = (room: Workroom): Held | undefined => helds.get(room)

export function mustHeld(room: Workroom): Held {
  const found = helds.get(room)
  if (!found) throw new Error('No file was read.')
  return found
}

export function mustTable(room: Workroom): Table {
  const { table } = mustHeld(room)
  if (!table) throw new Error('No table was read.')
  return table
}

export const today = (): string => homeDay(new Date())
