// Long: every act of the import and the export that a page can ask for.
import { zipSync } from 'fflate'
import { pathName } from '#custody/archive/readable.ts'
import { worded } from '#field/form/wording.ts'
import type { Cell } from '#field/office/cells.ts'
import type { Paper } from '#field/paper/paper.ts'
import { base64url, sha256 } from '#vault/bytes.ts'
import type { Collection } from '../model/collection.ts'
import type { Field } from '../model/field.ts'
import type { Value } from '../model/record.ts'
import { mayWrite } from '../model/right.ts'
import { sayValue } from '../model/saying.ts'
import type { Paper as Kept, Row } from '../worker/holding.ts'
import type { Asked, Workroom } from '../worker/workroom.ts'
import { type FileLook, tableFile } from './export/files.ts'
import { paperOf } from './export/paper.ts'
import { exportable, exportableRows, viewerOf } from './export/rights.ts'
import { type Source, tableOf } from './export/table.ts'
import { readWhole, wholeOf } from './export/whole.ts'
import { type Held, held as heldIn, hold, mustHeld, mustTable, today } from './held.ts'
import { errorFile, type Telling, whyLeft } from './import/errors.ts'
import { fieldFor, guessMapping } from './import/guess/guess.ts'
import { isImportable, type Mapping, withFields } from './import/mapping.ts'
import { pause } from './import/run/batch.ts'
import type { ImportPaper } from './import/run/paper.ts'
import type { Prepared } from './import/run/prepared.ts'
import { runImport, tryImport } from './import/run/run.ts'
import { madeFor } from './import/run/schema.ts'
import { undoImport } from './import/run/undo.ts'
import { runWhole, tryWhole } from './import/run/whole-run.ts'
import { fitting, laidOn, type MappingPaper, savedFor } from './import/saved.ts'
import { notesOf, type Seen, seenOf } from './import/seen.ts'
import { labelOf } from './import/settling.ts'
import { BadTemplate, type BadTemplateCode } from './letters/bad-template.ts'
import { filledText } from './letters/fill.ts'
import { holdersFor, scopeOf, type Writing } from './letters/scope.ts'
import { letterOf, letterTypes, readTemplate } from './letters/template.ts'
import { BadTable, type BadTableCode } from './reading/bad-table.ts'
import { readPasted, readTable } from './reading/read-table.ts'
import type { Reading, Table } from './reading/table.ts'

type Told = (...news: number[]) => void

function mustCollection(room: Workroom, id: string): Collection {
  const found = room.holding.collections().find((one) => one.id === id)
  if (!found) throw new Error('The collection is not there.')
  return found
}

/** A file that was read: a table, an export of ours, or why it is neither. */
export type Looked =
  | { is: 'table'; seen: Seen }
  | { is: 'whole'; name: string; title: string; count: number; counts: ImportPaper['counts']; made: number }
  | { is: 'bad'; code: BadTableCode; about: string }

async function look(
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

/** What is to be taken out: the records of a view, in its order; these columns of them. */
export type Wish = { asked: Asked; columns: string[]; ids?: string[] }

/** Everything goes by the same query as the view, and by the same rights. */
function wanted(room: Workroom, { asked, columns, ids }: Wish) {
  const { holding, lang } = room
  const collection = mustCollection(room, asked.collection)
  const viewer = viewerOf(holding)
  const found = ids ?? room.idsOf(room.query(asked).query)
  const rows = exportableRows(
    viewer,
    collection,
    found.flatMap((id) => holding.get(id) ?? []),
  )
  return { collection, fields: exportable(viewer, collection, columns), rows, lang }
}

function sourceOf(room: Workroom): Source {
  const { holding, tables, lang } = room
  return {
    collections: holding.collections(),
    names: {
      record: (id) => (holding.get(id) ? tables.title(id, lang) : undefined),
      member: (id) => holding.members().find((one) => one.id === id)?.name,
    },
    value: (row, field) => row.values[field] ?? tables.value(row.id, field),
  }
}

/** Columns that this member may take out. */
function columnsOut(
  room: Workroom,
  _: Told,
  from: string,
): { id: string; label: string; layer: Field['layer'] }[] {
  const collection = mustCollection(room, from)
  const all = collection.fields.filter(({ retired }) => !retired).map(({ id }) => id)
  const own = collection.steps.length > 0 ? ['$step'] : []
  return exportable(viewerOf(room.holding), collection, [...all, ...own, '$workers', '$written']).map(
    (field) => ({
      ...{ id: field.id, label: labelOf(field, room.lang), layer: field.layer },
    }),
  )
}

const takeTable = (room: Workroom, _: Told, wish: Wish, look: FileLook): Blob =>
  tableFile(tableOf(wanted(room, wish), sourceOf(room)), look)

function takeWhole(room: Workroom, _: Told, asked: Asked): Blob {
  const collection = mustCollection(room, asked.collection)
  const { fields, rows } = wanted(room, { asked, columns: collection.fields.map(({ id }) => id) })
  const layers = new Set(fields.map(({ layer }) => layer))
  const entriesOf = (id: string) => room.holding.entries(id).filter(({ layer }) => layers.has(layer))
  const whole = wholeOf(collection, fields, rows, entriesOf, new Date())
  return new Blob([`${JSON.stringify(whole)}\n`], { type: 'application/json' })
}

function takePaper(room: Workroom, _: Told, wish: Wish, withCourse: boolean) {
  const collection = mustCollection(room, wish.asked.collection)
  const all = exportable(
    viewerOf(room.holding),
    collection,
    collection.fields.map(({ id }) => id),
  )
  const layers = new Set(all.map(({ layer }) => layer))
  const entriesOf = (id: string) => room.holding.entries(id).filter(({ layer }) => layers.has(layer))
  return paperOf(wanted(room, wish), sourceOf(room), withCourse ? entriesOf : null, today())
}

/** So many letters at once. */
const mostLetters = 2000

function writingOf(room: Workroom): Writing {
  const { holding, lang } = room
  return { holding, lang, source: sourceOf(room), viewer: viewerOf(holding), today: today() }
}

/** The rows that letters are written about, and their titles. */
function addressed(room: Workroom, asked: Asked): { row: Row; title: string }[] {
  const { rows } = wanted(room, { asked, columns: [] })
  return rows.slice(0, mostLetters).map((row) => ({ row, title: room.tables.title(row.id, room.lang) }))
}

const holders = (room: Workroom, _: Told, from: string): string[] =>
  holdersFor(mustCollection(room, from), writingOf(room))

/** What a template asks for that nobody here knows; or why it is none. */
async function lookAtTemplate(room: Workroom, _: Told, file: File, asked: Asked) {
  try {
    const { holders } = readTemplate(new Uint8Array(await file.arrayBuffer()))
    const [first] = addressed(room, asked)
    const scope = first && scopeOf(first.row, writingOf(room))
    const isKnown = ({ mark, name }: { mark: string; name: string }) =>
      mark === '#' ? scope?.each(name) !== null : scope?.say(name) !== null
    const repeats = holders.some(({ mark }) => mark === '#')
    // Within a repetition stand fields of other records.
    const unknown = repeats
      ? holders.filter((one) => one.mark === '#' && !isKnown(one))
      : holders.filter((one) => !isKnown(one))
    return { bad: null, count: holders.length, unknown: unknown.map(({ name }) => name) }
  } catch (problem) {
    if (problem instanceof BadTemplate) return { bad: problem.code, count: 0, unknown: [] }
    throw problem
  }
}

/** A letter for each record: one document, or all in one zip. */
async function takeLetters(
  room: Workroom,
  told: Told,
  file: File,
  asked: Asked,
): Promise<{ blob: Blob; ending: string } | { bad: BadTemplateCode }> {
  try {
    const template = readTemplate(new Uint8Array(await file.arrayBuffer()))
    const all = addressed(room, asked)
    const made: { [path: string]: Uint8Array } = {}
    for (const [at, { row, title }] of all.entries()) {
      const number = String(at + 1).padStart(String(all.length).length, '0')
      made[`${number} ${pathName(title)}.${template.kind}`] = letterOf(
        template,
        scopeOf(row, writingOf(room)),
      )
      if (at % 20 === 19) {
        told(at + 1, all.length)
        await pause()
      }
    }
    const [one] = Object.values(made)
    if (all.length === 1 && one)
      return {
        blob: new Blob([one as Uint8Array<ArrayBuffer>], { type: letterTypes[template.kind] }),
        ending: template.kind,
      }
    const zip = zipSync(made, { level: 0 }) as Uint8Array<ArrayBuffer>
    return { blob: new Blob([zip], { type: 'application/zip' }), ending: 'zip' }
  } catch (problem) {
    if (problem instanceof BadTemplate) return { bad: problem.code }
    throw problem
  }
}

/** A letter that was typed here, for each record on a page of its own. */
function takePlainLetters(
  room: Workroom,
  _: Told,
  letter: { subject: string; text: string },
  asked: Asked,
): Paper | { bad: BadTemplateCode } {
  try {
    const cases = addressed(room, asked).map(({ row }) => {
      const scope = scopeOf(row, writingOf(room))
      return {
        title: filledText(letter.subject, scope),
        facts: '',
        text: filledText(letter.text, scope),
        answers: [],
        notes: [],
        files: [],
      }
    })
    return { title: '', lead: '', files: '', lang: room.lang, cases }
  } catch (problem) {
    if (problem instanceof BadTemplate) return { bad: problem.code }
    throw problem
  }
}

/** What a page may ask of import and export, in the worker in which the records are open. */
export const exchangeTasks = {
  ...{
    look,
    targets,
    guess,
    useSaved,
    saveMapping,
    notes,
    tryIt,
    errors,
    run,
    stop,
    undo,
    imports,
    isSameFile,
  },
  fieldFor: (room: Workroom, _: Told, column: string): Field =>
    fieldFor(mustTable(room), column, Number(today().slice(0, 4))),
  ...{ columnsOut, takeTable, takeWhole, takePaper, holders, lookAtTemplate, takeLetters, takePlainLetters },
}
export type ExchangeTasks = typeof exchangeTasks
