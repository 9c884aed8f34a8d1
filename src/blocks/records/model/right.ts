import type { Wording } from '#field/form/wording.ts'
import { worded } from '#field/form/wording.ts'
import type { Lang } from '#kernel/text.ts'
import { fieldOf, isDerived } from './asked.ts'
import type { Collection } from './collection.ts'
import { fieldsRead } from './deriving/formula.ts'
import { type Field, type Layer, layers } from './field.ts'
import { rightWords } from './right.text.ts'
import type { Row } from './row.ts'

/** What somebody may do. To view is a matter of keys as well; all others are kept by this program alone. */
export const acts = ['view', 'write', 'export', 'search', 'report', 'attachment'] as const
export type Act = (typeof acts)[number]

/** What a role may do with one collection (or all: `*`) in some layers; `own`: only with records whose worker one is. */
export type Grant = { collection: string; layers: Layer[]; whose: 'all' | 'own'; acts: Act[] }

/** A role (Rolle). Lies sealed in the plan. */
export type Role = {
  what: 'jam/role/1'
  id: string
  name: Wording
  grants: Grant[]
  members: string[]
  /** May change collections, views of everybody and roles. */
  manages?: true
}

/**
 * Somebody who asks: who it is, all roles of the service, and which spaces of the vault the keys are there for. As long as a
 * service has no role at all, keys alone decide.
 */
export type Viewer = { member: string; roles: readonly Role[]; opens: (space: string) => boolean }

/** Where something is to be done. Without a row: with the records of the collection at all. */
export type Where = {
  collection: Collection
  layer: Layer
  row?: Pick<Row, 'drawer' | 'workers' | 'restricted'>
}

/**
 * Whether somebody may do something: has the key, and a role that grants it. To do anything one must be allowed to view it.
 * Restricted records (Art. 18 GDPR) are only looked at.
 */
export function may(viewer: Viewer, act: Act, where: Where): boolean {
  if (!hasKey(viewer, where)) return false
  if (act !== 'view' && act !== 'attachment' && where.row?.restricted) return false
  return grants(viewer, 'view', where) && (act === 'view' || grants(viewer, act, where))
}

function hasKey({ opens }: Viewer, { collection, layer, row }: Where): boolean {
  const drawers = row ? collection.drawers.filter(({ id }) => id === row.drawer) : collection.drawers
  return drawers.some(({ spaces }) => {
    const space = spaces[layer]
    return opens(spaces.base) && space !== undefined && opens(space)
  })
}

function grants({ member, roles }: Viewer, act: Act, { collection, layer, row }: Where): boolean {
  if (roles.length === 0) return true
  return roles.some(
    ({ grants, members }) =>
      members.includes(member) &&
      grants.some(
        (grant) =>
          (grant.collection === '*' || grant.collection === collection.id) &&
          grant.layers.includes(layer) &&
          grant.acts.includes(act) &&
          (grant.whose === 'all' || row === undefined || row.workers?.includes(member) === true),
      ),
  )
}

export const mayView = (viewer: Viewer, where: Where): boolean => may(viewer, 'view', where)
export const mayWrite = (viewer: Viewer, where: Where): boolean => may(viewer, 'write', where)
export const mayExport = (viewer: Viewer, where: Where): boolean => may(viewer, 'export', where)
export const maySearch = (viewer: Viewer, where: Where): boolean => may(viewer, 'search', where)
export const mayReport = (viewer: Viewer, where: Where): boolean => may(viewer, 'report', where)
export const mayAttach = (viewer: Viewer, where: Where): boolean => may(viewer, 'attachment', where)

/** Collections, views of everybody, roles. As long as nobody manages, everybody may: else nobody could begin. */
export function mayManage({ member }: Pick<Viewer, 'member'>, roles: readonly Role[]): boolean {
  const managers = roles.filter(({ manages, members }) => manages && members.length > 0)
  return managers.length === 0 || managers.some(({ members }) => members.includes(member))
}

/** A record as somebody may see it for an act: without the values of layers that are not theirs; null: not at all. */
export function seenBy(viewer: Viewer, act: Act, collection: Collection, row: Row): Row | null {
  if (!may(viewer, act, { collection, layer: 'base', row })) return null
  const open = new Set(layers.filter((layer) => may(viewer, act, { collection, layer, row })))
  if (open.size === layers.length) return row
  const values = Object.fromEntries(
    Object.entries(row.values).filter(([id]) => {
      const field = fieldOf(collection, id)
      return field !== undefined && open.has(layerOf(collection, field))
    }),
  )
  const parts = Object.fromEntries(Object.entries(row.parts).filter(([layer]) => open.has(layer as Layer)))
  return { ...row, values, parts }
}

/**
 * How closed a field is: what is made of others of its record is at least as closed as these, whatever it says itself. What is
 * derived over a link is shown only to those who have the keys of both, because nobody else can work it out.
 */
export function layerOf(collection: Collection, field: Field, deep = 0): Layer {
  if (!isDerived(field) || deep > 20) return field.layer
  const reads = collection.fields.filter(({ id }) => id !== field.id && readsOf(field).has(id))
  const read = reads.map((one) => layerOf(collection, one, deep + 1))
  return [field.layer, ...read].reduce((one, other) =>
    layers.indexOf(other) > layers.indexOf(one) ? other : one,
  )
}

const readBy = new WeakMap<Field, Set<string>>()

function readsOf(field: Field): Set<string> {
  const known = readBy.get(field)
  if (known) return known
  const reads = new Set([
    ...(field.value ? fieldsRead(field.value) : []),
    ...(field.kind === 'age' && field.of ? [field.of.field] : []),
    ...(field.of?.link ? [field.of.link] : []),
  ])
  readBy.set(field, reads)
  return reads
}

/** Layers of a collection in which somebody may do something with at least their own records. */
export function layersFor(viewer: Viewer, act: Act, collection: Collection): Layer[] {
  return layers.filter((layer) => may(viewer, act, { collection, layer }))
}

/** “View as”: another member with the same keys as they would have; `opens` says who reads which space. */
export const viewAs = (
  member: string,
  roles: readonly Role[],
  readers: (space: string) => readonly string[],
): Viewer => ({ member, roles, opens: (space) => readers(space).includes(member) })

/** Who may do what, as a table: one row for each role × collection × layer × whose. */
export function rightsSheet(
  roles: readonly Role[],
  collections: readonly Collection[],
  lang: Lang,
): { head: string[]; rows: string[][] } {
  const words = rightWords(lang)
  const rows = roles.flatMap((role) =>
    collections.flatMap((collection) =>
      layers.flatMap((layer) =>
        (['all', 'own'] as const).flatMap((whose) => {
          const granted = grantedTo(role, collection, layer, whose)
          if (granted.size === 0) return []
          const name = worded(role.name, lang)
          const said = acts.map((act) => (granted.has(act) ? words.yes : words.no))
          return [[name, worded(collection.name, lang), words.layers[layer], words[whose], ...said]]
        }),
      ),
    ),
  )
  return { head: [...words.head], rows }
}

/**
 * The same to be read at a glance: layers, then collections with the same rights are one line.
 * @param many how many collections there are
 */
export function shortSheet({ rows }: { rows: string[][] }, many: number, lang: Lang): string[][] {
  const byLayer = joined(rows, 2, (layers) => layers.join(', '))
  return joined(byLayer, 1, (names) => (names.length === many ? rightWords(lang).every : names.join(', ')))
}

/** Rows that differ in one column alone become one. */
function joined(rows: string[][], column: number, say: (values: string[]) => string): string[][] {
  const alike = new Map<string, string[][]>()
  for (const row of rows) {
    const key = JSON.stringify(row.with(column, ''))
    alike.set(key, [...(alike.get(key) ?? []), row])
  }
  return [...alike.values()].map((same) =>
    (same[0] ?? []).with(column, say(same.map((row) => row[column] ?? ''))),
  )
}

function grantedTo(role: Role, collection: Collection, layer: Layer, whose: 'all' | 'own'): Set<Act> {
  const fit = role.grants.filter(
    (grant) =>
      (grant.collection === '*' || grant.collection === collection.id) &&
      grant.layers.includes(layer) &&
      grant.whose === whose,
  )
  return new Set(fit.flatMap((grant) => grant.acts))
}
