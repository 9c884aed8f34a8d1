import type { Collection } from '../../model/collection.ts'
import { layers } from '../../model/field.ts'
import type { Holding, Row } from '../../worker/holding.ts'
import type { Coming } from '../../worker/law-hook.ts'
import type { KeepingBody } from '../retention/class.ts'
import { classesOf } from '../retention/due.ts'
import { keepingPaper } from '../retention/due-list.ts'
import { mayEnd, termOf } from './term.ts'

/** What holds at one moment, looked up once: a hundred thousand records ask it. */
export class Rules {
  readonly #collections: Map<string, Collection>
  readonly #kept: KeepingBody | undefined
  readonly #ending: Set<string>
  /** Drawers of which I read all layers: in another one might lie the day that counts. */
  readonly #whole: Set<string>

  constructor(holding: Holding) {
    const all = holding.collections()
    this.#collections = new Map(all.map((one) => [one.id, one]))
    this.#kept = keepingPaper(holding)?.body
    this.#ending = new Set(all.filter((one) => mayEnd(one, this.#kept)).map(({ id }) => id))
    this.#whole = new Set(
      all.flatMap(({ id, drawers }) =>
        drawers.flatMap((drawer) => {
          const open = holding.readable(id, drawer.id)
          return layers.every((layer) => !drawer.spaces[layer] || open.includes(layer)) ? [drawer.id] : []
        }),
      ),
    )
  }

  collection = (id: string): Collection | undefined => this.#collections.get(id)
  collections = (): Iterable<Collection> => this.#collections.values()
  concerns = (id: string): boolean => this.#ending.has(id)
  isWhole = ({ drawer }: Pick<Row, 'drawer'>): boolean => this.#whole.has(drawer)

  termOf({ row, entries }: Coming): string | null {
    const collection = this.#collections.get(row.collection)
    if (!collection || !this.#ending.has(row.collection) || !this.isWhole(row)) return null
    return termOf(row, collection, entries, this.#kept)
  }

  /** Spaces of drawers of which I read all. */
  spaces(): string[] {
    return [...this.#collections.values()].flatMap(({ drawers }) =>
      drawers.flatMap((drawer) => (this.#whole.has(drawer.id) ? Object.values(drawer.spaces) : [])),
    )
  }

  /** Whether people have to decide anyway: then nobody lifts a hold alone. */
  needsTwo(id: string): boolean {
    const mine = (this.#kept?.assigned ?? []).filter((one) => one.collection === id)
    const classes = new Map(classesOf(this.#kept).map((one) => [one.id, one]))
    return (
      this.#collections.get(id)?.isCase === true || mine.some((one) => classes.get(one.class)?.by !== 'house')
    )
  }
}
