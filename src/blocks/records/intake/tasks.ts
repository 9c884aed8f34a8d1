import { worded } from '#field/form/wording.ts'
import { viewerOf } from '../exchange/export/rights.ts'
import { hold, mustHeld, today } from '../exchange/held.ts'
import { whyLeft } from '../exchange/import/errors.ts'
import type { Mapping } from '../exchange/import/mapping.ts'
import type { Decision } from '../exchange/import/run/prepared.ts'
import { judgeOf, tryImport } from '../exchange/import/run/run.ts'
import { madeFor } from '../exchange/import/run/schema.ts'
import { type Seen, seenOf } from '../exchange/import/seen.ts'
import type { Collection } from '../model/collection.ts'
import type { Field } from '../model/field.ts'
import type { Value } from '../model/record.ts'
import { mayWrite } from '../model/right.ts'
import { sayValue } from '../model/saying.ts'
import type { Workroom } from '../worker/workroom.ts'
import type { Answered } from './answered.ts'
import { type IntakePaper, intakeOf } from './paper.ts'
import {
  digestOfCases,
  keepIntake,
  mappingFor,
  moreOf,
  preparedOf,
  takeIn,
  takeInAlone,
  type Waiting,
  waitingOf,
} from './taking.ts'

type Told = (...news: number[]) => void
export type Given = { source: string; name: string; cases: Answered[] }

const waitings = new WeakMap<Workroom, Waiting>()

function mustWaiting(room: Workroom): Waiting {
  const found = waitings.get(room)
  if (!found) throw new Error('No answers were read.')
  return found
}

function mustCollection(room: Workroom, id: string): Collection {
  const found = room.holding.collections().find((one) => one.id === id)
  if (!found) throw new Error('The collection is not there.')
  return found
}

function guessed(room: Workroom, waiting: Waiting): Mapping {
  const collection = mustCollection(room, waiting.collection)
  const viewer = viewerOf(room.holding)
  const year = Number(today().slice(0, 4))
  return mappingFor(room.holding, collection, waiting, year, ({ layer }) =>
    mayWrite(viewer, { collection, layer }),
  )
}

/** What waits to be taken in, as a page shows it. */
export type Looked = { seen: Seen; mapping: Mapping; withFiles: number; automatic: boolean; isKept: boolean }

async function look(room: Workroom, _: Told, into: string, given: Given): Promise<Looked> {
  const waiting = waitingOf(room.holding, into, given, room.lang)
  const digest = await digestOfCases(waiting)
  hold(room, {
    ...{ name: given.name, digest, bytes: '', reading: {}, table: waiting.table, whole: null, left: [] },
    ...{ isStopped: false, more: moreOf(waiting) },
  })
  waitings.set(room, waiting)
  const kept = intakeOf(room.holding, given.source, into)?.body
  return {
    ...{ seen: seenOf(waiting.table, given.name, []), mapping: guessed(room, waiting) },
    ...{ withFiles: waiting.withFiles, automatic: kept?.automatic ?? false, isKept: kept !== undefined },
  }
}

/** A case that is about somebody who is there, or looks like it: what would be different, and what was decided. */
export type Alike = {
  row: number
  of: string
  /** The case of the same letters that it looks like, where that is no record yet. */
  twin: number | null
  title: string
  says: { field: string; label: string; was: string; now: string }[]
  decided: Decision | null
}

async function tryIt(room: Workroom, told: Told, mapping: Mapping) {
  const { holding, lang } = room
  const waiting = mustWaiting(room)
  const prepared = preparedOf(waiting, mapping, lang, today())
  const { counts, left, made } = await tryImport(holding, prepared, told)
  mustHeld(room).left = left
  const { collection } = madeFor(mustCollection(room, mapping.collection), prepared)
  const titleOf = (id: string) => (holding.get(id) ? room.line(id, [])?.title : undefined)
  const open = left.flatMap(({ row, is, of }) => (is === 'duplicate' && of ? [{ row, of }] : []))
  const known = [...waiting.decisions.keys()].map((row) => ({ row, of: waiting.likes.get(row) ?? '' }))
  for (const { row, of } of open) waiting.likes.set(row, of)
  const all = [...open, ...known].sort((one, other) => one.row - other.row)
  return {
    ...{ counts, alike: alikeOf(room, collection, waiting, mapping, all) },
    refused: left
      .filter(({ is }) => is === 'refused')
      .map((one) => ({ row: one.row, says: whyLeft(one, { lang, collection, titleOf }) })),
    fields: made.fields.length,
    choices: Object.values(made.choices).flat().length,
  }
}

function alikeOf(
  room: Workroom,
  collection: Collection,
  waiting: Waiting,
  mapping: Mapping,
  rows: readonly { row: number; of: string }[],
): Alike[] {
  const { holding, lang } = room
  const fields = collection.fields.map(({ id }) => id)
  const into = new Map(
    rows.map(({ row, of }) => [row, holding.get(of) ? { into: of, fields } : ('new' as const)]),
  )
  const prepared = {
    ...preparedOf(waiting, mapping, lang, today()),
    decided: (row: number) => into.get(row) ?? ('new' as const),
  }
  const judge = judgeOf(holding, collection, prepared, 'dry')
  const names = {
    record: (id: string) => (holding.get(id) ? room.line(id, [])?.title : undefined),
    member: (id: string) => holding.members().find((one) => one.id === id)?.name,
  }
  const rowOf = new Map(waiting.cases.map((_, row) => [waiting.idOf(row), row]))
  return rows.map(({ row, of }) => {
    const set = judge.judge(row).change?.set ?? {}
    const twin = holding.get(of) ? null : (rowOf.get(of) ?? null)
    const before = twin === null ? (holding.get(of)?.values ?? {}) : (judge.judge(twin).change?.set ?? {})
    const said = (field: Field, value: Value | null | undefined) =>
      sayValue(field, value ?? undefined, lang, names)
    const says = collection.fields.flatMap((field) => {
      const next = set[field.id]
      if (next === undefined || next === null) return []
      const [was, now] = [said(field, before[field.id]), said(field, next)]
      if (twin !== null && was === now) return []
      return [{ field: field.id, label: worded(field.label, lang) || field.id, was, now }]
    })
    const called = collection.fields.filter(({ id }) => collection.title.includes(id))
    const title =
      twin === null
        ? ((holding.get(of) && room.line(of, [])?.title) ?? '')
        : called.map((field) => said(field, before[field.id])).join(' ')
    return { row, of, twin, title, says, decided: waiting.decisions.get(row) ?? null }
  })
}

function decide(room: Workroom, _: Told, row: number, decision: Decision | null): void {
  const { decisions } = mustWaiting(room)
  if (decision) decisions.set(row, decision)
  else decisions.delete(row)
}

async function take(room: Workroom, told: Told, mapping: Mapping, automatic: boolean) {
  const waiting = mustWaiting(room)
  const { paper, left } = await takeIn(room.holding, waiting, mapping, {
    lang: room.lang,
    today: today(),
    told,
  })
  await keepIntake(room.holding, waiting, mapping, automatic)
  return { counts: paper.body.counts, left: left.length }
}

/** From now on by itself, or not any more. */
async function setAutomatic(room: Workroom, _: Told, source: string, into: string, automatic: boolean) {
  const known = intakeOf(room.holding, source, into)
  if (known) await room.holding.keep<IntakePaper>({ ...known.body, automatic }, known)
}

async function alone(room: Workroom, _: Told, into: string, given: Given): Promise<number> {
  const waiting = waitingOf(room.holding, into, given, room.lang)
  if (waiting.cases.length === 0) return 0
  return takeInAlone(room.holding, waiting, guessed(room, waiting), { lang: room.lang, today: today() })
}

/** What a page may ask about answers that become records. */
export const intakeTasks = { look, tryIt, decide, take, setAutomatic, alone }
export type IntakeTasks = typeof intakeTasks
