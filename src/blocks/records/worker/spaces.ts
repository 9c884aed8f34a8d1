import type { Collection, Drawer } from '../model/collection.ts'
import { type Layer, layers } from '../model/field.ts'
import type { Place, Shelf } from './shelf.ts'

/** How a collection lies in the plan. */
export type CollectionPaper = { what: 'jam/collection/1'; collection: Collection }

/** Where what is sealed belongs: which space is which layer of which drawer, as the plan says, and which of them I open. */
export class Spaces {
  /** The space of the plan itself. */
  readonly plan: string
  readonly #mine: Set<string>
  readonly #shelf: Shelf
  #places = new Map<string, Place>()

  constructor(plan: string, mine: readonly string[], shelf: Shelf) {
    this.plan = plan
    this.#mine = new Set(mine)
    this.#shelf = shelf
  }

  collections = (): Collection[] =>
    this.#shelf.papers('jam/collection/1').map(({ body }) => (body as CollectionPaper).collection)

  opens = (space: string | undefined): boolean => space !== undefined && this.#mine.has(space)
  openAlso(space: string): void {
    this.#mine.add(space)
  }

  /** Those that I read, once the plan was read. */
  places = (): ReadonlyMap<string, Place> => this.#places
  placeOf = (space: string): Place | undefined => this.#places.get(space)

  /** The plan says something new. */
  findPlaces(): void {
    this.#places = new Map()
    for (const { id: collection, drawers } of this.collections())
      for (const { id: drawer, spaces } of drawers)
        for (const layer of layers) {
          const space = spaces[layer]
          if (space && this.#mine.has(space)) this.#places.set(space, { collection, drawer, layer })
        }
  }

  drawer(collection: string, drawer?: string): Drawer | undefined {
    const drawers = this.collections().find(({ id }) => id === collection)?.drawers
    return drawer === undefined ? drawers?.[0] : drawers?.find(({ id }) => id === drawer)
  }

  readable(collection: string, drawer: string): Layer[] {
    const spaces = this.drawer(collection, drawer)?.spaces
    return layers.filter((layer) => this.opens(spaces?.[layer]))
  }

  spaceOf(drawer: string, layer: Layer): string | undefined {
    for (const [space, place] of this.#places)
      if (place.drawer === drawer && place.layer === layer) return space
    return undefined
  }

  /** Everything of a record with what was merged into it, or an entry, or a paper: in which space, under which id. */
  envelopesOf(id: string): [space: string, id: string][] {
    const row = this.#shelf.get(id)
    const entry = this.#shelf.whereIsEntry(id)
    if (entry) return [[entry.space, id]]
    if (!row) return [[this.plan, id]]
    const spaces = this.drawer(row.collection, row.drawer)?.spaces
    const found: [string | undefined, string][] = [[spaces?.base, id]]
    for (const layer of ['sensitive', 'private'] as const) {
      const part = row.parts[layer]
      if (part) found.push([spaces?.[layer], part.id])
    }
    for (const one of this.#shelf.entries(id))
      if (one.of === id) found.push([this.#shelf.whereIsEntry(one.id)?.space, one.id])
    for (const one of this.#shelf.mergedInto(id)) found.push(...this.envelopesOf(one))
    return found.filter((one): one is [string, string] => one[0] !== undefined)
  }

  clear(): void {
    this.#places.clear()
  }
}
