import type { Collection } from '../model/collection.ts'
import { columnField } from '../model/columns.ts'
import { type Field, type Layer, layers } from '../model/field.ts'
import { type Act, layerOf, may, mayManage, type Role, seenBy, type Viewer } from '../model/right.ts'
import type { Change, Row } from '../model/row.ts'
import type { SearchWish } from '../model/search/search.ts'
import { columnsIn, type Filter } from '../model/view.ts'
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

  /**
   * Which records of a collection I may look at; nothing, where all. What is asked of a layer that is not mine in a record is
   * not true of it: else its answer could be guessed.
   */
  among(of: string, filter?: Filter): ((id: string) => boolean) | undefined {
    if (this.#roles.length === 0) return undefined
    const collection = this.#collection(of)
    if (!collection) return () => false
    const asked = layersOf(collection, columnsIn(filter))
    return (id) => {
      const row = this.#holding.get(id)
      return row !== undefined && asked.every((layer) => this.may('view', collection, layer, row))
    }
  }

  /** Whether a column may order, group or sum the records: only where I may see it in all of them that I see. */
  mayAsk(of: string, column: string): boolean {
    const collection = this.#collection(of)
    if (!collection || this.#roles.length === 0) return true
    const [, layer = 'base'] = layersOf(collection, [column])
    const mine = this.among(of)
    for (const row of layer === 'base' ? [] : this.#holding.rows(of))
      if (mine?.(row.id) && !this.may('view', collection, layer, row)) return false
    return true
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
    return this.may('view', collection, layerOf(collection, field), row)
  }

  /** Whether a field holds files that my role does not let me open. */
  mayOpen(row: Row, column: string): boolean {
    const collection = this.#collection(row.collection)
    const field = collection && columnField(collection, column)
    if (!collection || !field || !holdsFiles(field) || this.#roles.length === 0) return true
    return this.may('attachment', collection, field.layer, row)
  }

  /** What a search looks into: in my own cases often into more than in those of others, then these are two searches. */
  searches(): Pick<SearchWish, 'layers' | 'among'>[] {
    if (this.#roles.length === 0) return [{}]
    const { member } = this.#viewer
    const open = (workers: string[]) => (collection: Collection) =>
      layers.filter((layer) =>
        collection.drawers.some(({ id: drawer }) =>
          may(this.#viewer, 'search', { collection, layer, row: { drawer, workers } }),
        ),
      )
    const among = (row: Row) => {
      const collection = this.#collection(row.collection)
      return collection !== undefined && this.may('search', collection, 'base', row)
    }
    const isMine = (row: Row) => row.workers?.includes(member) === true
    const [mine, others] = [open([member]), open([])]
    const isSame = this.#holding.collections().every((one) => mine(one).join() === others(one).join())
    if (isSame) return [{ layers: mine, among }]
    return [
      { layers: mine, among: (row) => isMine(row) && among(row) },
      { layers: others, among: (row) => !isMine(row) && among(row) },
    ]
  }

  /** Whether I may write this, in all layers that it touches. */
  mayWrite(change: Change): boolean {
    const collection = this.#collection(change.collection)
    const row = change.id ? this.#holding.get(change.id) : undefined
    if (!collection || (this.#roles.length === 0 && !row?.restricted)) return true
    if (row && !this.may('view', collection, 'base', row)) return false
    const touched = new Set<Layer>(change.marks || !row ? ['base'] : [])
    for (const field of Object.keys(change.set ?? {}))
      touched.add(collection.fields.find(({ id }) => id === field)?.layer ?? 'base')
    // Lifting a restriction is what a restricted record may still be written for.
    const lifted =
      row && change.marks && 'restricted' in change.marks ? { ...row, restricted: undefined } : row
    return layers.every((layer) => !touched.has(layer) || this.may('write', collection, layer, lifted as Row))
  }

  /** Whether I may do something with a layer of a record that is here. */
  mayIn(act: Act, id: string, layer: Layer): boolean {
    const row = this.#holding.get(id)
    const collection = row && this.#collection(row.collection)
    if (!collection || this.#roles.length === 0) return true
    return this.may('view', collection, 'base', row) && this.may(act, collection, layer, row)
  }

  /** Entries go with the right to write in their layer; what holds for everybody with the right to manage. */
  mayErasePaper(id: string): boolean {
    const entry = this.#holding.entryOf(id)
    if (entry) return this.mayIn('write', entry.of, entry.layer)
    const ruled = ['jam/collection/1', 'jam/role/1', 'jam/view/1'] as const
    const paper = ruled.flatMap((what) => this.#holding.papers<Ruled>(what)).find((one) => one.id === id)
    return !paper || paper.body.member === this.#viewer.member || this.mayManage()
  }

  may = (act: Act, collection: Collection, layer: Layer, row?: Row): boolean =>
    may(this.#viewer, act, { collection, layer, ...(row && { row }) })

  #collection = (id: string) => this.#holding.collections().find((one) => one.id === id)
}

const holdsFiles = ({ kind }: Field): boolean => ['file', 'photo', 'audio'].includes(kind)

type Ruled = { what: 'jam/collection/1' | 'jam/role/1' | 'jam/view/1'; member?: string }

/** The base, and how closed the columns are. */
function layersOf(collection: Collection, columns: readonly string[]): Layer[] {
  const asked = columns.flatMap((column) => columnField(collection, column) ?? [])
  return [...new Set<Layer>(['base', ...asked.map((field) => layerOf(collection, field))])]
}
