import type { Collection } from '../model/collection.ts'
import { columnField } from '../model/columns.ts'
import { type Layer, layers } from '../model/field.ts'
import { layerOf, layersFor, may, mayManage, type Role, seenBy, type Viewer } from '../model/right.ts'
import type { Change, Row } from '../model/row.ts'
import type { SearchWish } from '../model/search/search.ts'
import type { RecordsHolding } from './records-holding.ts'

/** What I may do here, by my keys and by my roles. Roles are rules of this program: see the page of rights. */
export class Viewing {
  readonly #holding: RecordsHolding
  readonly #roles: Role[]
  readonly #viewer: Viewer

  constructor(holding: RecordsHolding) {
    this.#holding = holding
    this.#roles = holding.papers<Role>('jam/role/1').map(({ body }) => body)
    this.#viewer = { member: holding.me.member, roles: this.#roles, opens: (space) => holding.opens(space) }
  }

  get viewer(): Viewer {
    return this.#viewer
  }

  mayManage = (): boolean => mayManage(this.#viewer, this.#roles)

  /** Which records of a collection I may look at; nothing, where all. */
  among(of: string): ((id: string) => boolean) | undefined {
    if (this.#roles.length === 0) return undefined
    const collection = this.#collection(of)
    return (id) => {
      const row = this.#holding.get(id)
      return row !== undefined && collection !== undefined && this.#may('view', collection, 'base', row)
    }
  }

  /** A record without what is not mine to see; null: not at all. */
  seen(row: Row): Row | null {
    const collection = this.#collection(row.collection)
    return collection && this.#roles.length > 0 ? seenBy(this.#viewer, 'view', collection, row) : row
  }

  maySee(row: Row, column: string): boolean {
    const collection = this.#collection(row.collection)
    const field = collection && columnField(collection, column)
    if (!collection || !field || this.#roles.length === 0) return true
    return this.#may('view', collection, layerOf(collection, field), row)
  }

  /** What a search looks into. */
  searches(): Pick<SearchWish, 'layers' | 'among'> {
    if (this.#roles.length === 0) return {}
    return {
      layers: (collection) => layersFor(this.#viewer, 'search', collection),
      among: (row) => {
        const collection = this.#collection(row.collection)
        return collection !== undefined && this.#may('search', collection, 'base', row)
      },
    }
  }

  /** Whether I may write this, in all layers that it touches. */
  mayWrite(change: Change): boolean {
    const collection = this.#collection(change.collection)
    const row = change.id ? this.#holding.get(change.id) : undefined
    if (!collection || (this.#roles.length === 0 && !row?.restricted)) return true
    const touched = new Set<Layer>(change.marks || !row ? ['base'] : [])
    for (const field of Object.keys(change.set ?? {}))
      touched.add(collection.fields.find(({ id }) => id === field)?.layer ?? 'base')
    // Lifting a restriction is what a restricted record may still be written for.
    const lifted =
      row && change.marks && 'restricted' in change.marks ? { ...row, restricted: undefined } : row
    return layers.every(
      (layer) => !touched.has(layer) || this.#may('write', collection, layer, lifted as Row),
    )
  }

  #may = (act: 'view' | 'write' | 'search', collection: Collection, layer: Layer, row?: Row): boolean =>
    may(this.#viewer, act, { collection, layer, ...(row && { row }) })

  #collection = (id: string) => this.#holding.collections().find((one) => one.id === id)
}
