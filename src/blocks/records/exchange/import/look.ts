import { worded } from '#field/form/wording.ts'
import type { Cell } from '#field/office/cells.ts'
import { base64url, sha256 } from '#vault/bytes.ts'
import type { Workroom } from '../../worker/workroom.ts'
import { readWhole } from '../export/whole.ts'
import { type Held, hold, mustHeld } from '../held.ts'
import { BadTable, type BadTableCode } from '../reading/bad-table.ts'
import { readPasted, readTable } from '../reading/read-table.ts'
import type { Reading, Table } from '../reading/table.ts'
import { mustCollection, type Told } from '../wanted.ts'
import type { ImportPaper } from './run/paper.ts'
import { tryWhole } from './run/whole-run.ts'
import { type Seen, seenOf } from './seen.ts'

/** A file that was read: a table, an export of ours, or why it is neither. */
export type Looked =
  | { is: 'table'; seen: Seen }
  | { is: 'whole'; name: string; title: string; count: number; counts: ImportPaper['counts']; made: number }
  | { is: 'bad'; code: BadTableCode; about: string }

/** Reads a file, or what was pasted; the same once more when nothing is given. */
export async function look(
  room: Workroom,
  _: Told,
  given: File | string | null,
  reading: Reading,
  into: string,
): Promise<Looked> {
  try {
    return await looked(room, given, reading, into)
  } catch (problem) {
    if (problem instanceof BadTable) return { is: 'bad', code: problem.code, about: problem.about }
    throw problem
  }
}

/** @param given nothing: the same file again, read otherwise */
async function looked(
  room: Workroom,
  given: File | string | null,
  reading: Reading,
  into: string,
): Promise<Looked> {
  const before = given === null ? mustHeld(room) : undefined
  const bytes =
    before?.bytes ?? (typeof given === 'string' ? given : new Uint8Array(await (given as File).arrayBuffer()))
  const name = before?.name ?? (typeof given === 'string' ? '' : (given as File).name)
  const raw = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const digest = before?.digest ?? base64url(await sha256(raw))
  const held: Held = {
    ...{ name, digest, bytes, reading, table: null, whole: null, left: [] },
    isStopped: false,
  }
  hold(room, held)
  if (/\.json$/i.test(name) || raw[0] === 0x7b) return wholeLooked(room, held, raw, into)
  const read = (said: Reading) =>
    typeof bytes === 'string' ? readPasted(bytes, said) : readTable(bytes, said)
  held.table = read(reading)
  return { is: 'table', seen: seenOf(held.table, name, firstOf(held.table, read)) }
}

/** The first rows with what stands above the headings. */
function firstOf(table: Table, read: (said: Reading) => Table): readonly Cell[][] {
  if (table.head === -1) return table.rows
  const { separator, quote, sheet } = table
  return read({
    head: -1,
    ...(separator && { separator }),
    ...(quote !== null && { quote }),
    ...(sheet && { sheet }),
  }).rows
}

function wholeLooked(room: Workroom, held: Held, raw: Uint8Array, into: string): Looked {
  const whole = readWhole(new TextDecoder().decode(raw))
  if (whole === null || whole === 'newer') throw new BadTable(whole === 'newer' ? 'newer' : 'not-ours')
  held.whole = whole
  const { counts, made } = tryWhole(room.holding, mustCollection(room, into), whole)
  const title = worded(whole.collection.name, room.lang)
  return { is: 'whole', name: held.name, title, count: whole.records.length, counts, made: made.length }
}
