import { Refused } from '#custody/browser/refused.ts'
import { isLink } from '../model/asked.ts'
import { type Apart, Lookalikes, pairKey } from '../model/duplicate/finding.ts'
import { isNothing, sameValue } from '../model/equal.ts'
import type { Field } from '../model/field.ts'
import type { Values } from '../model/record.ts'
import type { Row } from '../model/row.ts'
import { eraseIn } from '../worker/acting.ts'
import type { Paper } from '../worker/holding.ts'
import type { Workroom } from '../worker/workroom.ts'
import { likesOf } from './likes.ts'
import { type MergeBody, type Merging, mergeIn, undoMerge } from './merging.ts'

type Told = (...news: number[]) => void

/** Two that look like the same; `by`: the fields in which they do. */
export type Twin = { one: string; other: string; titles: [string, string]; by: string[] }

/** One of two, as it stands beside the other. */
export type Side = { id: string; title: string; writtenAt: string | null; entries: number; links: number }
export type Compared = {
  sides: [Side, Side]
  fields: { field: string; says: [string, string]; isSame: boolean; mayBoth: boolean }[]
}

export type Merged = {
  id: string
  at: string
  author: string
  stays: string
  goes: string
  titles: [string, string]
}

const most = 50

const mayBoth = (field: Field): boolean =>
  (isLink(field) && (field.link?.many === true || field.kind === 'household')) ||
  ['multiple-choice', 'file', 'photo', 'long-text'].includes(field.kind)

const titleOf = (room: Workroom, id: string): string => room.line(id, [])?.title ?? ''

function mustMerge(room: Workroom, id: string): Paper<MergeBody> {
  const found = room.holding.papers<MergeBody>('jam/merge/1').find((paper) => paper.id === id)
  if (!found) throw new Refused({ code: 'records.merge-gone' })
  return found
}

/** What a page may ask about records that are there twice, in the worker in which the records are open. */
export const twinTasks = {
  /** The likest first; without those of which somebody said that they are two. */
  find: (room: Workroom, _: Told, of: string): { total: number; twins: Twin[] } => {
    const { holding } = room
    const collection = holding.collections().find(({ id }) => id === of)
    if (!collection) return { total: 0, twins: [] }
    const viewing = room.viewing()
    const apart = holding.papers<Apart>('jam/apart/1').flatMap(({ body }) => body.pairs)
    const pairs = new Lookalikes(collection, seenRows(room, of)).pairs(new Set(apart))
    const mayWrite = (id: string) => viewing.mayWrite({ collection: of, id, marks: {} })
    const mine = pairs.filter(({ one, other }) => mayWrite(one) && mayWrite(other))
    const twins = mine.slice(0, most).map(({ one, other, likeness }) => ({
      ...{ one, other, titles: [titleOf(room, one), titleOf(room, other)] as [string, string] },
      by: likeness.fields.filter(({ score }) => score >= 0.5).map(({ field }) => field),
    }))
    return { total: mine.length, twins }
  },

  /** Who looks like what is being typed. */
  like: (room: Workroom, _: Told, of: string, values: Values) =>
    likesOf(room, of, values, () => seenRows(room, of)),

  compare: (room: Workroom, _: Told, one: string, other: string): Compared | null => {
    const viewing = room.viewing()
    const rows = [one, other].map((id) => room.holding.get(id))
    const [a, b] = rows.map((row) => (row && !row.merged ? viewing.seen(row) : null))
    const collection = room.holding.collections().find(({ id }) => id === a?.collection)
    if (!a || !b || !collection || a.collection !== b.collection) return null
    const [here = {}, there = {}] = room.sayAll(collection.id, [a.values, b.values])
    const fields = collection.fields.flatMap((field) => {
      const [mine, theirs] = [a.values[field.id], b.values[field.id]]
      if (isNothing(mine) && isNothing(theirs)) return []
      const says: [string, string] = [here[field.id] ?? '', there[field.id] ?? '']
      return [{ field: field.id, says, isSame: sameValue(mine, theirs), mayBoth: mayBoth(field) }]
    })
    return { sides: [sideOf(room, a), sideOf(room, b)], fields }
  },

  /** They are two: nobody is asked again. */
  keepApart: (room: Workroom, _: Told, one: string, other: string) =>
    room.holding.keep<Apart>({ what: 'jam/apart/1', pairs: [pairKey(one, other)] }),

  merge: (room: Workroom, _: Told, merging: Merging) => mergeIn(room, merging),

  /** What was merged and can be undone, the newest first. */
  merged: (room: Workroom, _: Told, of: string): Merged[] => {
    const papers = room.holding.papers<MergeBody>('jam/merge/1')
    const standing = papers.filter(({ body: { collection, goes, stays, undone } }) => {
      return collection === of && !undone && room.holding.get(goes)?.merged === stays
    })
    return standing
      .map(({ id, author, body: { at, stays, goes } }) => ({
        ...{
          id,
          at,
          author,
          stays,
          goes,
          titles: [titleOf(room, stays), asideTitle(room, goes)] as [string, string],
        },
      }))
      .toSorted((a, b) => b.at.localeCompare(a.at))
  },

  undo: (room: Workroom, _: Told, id: string) => undoMerge(room, mustMerge(room, id)),

  /** What was put aside goes for good, where nothing hangs on it. */
  finish: async (room: Workroom, _: Told, id: string) => {
    const { goes } = mustMerge(room, id).body
    const row = room.holding.get(goes)
    if (!row?.merged) throw new Refused({ code: 'records.merge-gone' })
    const drawer = room.holding
      .collections()
      .find((one) => one.id === row.collection)
      ?.drawers.find((one) => one.id === row.drawer)
    const isAllMine = Object.values(drawer?.spaces ?? {}).every((space) => room.holding.opens(space))
    const hasMore = room.holding.entries(goes).length > 0 || Object.values(row.values).some(hasFile)
    if (hasMore || !isAllMine) throw new Refused({ code: 'records.merge-needed' })
    await eraseIn(room, [goes])
  },
}

export type TwinTasks = typeof twinTasks

function seenRows(room: Workroom, of: string): Row[] {
  const viewing = room.viewing()
  const among = viewing.among(of)
  return [...room.holding.rows(of)].flatMap((row) => {
    if (row.damaged || row.anonymous || row.restricted || among?.(row.id) === false) return []
    return viewing.seen(row) ?? []
  })
}

function sideOf(room: Workroom, { id, writtenAt }: Row): Side {
  const { holding } = room
  const [entries, links] = [holding.entries(id).length, holding.links(id).length]
  return { id, title: titleOf(room, id), writtenAt, entries, links }
}

/** It stands in no table any more. */
function asideTitle(room: Workroom, id: string): string {
  const row = room.holding.get(id)
  const collection = room.holding.collections().find((one) => one.id === row?.collection)
  const seen = row && room.viewing().seen(row)
  if (!seen || !collection) return ''
  const [says = {}] = room.sayAll(collection.id, [seen.values])
  return collection.title.flatMap((field) => says[field] || []).join(' ')
}

const hasFile = (value: unknown): boolean =>
  Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null && 'file' in one)
