import type { Collection } from '../../model/collection.ts'
import type { Field } from '../../model/field.ts'
import type { Value } from '../../model/record.ts'
import { mayWrite } from '../../model/right.ts'
import { sayValue } from '../../model/saying.ts'
import type { Paper as Kept } from '../../worker/holding.ts'
import type { Workroom } from '../../worker/workroom.ts'
import { viewerOf } from '../export/rights.ts'
import { held as heldIn, mustHeld, mustTable, today } from '../held.ts'
import { mustCollection, sourceOf, type Told } from '../wanted.ts'
import { errorFile, type Telling, whyLeft } from './errors.ts'
import { fieldFor, guessMapping } from './guess/guess.ts'
import { look } from './look.ts'
import { isImportable, type Mapping, withFields } from './mapping.ts'
import type { ImportPaper } from './run/paper.ts'
import type { Prepared } from './run/prepared.ts'
import { runImport, tryImport } from './run/run.ts'
import { madeFor } from './run/schema.ts'
import { undoImport } from './run/undo.ts'
import { runWhole } from './run/whole-run.ts'
import { fitting, laidOn, type MappingPaper, savedFor } from './saved.ts'
import { notesOf } from './seen.ts'
import { labelOf } from './settling.ts'

function mayWriteIn(room: Workroom, collection: Collection): (field: Field) => boolean {
  const viewer = viewerOf(room.holding)
  return ({ layer }) => mayWrite(viewer, { collection, layer })
}

/** Fields that columns can be read into, and whether some are closed to this member. */
function targets(room: Workroom, _: Told, into: string) {
  const collection = mustCollection(room, into)
  const may = mayWriteIn(room, collection)
  return collection.fields.filter((field) => isImportable(field) && may(field))
}

function guess(
  room: Workroom,
  _: Told,
  into: string,
): { mapping: Mapping; saved: { id: string; name: string }[]; used: string } {
  const table = mustTable(room)
  const collection = mustCollection(room, into)
  const saved = savedFor(room.holding, into)
  const fits = fitting(saved, table.columns)
  const may = mayWriteIn(room, collection)
  const fresh = () => guessMapping(room.holding, collection, table, Number(today().slice(0, 4)), may)
  return {
    mapping: fits ? laidOn(fits.body, table.columns) : fresh(),
    saved: saved.map(({ id, body }) => ({ id, name: body.name })),
    used: fits?.id ?? '',
  }
}

function useSaved(room: Workroom, _: Told, id: string): Mapping {
  const found = room.holding.papers<MappingPaper>('jam/mapping/1').find((one) => one.id === id)
  if (!found) throw new Error('The mapping is not there.')
  return laidOn(found.body, mustTable(room).columns)
}

async function saveMapping(room: Workroom, _: Told, name: string, mapping: Mapping): Promise<void> {
  const same = savedFor(room.holding, mapping.collection).find(({ body }) => body.name === name)
  await room.holding.keep<MappingPaper>(
    { what: 'jam/mapping/1', name, mapping, reading: mustHeld(room).reading },
    same,
  )
}

const notes = (room: Workroom, _: Told, mapping: Mapping) =>
  notesOf(
    room.holding,
    withFields(mustCollection(room, mapping.collection), mapping),
    mustTable(room),
    mapping,
    {
      lang: room.lang,
      today: today(),
    },
  )

const prepared = (room: Workroom, mapping: Mapping): Prepared => ({
  ...{ table: mustTable(room), mapping, lang: room.lang, today: today() },
  ...mustHeld(room).more,
})

function telling(room: Workroom, mapping: Mapping): Telling {
  const { holding, lang } = room
  const collection = withFields(mustCollection(room, mapping.collection), mapping)
  const titleOf = (id: string) => (holding.get(id) ? room.line(id, [])?.title : undefined)
  return { lang, collection, titleOf }
}

/** One row that would be taken in, as it would be then. */
export type Sample = { line: number; is: string; title: string; says: { label: string; now: string }[] }

async function tryIt(room: Workroom, told: Told, mapping: Mapping) {
  const all = prepared(room, mapping)
  const { counts, left, samples, made } = await tryImport(room.holding, all, told)
  mustHeld(room).left = left
  const tells = telling(room, mapping)
  const { collection } = madeFor(mustCollection(room, mapping.collection), all)
  return {
    counts,
    left: left.slice(0, 100).map((one) => ({ line: one.line, is: one.is, says: whyLeft(one, tells) })),
    leftCount: left.length,
    samples: samples.slice(0, 12).map(({ line, is, of, change }): Sample => {
      const set = change?.set ?? {}
      const says = Object.entries(set).map(([field, value]) => sayNew(room, collection, field, value))
      return { line, is, title: (of && room.holding.get(of) && room.line(of, [])?.title) || '', says }
    }),
    fields: made.fields.map((id) =>
      labelOf(collection.fields.find((one) => one.id === id) as Field, room.lang),
    ),
    choices: Object.values(made.choices).flat().length,
  }
}

function sayNew(
  room: Workroom,
  { fields }: Collection,
  id: string,
  value: Value | null,
): Sample['says'][number] {
  const field = fields.find((one) => one.id === id)
  const now = field && value !== null ? sayValue(field, value, room.lang, sourceOf(room).names) : ''
  return { label: field ? labelOf(field, room.lang) : id, now: now || '–' }
}

const errors = (room: Workroom, _: Told, mapping: Mapping): Blob =>
  new Blob([errorFile(mustTable(room), mustHeld(room).left, telling(room, mapping))], { type: 'text/csv' })

/** @param goOn an import that was cut off or stopped; only with the same file */
async function run(room: Workroom, told: Told, mapping: Mapping, goOn: string | null) {
  const held = mustHeld(room)
  held.isStopped = false
  const begun = goOn === null ? undefined : mustImport(room, goOn)
  // With another file it would be another import.
  const before = begun?.body.digest === held.digest ? begun : undefined
  const { name: file, digest, reading } = held
  const running = { file, digest, reading, told, isStopped: () => held.isStopped }
  const { holding } = room
  const into = mustCollection(room, mapping.collection)
  const ran = held.whole
    ? await runWhole(holding, into, held.whole, running, before)
    : await runImport(holding, prepared(room, mapping), running, before)
  held.left = ran.left
  return { paper: ran.paper, leftCount: ran.left.length }
}

function stop(room: Workroom, _: Told): void {
  const held = heldIn(room)
  if (held) held.isStopped = true
}

function mustImport(room: Workroom, id: string): Kept<ImportPaper> {
  const found = room.holding.papers<ImportPaper>('jam/import/1').find((one) => one.id === id)
  if (!found) throw new Error('The import is not there.')
  return found
}

async function undo(room: Workroom, told: Told, id: string) {
  const { kept, erased, restored } = await undoImport(room.holding, mustImport(room, id), told)
  return { erased, restored, kept: kept.map((one) => ({ id: one, title: room.line(one, [])?.title ?? '' })) }
}

const imports = (room: Workroom, _: Told, into: string): Kept<ImportPaper>[] =>
  room.holding
    .papers<ImportPaper>('jam/import/1')
    .filter(({ body }) => body.collection === into)
    .sort((a, b) => (a.body.at < b.body.at ? 1 : -1))

/** Whether the file at hand is the one that an import was begun with. */
const isSameFile = (room: Workroom, _: Told, id: string): boolean =>
  mustImport(room, id).body.digest === mustHeld(room).digest

/** What a page may ask of the import. */
export const importTasks = {
  ...{ look, targets, guess, useSaved, saveMapping, notes, tryIt, errors, run, stop, undo, imports },
  isSameFile,
  fieldFor: (room: Workroom, _: Told, column: string): Field =>
    fieldFor(mustTable(room), column, Number(today().slice(0, 4))),
}
