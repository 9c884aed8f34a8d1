import type { Stuck } from '#custody/feeding/feed.ts'
import type { Layer } from '../model/field.ts'
import type { EntryBody, PartBody, Values } from '../model/record.ts'
import type { FeedFace } from './feed-face.ts'
import type { Place, Stray } from './shelf.ts'

/**
 * What I wrote to a record that was not there any more (zu spät): somebody had erased it, or put it where I do not read. It is told
 * until I have read it, and then it goes for good.
 */
export type Late = {
  of: string
  collection: string
  drawer: string
  parts: { layer: Layer; values: Values }[]
  texts: string[]
}

type Held = { place: Place; stuck: readonly Stuck[] }
/** A stray with its place and space. */
export type Placed = { stray: Stray; place: Place; space: string }

/** What came too late, by record: what the server refused, and what it took before it knew. */
export class Latecomers {
  readonly #held = new Map<string, Held>()
  #strays: readonly Placed[] = []

  /** What the server would not take any more of a space. */
  note(space: string, place: Place, stuck: readonly Stuck[]): void {
    if (stuck.length > 0) this.#held.set(space, { place, stuck })
    else this.#held.delete(space)
  }

  /** What it took of mine, although the record was gone. */
  stray(all: readonly Placed[]): void {
    this.#strays = all
  }

  list(): Late[] {
    const all = new Map<string, Late>()
    const late = (of: string, { collection, drawer }: Place): Late => {
      const known = all.get(of) ?? { of, collection, drawer, parts: [], texts: [] }
      all.set(of, known)
      return known
    }
    for (const { place, stuck } of this.#held.values())
      for (const one of stuck) addBody(late(ofIn(one), place), place.layer, one.body)
    for (const { stray, place } of this.#strays) {
      const one = late(stray.of, place)
      if ('text' in stray) one.texts.push(stray.text)
      else one.parts.push({ layer: stray.layer, values: stray.values })
    }
    return [...all.values()]
  }

  /** It was read: nothing of it stays, here or on the server. */
  async giveUp(feed: FeedFace, of: string): Promise<void> {
    for (const [space, { place, stuck }] of this.#held) {
      for (const one of stuck) if (ofIn(one) === of) await feed.drop(one.key)
      this.note(
        space,
        place,
        stuck.filter((one) => ofIn(one) !== of),
      )
    }
    const mine = this.#strays.filter(({ stray }) => stray.of === of)
    for (const { space, stray } of mine) await feed.erase(space, [stray.id])
    this.#strays = this.#strays.filter((one) => !mine.includes(one))
  }

  clear(): void {
    this.#held.clear()
    this.#strays = []
  }
}

function ofIn({ id, body }: Stuck): string {
  const { of } = Object(body) as Partial<PartBody & EntryBody>
  return of ?? id
}

function addBody(late: Late, layer: Layer, body: unknown): void {
  const { what, values, text } = Object(body) as { what?: string; values?: Values; text?: string }
  if (what === 'jam/entry/1') late.texts.push(text ?? '')
  else if (values) late.parts.push({ layer, values })
}
