import { Refused } from '#custody/browser/refused.ts'
import { isLink } from '../model/asked.ts'
import { deviceMark, nextNumber, numberIn } from '../model/autonumber.ts'
import { checkValues } from '../model/check.ts'
import { uniquesOf } from '../model/checking/uniques.ts'
import type { Collection } from '../model/collection.ts'
import type { Layer } from '../model/field.ts'
import { erasePlan, linkPlan } from '../model/links.ts'
import { changeOf } from '../model/plan.ts'
import type { Value, Values } from '../model/record.ts'
import type { Change, Row } from '../model/row.ts'
import { mustBeErasable } from './erasing.ts'
import type { EntryChange, Fate, Told } from './holding.ts'
import type { Workroom } from './workroom.ts'

/**
 * Writes what somebody has typed: what their role does not allow or what is wrong is said, and nothing of it is done. New records
 * get their running number, and links are seen from both sides.
 */
export async function saveIn(room: Workroom, changes: readonly Change[], told?: Told): Promise<Fate[]> {
  const viewing = room.viewing()
  const numbered = withNumbers(room, changes)
  const refusals = numbered.map((change) =>
    viewing.mayWrite(change) ? wrongIn(room, change) : { code: 'records.no-right' },
  )
  const allowed = numbered.filter((_, at) => refusals[at] === null)
  const before = allowed.map(({ id }) => (id ? (room.holding.get(id) ?? null) : null))
  const fates = await room.holding.write(allowed, told)
  await followLinks(room, allowed, before, fates)
  let at = 0
  return numbered.map(({ id = '' }, index) => {
    const refusal = refusals[index]
    return refusal ? { id, version: 0, fate: refusal } : (fates[at++] as Fate)
  })
}

/** Writes what happened, where my role lets me write. */
export function saveEntriesIn(room: Workroom, changes: readonly EntryChange[], told?: Told): Promise<Fate[]> {
  const viewing = room.viewing()
  if (!changes.every(({ of, layer }) => viewing.mayIn('write', of, layer)))
    throw new Refused({ code: 'records.no-right' })
  return room.holding.writeEntries(changes, told)
}

/** Where a file of a layer is to lie, for those who may attach some. */
export function placeOfFileIn(room: Workroom, id: string, layer: Layer) {
  if (!room.viewing().mayIn('attachment', id, layer)) throw new Refused({ code: 'records.no-right' })
  return room.holding.placeOfFile(id, layer)
}

/**
 * Erases records with all that goes along; first nobody points to them any more. Entries and papers go as they are.
 * @throws Refused `records.no-right`, `records.held`, `records.four-eyes`: then nothing is erased
 */
export async function eraseIn(room: Workroom, ids: readonly string[], told?: Told): Promise<void> {
  const records = ids.filter((id) => room.holding.get(id))
  const { steps } = erasePlan(room.tables, records)
  const writes = steps.flatMap((step) => changeOf(step) ?? [])
  const along = steps.flatMap((step) => (step.is === 'erase' ? [step.before.id] : []))
  const viewing = room.viewing()
  for (const id of [...ids, ...along]) mustBeErasable(room.holding, viewing, id)
  if (writes.length > 0) await room.holding.write(writes)
  await room.holding.erase([...new Set([...ids, ...along])], told)
  await room.holding.own.eraseOf([...ids, ...along])
}

/** What is wrong with the fields that are written; others may be filled in later. */
function wrongIn(
  room: Workroom,
  { collection: of, id, set = {}, whole }: Change,
): { code: string; says: string } | null {
  const collection = collectionOf(room, of)
  if (!collection || whole) return null
  const row = id ? room.holding.get(id) : undefined
  const values: Values = { ...row?.values }
  for (const [field, value] of Object.entries(set)) {
    if (value === null) delete values[field]
    else values[field] = value
  }
  const only = Object.keys(set)
  const isUnique = collection.fields.some(({ id: field, unique }) => unique && only.includes(field))
  const problems = checkValues(collection, values, {
    ...{ lang: room.lang, now: new Date(), records: room.tables, only },
    isMember: (member) => room.holding.members().some((one) => one.id === member),
    ...(id && { id }),
    ...(isUnique && {
      uniques: uniquesOf(collection, room.holding.rows(of), (one) => room.tables.title(one, room.lang)),
    }),
  })
  const said = problems.filter(({ field }) => only.includes(field) || field === '')
  return said.length > 0 ? { code: 'records.wrong', says: said.map(({ says }) => says).join(' ') } : null
}

/** New records take the next running numbers; two devices never give out the same. */
export function withNumbers(room: Workroom, changes: readonly Change[]): Change[] {
  const mark = deviceMark(`${room.holding.me.member} ${room.device}`)
  const newest = new Map<string, number>()
  const next = (collection: string, field: string): string => {
    const known = newest.get(field) ?? numberIn(nextNumber(numbersOf(room, collection, field), mark)) - 1
    newest.set(field, known + 1)
    return nextNumber([String(known)], mark)
  }
  return changes.map((change) => {
    if (change.id) return change
    const fields = collectionOf(room, change.collection)?.fields ?? []
    const numbers = fields.flatMap(({ id, kind, retired }): [string, Value][] =>
      kind === 'autonumber' && !retired && !change.set?.[id] ? [[id, next(change.collection, id)]] : [],
    )
    return numbers.length > 0 ? { ...change, set: { ...change.set, ...Object.fromEntries(numbers) } } : change
  })
}

function* numbersOf(room: Workroom, collection: string, field: string): Iterable<Value | undefined> {
  for (const { values } of room.holding.rows(collection)) yield values[field]
}

/** A link that is seen from both sides is written on the other side too. */
async function followLinks(
  room: Workroom,
  changes: readonly Change[],
  before: readonly (Row | null)[],
  fates: readonly Fate[],
): Promise<void> {
  for (const [at, { collection, set = {} }] of changes.entries()) {
    const fields = collectionOf(room, collection)?.fields ?? []
    if (!fields.some((field) => isLink(field) && field.id in set)) continue
    room.settle()
    const after = room.holding.get(fates[at]?.id ?? '')
    if (!after) continue
    const { steps } = linkPlan(room.tables, before[at] ?? null, after)
    const writes = steps.flatMap((step) => changeOf(step) ?? [])
    if (writes.length > 0) await room.holding.write(writes)
  }
}

const collectionOf = (room: Workroom, id: string): Collection | undefined =>
  room.holding.collections().find((one) => one.id === id)
