import { isLink } from '../asked.ts'
import type { Collection } from '../collection.ts'
import { isNothing, linkedIn, sameValue } from '../equal.ts'
import type { Field } from '../field.ts'
import { Draft } from '../linking/draft.ts'
import { weave } from '../links.ts'
import type { Plan, Step } from '../plan.ts'
import { marksOf } from '../plan.ts'
import type { EntryBody, Value, Values } from '../record.ts'
import { collectionOf, linksTo, type Records } from '../records.ts'
import type { Entry, Marks, Row } from '../row.ts'

/**
 * Which of the two a field (or a mark, with `$`) is taken from; `both` for lists and long texts. What is not said: lists of both,
 * everything else of the one that stays, or of the other where that has nothing.
 */
export type Choosing = { [field: string]: 'one' | 'other' | 'both' }

export type Merging = { stays: Row; goes: Row; choosing: Choosing; entries: readonly Entry[] }

/** Makes one record of two: its values as chosen, links of others turned to it, entries moved, the other erased. */
export function mergePlan(records: Records, { stays, goes, choosing, entries }: Merging): Plan {
  const collection = collectionOf(records, stays.collection)
  if (!collection || stays.id === goes.id || goes.collection !== stays.collection) return { steps: [] }
  const merged: Row = {
    ...withoutMarks(stays),
    ...mergedMarks(stays, goes, choosing),
    values: mergedValues(collection, stays, goes, choosing),
  }
  const draft = new Draft(records)
  weave(records, draft, stays, merged)
  turnLinks(records, draft, merged, goes)
  const moved = entries.filter((entry) => entry.of === goes.id).map((entry) => movedTo(stays.id, entry))
  // First what is new, last what goes: whoever is interrupted in between has one too many, and nothing too little.
  const { steps } = draft.plan([goes.id])
  return { steps: [...steps, ...moved, { is: 'erase', before: goes }] }
}

function withoutMarks(row: Row): Row {
  const marks = Object.keys(marksOf(row))
  return Object.fromEntries(Object.entries(row).filter(([name]) => !marks.includes(name))) as Row
}

function mergedValues(collection: Collection, one: Row, other: Row, choosing: Choosing): Values {
  const ids = new Set([...Object.keys(one.values), ...Object.keys(other.values)])
  const fields = new Map(collection.fields.map((field) => [field.id, field]))
  const values: Values = {}
  for (const id of ids) {
    const field = fields.get(id)
    const value = chosen(one.values[id], other.values[id], choosing[id] ?? usual(field), field)
    const clean = field && isLink(field) ? without(value, [one.id, other.id]) : value
    if (clean !== undefined && !isNothing(clean)) values[id] = clean
  }
  return values
}

const usual = (field: Field | undefined): 'one' | 'both' =>
  field && (field.link?.many || ['household', 'multiple-choice', 'file', 'photo'].includes(field.kind))
    ? 'both'
    : 'one'

function chosen(
  one: Value | undefined,
  other: Value | undefined,
  choice: Choosing[string],
  field?: Field,
): Value | undefined {
  if (one === undefined || isNothing(one)) return other
  if (other === undefined || isNothing(other)) return one
  if (choice === 'other') return other
  return choice === 'both' ? together(one, other, field) : one
}

function together(one: Value, other: Value, field?: Field): Value {
  if (Array.isArray(one) && Array.isArray(other)) {
    const more = (other as Value[]).filter(
      (value) => !(one as Value[]).some((known) => sameValue(known, value)),
    )
    return [...one, ...more] as Value
  }
  const [links, others] = [linkedIn(one), linkedIn(other)]
  if (links.length > 0 && (field?.link?.many || field?.kind === 'household'))
    return { records: [...new Set([...links, ...others])] }
  return field?.kind === 'long-text' && one !== other ? `${one}\n\n${other}` : one
}

function without(value: Value | undefined, ids: readonly string[]): Value | undefined {
  const links = linkedIn(value)
  if (!links.some((id) => ids.includes(id))) return value
  const left = links.filter((id) => !ids.includes(id))
  return left.length > 0 ? { records: left } : undefined
}

function mergedMarks(one: Row, other: Row, choosing: Choosing): Marks {
  const [a, b] = [marksOf(one), marksOf(other)]
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Marks>
  const marks = [...names].map((name) => {
    const isList = name === 'flags' || name === 'workers'
    const choice = choosing[`$${name}`] ?? (isList ? 'both' : 'one')
    return [name, chosen(a[name] as Value | undefined, b[name] as Value | undefined, choice)]
  })
  return Object.fromEntries(marks)
}

/** Whoever links to the one that goes links to the one that stays; where it is seen from both sides, only if that one does so too. */
function turnLinks(records: Records, draft: Draft, stays: Row, goes: Row): void {
  for (const { from, field } of linksTo(records, goes.id)) {
    if (from === stays.id || from === goes.id) continue
    const links = draft.linked(from, field)
    const back = backOf(records, from, field)
    const isWanted = !back || linkedIn(stays.values[back]).includes(from)
    const turned = links.flatMap((id) => (id === goes.id ? (isWanted ? [stays.id] : []) : [id]))
    draft.link(from, field, [...new Set(turned)])
  }
}

function backOf(records: Records, from: string, id: string): string | undefined {
  const row = records.get(from)
  const field = row && collectionOf(records, row.collection)?.fields.find((one) => one.id === id)
  return field?.kind === 'household' ? field.id : field?.link?.back
}

function movedTo(of: string, entry: Entry): Step {
  const { id, version: _v, layer: _l, author: _a, writtenAt: _w, waits: _s, ...body } = entry
  return { is: 'entry', id, before: body as EntryBody, after: { ...(body as EntryBody), of } }
}
