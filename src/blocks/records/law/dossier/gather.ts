import type { Answer } from '#field/answer/answer.ts'
import { worded } from '#field/form/wording.ts'
import { homeDay } from '#kernel/zone.ts'
import type { Collection } from '../../model/collection.ts'
import type { Layer } from '../../model/field.ts'
import type { Row } from '../../worker/holding.ts'
import { consentsOf, textsOf } from '../consent/consent.ts'
import { idsIn } from '../deletion/cascade.ts'
import type { Reading } from '../reading.ts'
import { keepingOf } from '../retention/due.ts'
import { keepingPaper } from '../retention/due-list.ts'

export type FileOf = { name: string; type: string; size: number; file: string; key: string }

/** One record in a dossier: its values in words and as they are, what happened, its files, why and until when it is kept. */
export type Sheet = {
  record: string
  collection: string
  called: string
  title: string
  /** It is about the person; otherwise it is linked with them. */
  isOwn: boolean
  values: { field: string; label: string; layer: Layer; says: string; value: unknown }[]
  entries: {
    id: string
    kind: string
    at: string
    author: string
    says: string
    more: { [name: string]: Answer }
  }[]
  files: FileOf[]
  consents: { title: string; state: string; at: string; by: string }[]
  referrals: { to: string; at: string }[]
  /** Layers of its drawer that I cannot open: somebody else has to add them. */
  unread: Layer[]
  ground: string
  source: string
  until: string | null
  marks: { restricted: boolean; correction: string | null; anonymous: string | null }
  written: { by: string; at: string | null }
}

export type AccessLine = { at: string; member: string; count: number; kind: string }

/** Everything that is held on a person (Auskunft, Art. 15 and 20 DSGVO), as far as whoever asks may read it. */
export type Dossier = {
  what: 'jam/dossier/1'
  at: string
  by: string
  persons: string[]
  sheets: Sheet[]
  accesses: AccessLine[] | null
}

/**
 * Gathers all that concerns a person: the records that are theirs, and every one that links to these or that these link to.
 * @param accesses who opened it; null when I may not see the access log
 */
export function gather(reading: Reading, persons: readonly string[], accesses: AccessLine[] | null): Dossier {
  const { holding, now } = reading
  const own = new Set(persons)
  const around = new Set<string>()
  for (const id of persons) {
    for (const { from } of holding.links(id)) around.add(from)
    for (const value of Object.values(holding.get(id)?.values ?? {}))
      for (const linked of idsIn(value)) around.add(linked)
  }
  const all = [...own, ...[...around].filter((id) => !own.has(id))]
  const sheets = all.flatMap((id) => {
    const row = holding.get(id)
    return row ? (sheetOf(reading, row, own.has(id)) ?? []) : []
  })
  const name = (member: string) => holding.members().find(({ id }) => id === member)?.name ?? member
  return {
    ...{ what: 'jam/dossier/1', at: now.toISOString(), by: holding.me.name, persons: [...persons], sheets },
    accesses: accesses?.map((line) => ({ ...line, member: name(line.member) })) ?? null,
  }
}

function sheetOf(reading: Reading, whole: Row, isOwn: boolean): Sheet | null {
  const { holding, lang, now } = reading
  const collection = holding.collections().find(({ id }) => id === whole.collection)
  const row = collection && reading.seen('export', collection, whole)
  if (!collection || !row) return null
  const layers = reading.layers('export', collection, row)
  const mine = holding.entries(row.id).filter(({ layer }) => layers.includes(layer))
  const entries = mine.toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const keeping = keepingOf(row, collection, entries, keepingPaper(holding)?.body)
  const name = (member: string) => holding.members().find(({ id }) => id === member)?.name ?? member
  const texts = textsOf(holding)
  return {
    ...{ record: row.id, collection: collection.id, isOwn, title: reading.title(row.id) },
    called: worded(collection.one, lang),
    values: valuesOf(reading, collection, row),
    entries: entries.map(({ id, kind, at, author, text = '', more = {} }) => {
      return { id, kind, at, author: name(author), says: text, more: withoutKeys(more) as typeof more }
    }),
    files: [
      ...Object.values(row.values),
      ...entries.flatMap(({ more }) => Object.values(more ?? {})),
    ].flatMap(filesIn),
    consents: consentsOf(entries, texts, homeDay(now)).map(({ text, state, last }) => {
      const title = texts.find(({ body }) => body.text === text)?.body.title ?? text
      return { title, state, at: last.at, by: last.by }
    }),
    referrals: entries
      .filter(({ kind, more }) => kind === 'referral' && more?.to)
      .map(({ at, more }) => ({ at, to: String(more?.to) })),
    unread: unreadOf(reading, collection, row),
    ...{ ground: worded(keeping.class.ground, lang), source: keeping.class.source },
    until: 'until' in keeping ? keeping.until : null,
    marks: {
      ...{ restricted: row.restricted === true, correction: row.correction ?? null },
      anonymous: row.anonymous ?? null,
    },
    written: { by: name(row.author), at: row.writtenAt },
  }
}

function valuesOf(reading: Reading, collection: Collection, row: Row): Sheet['values'] {
  return collection.fields.flatMap(({ id, label, layer }) => {
    const value = reading.value(row, id)
    if (value === undefined) return []
    const says = reading.say(collection, id, value)
    return [{ field: id, label: worded(label, reading.lang) || id, layer, says, value: withoutKeys(value) }]
  })
}

function unreadOf({ holding }: Reading, collection: Collection, { drawer }: Row): Layer[] {
  const spaces = collection.drawers.find(({ id }) => id === drawer)?.spaces ?? { base: '' }
  const readable = holding.readable(collection.id, drawer)
  return (Object.keys(spaces) as Layer[]).filter((layer) => !readable.includes(layer))
}

const isFile = (one: unknown): one is FileOf =>
  typeof one === 'object' && one !== null && 'file' in one && 'key' in one && 'name' in one

const filesIn = (value: unknown): FileOf[] => (Array.isArray(value) ? value.filter(isFile) : [])

/** What opens a file is nobody's data: it does not leave the house with a dossier. */
function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutKeys)
  if (isFile(value)) return { name: value.name, type: value.type, size: value.size }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutKeys(one)]))
}
