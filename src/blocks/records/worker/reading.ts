import type { FeedPage } from '#custody/feeding/feed.ts'
import { rowsIn } from '#custody/feeding/pieces.ts'
import type { Ground } from './ground.ts'
import type { Member, Told } from './holding.ts'
import { asItIs, type Lift, liftFor } from './lifting.ts'

/** Reads what is sealed onto the shelf: the plan, then everything that it names and I have a key for. */
export class Reading {
  /** How values of before a change of their fields are read. */
  lift: Lift = asItIs
  readonly #ground: Ground
  readonly #members: readonly Member[]
  readonly #unkept = new Set<string>()
  #lost = 0
  readonly #read = new Map<string, { read: number; all: number | null }>()

  constructor(ground: Ground, members: readonly Member[]) {
    this.#ground = ground
    this.#members = members
  }

  /** Whether this device has no room for it, and how many changes of mine its browser has cleared away. */
  device = (): { isFull: boolean; lost: number } => ({ isFull: this.#unkept.size > 0, lost: this.#lost })

  async plan(): Promise<void> {
    await this.space(this.#ground.spaces.plan)
    await this.heedPlan()
  }

  /** The plan says something new: where what belongs, and how it is read. */
  async heedPlan(): Promise<void> {
    const { spaces, shelf } = this.#ground
    spaces.findPlaces()
    const collections = spaces.collections()
    this.lift = await liftFor(collections, this.#members)
    shelf.lift(this.lift, new Map(collections.map(({ id, version }) => [id, version])))
  }

  async spaces(told?: Told): Promise<void> {
    const tell = () => told?.(...sumOf(this.#read.values()))
    const all = [...this.#ground.spaces.places().keys()]
    await Promise.all(all.map((space) => this.space(space, tell)))
  }

  space(space: string, tell?: () => void): Promise<void> {
    return this.#ground.feed.read(space, (page) => {
      this.#hear(space, page)
      if (space === this.#ground.spaces.plan) return
      this.#read.set(space, { read: page.read, all: page.all })
      tell?.()
    })
  }

  #hear(space: string, page: FeedPage): void {
    const { gone, done, isUnkept, lost = [] } = page
    const { shelf, spaces, unsent } = this.#ground
    if (done && isUnkept) this.#unkept.add(space)
    this.#lost += lost.length
    const place = spaces.placeOf(space)
    for (const { meta, body } of rowsIn(page)) {
      if (meta.waits) unsent.add(space)
      if (place) shelf.put(space, place, meta, body)
      else shelf.putPaper(meta, body)
    }
    for (const id of gone) shelf.take(id, place?.drawer ?? null)
  }
}

function sumOf(all: Iterable<{ read: number; all: number | null }>): [number, number] {
  let [done, of] = [0, 0]
  for (const { read, all: most } of all) {
    done += read
    of += most ?? read
  }
  return [done, of]
}
