import type { Wording } from '#field/form/wording.ts'
import type { Collection } from './collection.ts'
import type { Layer } from './field.ts'
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

/** Somebody who asks: who it is, in which roles, and which spaces of the vault the keys are there for. */
export type Viewer = { member: string; roles: readonly Role[]; opens: (space: string) => boolean }

/** Where something is to be done. Without a row: with the records of the collection at all. */
export type Where = {
  collection: Collection
  layer: Layer
  row?: Pick<Row, 'drawer' | 'workers' | 'restricted'>
}

export function may(viewer: Viewer, act: Act, where: Where): boolean {
  throw new Error(`${viewer} ${act} ${where}`)
}

export const mayView = (viewer: Viewer, where: Where): boolean => may(viewer, 'view', where)
export const mayWrite = (viewer: Viewer, where: Where): boolean => may(viewer, 'write', where)
export const mayExport = (viewer: Viewer, where: Where): boolean => may(viewer, 'export', where)
export const maySearch = (viewer: Viewer, where: Where): boolean => may(viewer, 'search', where)
export const mayReport = (viewer: Viewer, where: Where): boolean => may(viewer, 'report', where)
export const mayAttach = (viewer: Viewer, where: Where): boolean => may(viewer, 'attachment', where)
/** Collections, views of everybody, roles. While nobody manages yet, everybody may. */
export function mayManage(viewer: Viewer, roles: readonly Role[]): boolean {
  throw new Error(`${viewer} ${roles}`)
}

/** A record as somebody may see it for an act: without the values of layers that are not theirs; null: not at all. */
export function seenBy(viewer: Viewer, act: Act, collection: Collection, row: Row): Row | null {
  throw new Error(`${viewer} ${act} ${collection} ${row}`)
}

/** Layers of a collection in which somebody may do something with at least their own records. */
export function layersFor(viewer: Viewer, act: Act, collection: Collection): Layer[] {
  throw new Error(`${viewer} ${act} ${collection}`)
}

/** Who may do what, as a table: one row for each role × collection × layer. */
export function rightsSheet(
  roles: readonly Role[],
  collections: readonly Collection[],
  lang: 'de' | 'en',
): { head: string[]; rows: string[][] } {
  throw new Error(`${roles} ${collections} ${lang}`)
}
