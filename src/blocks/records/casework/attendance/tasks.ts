import { Refused } from '#custody/browser/refused.ts'
import { tableFile } from '../../exchange/export/files.ts'
import { exportable, exportableRows, viewerOf } from '../../exchange/export/rights.ts'
import type { Reading } from '../../law/reading.ts'
import { readingOf } from '../../law/reading-of.ts'
import { isLeftOut } from '../../law/rights.ts'
import type { Collection } from '../../model/collection.ts'
import { nextOccurrence, occurrences } from '../../model/recurrence.ts'
import { mayWrite } from '../../model/right.ts'
import type { Entry, Fate, Paper, Row } from '../../worker/holding.ts'
import type { Workroom } from '../../worker/workroom.ts'
import {
  byNumber,
  notedOf,
  noting,
  type State,
  type Summary,
  stateOf,
  statesOf,
  summaryOf,
} from './attendance.ts'
import { type SeriesBody, takingPart } from './series.ts'
import { type SheetBy, sheetOf } from './sheet.ts'
import { attendanceWords } from './words.ts'

type Told = (...news: number[]) => void
export type SeriesPaper = Paper<SeriesBody>
export type Attendee = {
  id: string
  title: string
  state: State | null
  isGuest: boolean
  waits: boolean
  mayNote: boolean
}
export type DateList = { people: Attendee[]; leftOut: number; hasNumbers: boolean }
/** `waits`: on this device, until there is a network. */
export type Noted = 'there' | 'waits' | 'same'

const seriesIn = ({ holding }: Workroom): SeriesPaper[] => holding.papers<SeriesBody>('jam/series/1')

export function mustSeries(room: Workroom, id: string): SeriesPaper {
  const found = seriesIn(room).find((paper) => paper.id === id)
  if (!found) throw new Error('missing')
  return found
}

export const collectionIn = ({ holding }: Workroom, id: string): Collection | undefined =>
  holding.collections().find((one) => one.id === id)

function mayNoteIn(room: Workroom, of: string, row?: Row): boolean {
  const collection = collectionIn(room, of)
  const where = collection && { collection, layer: 'base' as const, ...(row && { row }) }
  return where !== undefined && mayWrite(room.viewing().viewer, where)
}

/** Those who take part and I may see, by name; without those whose records only wait (Art. 18, 21 DSGVO). */
export function peopleOf(
  room: Workroom,
  { body }: SeriesPaper,
  reading: Reading,
): { rows: Row[]; leftOut: number } {
  const { holding } = room
  const collection = collectionIn(room, body.who.collection)
  const all = takingPart(body.who, {
    rows: (id) => holding.rows(id),
    get: (id) => holding.get(id),
    passes: reading.passes,
  })
  const seen = collection
    ? all.flatMap((row) => (row.collection === collection.id && reading.seen('view', collection, row)) || [])
    : []
  const rows = seen.filter((row) => !isLeftOut(row))
  return { rows: byTitle(rows, reading), leftOut: seen.length - rows.length }
}

function byTitle(rows: readonly Row[], { title, lang }: Reading): Row[] {
  const order = new Intl.Collator(lang).compare
  return rows.toSorted((a, b) => order(title(a.id), title(b.id)))
}

/** Others of the same collection of whom something is noted in this series. */
export function guestsOf(room: Workroom, paper: SeriesPaper, taking: readonly Row[], date?: string): Row[] {
  const known = new Set(taking.map(({ id }) => id))
  const reading = readingOf(room)
  const collection = collectionIn(room, paper.body.who.collection)
  if (!collection) return []
  const isNoted = (entries: readonly Entry[]) =>
    date === undefined ? statesOf(entries, paper.id).size > 0 : stateOf(entries, paper.id, date) !== null
  const found = [...room.holding.rows(collection.id)].filter(
    (row) => !known.has(row.id) && !isLeftOut(row) && isNoted(room.holding.entries(row.id)),
  )
  return byTitle(
    found.flatMap((row) => reading.seen('view', collection, row) ?? []),
    reading,
  )
}

export const numberField = (collection: Collection | undefined) =>
  collection?.fields.find(({ kind, retired }) => kind === 'autonumber' && !retired)

function dateList(room: Workroom, _: Told, id: string, date: string): DateList {
  const paper = mustSeries(room, id)
  const reading = readingOf(room)
  const { rows, leftOut } = peopleOf(room, paper, reading)
  const line = (row: Row, isGuest: boolean): Attendee => {
    const entries = room.holding.entries(row.id)
    return {
      ...{ id: row.id, title: reading.title(row.id), isGuest, state: stateOf(entries, id, date) },
      waits: notedOf(entries, id, date)[0]?.waits === true,
      mayNote: !paper.body.ended && mayNoteIn(room, row.collection, row),
    }
  }
  const people = [
    ...rows.map((row) => line(row, false)),
    ...guestsOf(room, paper, rows, date).map((row) => line(row, true)),
  ]
  return {
    people,
    leftOut,
    hasNumbers: numberField(collectionIn(room, paper.body.who.collection)) !== undefined,
  }
}

/** Two taps one after the other find the same entry: each waits until the one before is written. */
const turns = new WeakMap<Workroom, Promise<unknown>>()
export function inTurn<T>(room: Workroom, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(room) ?? Promise.resolve()).then(work, work)
  turns.set(room, mine)
  return mine
}

const note = (room: Workroom, _: Told, id: string, date: string, records: string[], state: State | null) =>
  inTurn(room, () => noteNow(room, mustSeries(room, id), date, records, state))

export async function noteNow(
  room: Workroom,
  { id, body }: SeriesPaper,
  date: string,
  records: readonly string[],
  state: State | null,
): Promise<Noted> {
  const { holding, lang } = room
  const w = attendanceWords(lang)
  const day = dayOfDate(body, date)
  if (day === null || body.ended) throw new Error('missing')
  const text = w.says(body.title, state ? w.state[state] : w.open)
  const wanted = records.flatMap((record) => {
    const row = holding.get(record)
    if (!row || isLeftOut(row) || !mayNoteIn(room, row.collection, row))
      throw new Refused({ code: 'records.no-right' })
    return noting(record, holding.entries(record), { series: id, date, day }, state, text) ?? []
  })
  if (wanted.length === 0) return 'same'
  const fates = await holding.writeEntries(wanted.map(({ change }) => change))
  mustBeKept(fates)
  const doubles = wanted.flatMap((one) => one.doubles)
  // Without a network they stay until the next time: what is newest counts.
  if (doubles.length > 0) await holding.erase(doubles).catch(() => {})
  return fates.some(({ fate }) => fate === 'waits') ? 'waits' : 'there'
}

function mustBeKept(fates: readonly Fate[]): void {
  for (const { fate } of fates) if (typeof fate === 'object') throw new Refused(fate)
}

/** Where a planned date is now; null: it is none of the series, or does not take place. */
export function dayOfDate({ recurrence }: SeriesBody, date: string): string | null {
  const moved = recurrence.except?.find(({ day }) => day === date)
  const at = moved ? moved.to : date
  return at && occurrences(recurrence, at, at).some(({ planned }) => planned === date) ? at : null
}

export type CheckedIn = 'done' | 'unknown' | 'several'

/** Somebody typed their own number. Whoever is noted as there stays as they are. */
const checkIn = (room: Workroom, _: Told, id: string, date: string, typed: string): Promise<CheckedIn> =>
  inTurn(room, async () => {
    const paper = mustSeries(room, id)
    const field = numberField(collectionIn(room, paper.body.who.collection))
    if (!field) return 'unknown'
    const reading = readingOf(room)
    const { rows } = peopleOf(room, paper, reading)
    const all = [...rows, ...guestsOf(room, paper, rows, date)]
    const found = byNumber(
      all.map((row) => ({ id: row.id, number: reading.value(row, field.id) })),
      typed,
    )
    if (typeof found === 'string') return found
    const state = stateOf(room.holding.entries(found.id), id, date)
    if (state !== 'present' && state !== 'late') await noteNow(room, paper, date, [found.id], 'present')
    return 'done'
  })

type Period = { from: string; until: string }

/** @param rows what may be seen, or taken out, of those who take part and of guests */
function summed(
  room: Workroom,
  paper: SeriesPaper,
  { from, until }: Period,
  allowed: (rows: Row[]) => Row[],
): Summary {
  const reading = readingOf(room)
  const { rows } = peopleOf(room, paper, reading)
  const all = allowed([...rows, ...guestsOf(room, paper, rows)])
  const dates = occurrences(paper.body.recurrence, from, until)
  const people = all.map(({ id }) => {
    const states = statesOf(room.holding.entries(id), paper.id)
    return { id, title: reading.title(id), states }
  })
  return summaryOf(people, dates)
}

function takeSummary(room: Workroom, _: Told, id: string, period: Period, by: SheetBy): Blob | null {
  const paper = mustSeries(room, id)
  const collection = collectionIn(room, paper.body.who.collection)
  if (!collection) return null
  const viewer = viewerOf(room.holding)
  // Who may not take out what a record is called by takes out nothing that names it.
  const isOpen = exportable(viewer, collection, collection.title).length === collection.title.length
  if (!isOpen) return null
  const summary = summed(room, paper, period, (rows) => exportableRows(viewer, collection, rows))
  const sheet = sheetOf(paper.body.title, summary, by, room.lang)
  return tableFile(sheet, { format: 'csv', guard: true, separator: ';', lang: room.lang })
}

/** What a page may ask of attendance, in the worker in which the records are open. */
export const attendanceTasks = {
  seriesOf: (room: Workroom, _: Told, collection: string, today: string) =>
    seriesIn(room)
      .filter(({ body }) => body.collection === collection)
      .map((paper) => ({ paper, next: nextOccurrence(paper.body.recurrence, today)?.day ?? null }))
      .toSorted((a, b) => ((a.next ?? '9') < (b.next ?? '9') ? -1 : 1)),
  oneSeries: (room: Workroom, _: Told, id: string): SeriesPaper | null =>
    seriesIn(room).find((paper) => paper.id === id) ?? null,
  mayKeepSeries: (room: Workroom, _: Told, collection: string): boolean => mayNoteIn(room, collection),
  keepSeries: (room: Workroom, _: Told, body: SeriesBody, before?: { id: string; version: number }) => {
    if (!mayNoteIn(room, body.collection)) throw new Refused({ code: 'records.no-right' })
    return room.holding.keep(body, before)
  },
  titles: (room: Workroom, _: Told, ids: string[]): { [id: string]: string } => {
    const { title } = readingOf(room)
    return Object.fromEntries(ids.map((id) => [id, title(id)]))
  },
  ...{ dateList, note, checkIn, takeSummary },
  summary: (room: Workroom, _: Told, id: string, period: Period): Summary =>
    summed(room, mustSeries(room, id), period, (rows) => rows),
}
