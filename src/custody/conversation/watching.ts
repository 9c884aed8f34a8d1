/** New things of a space are told to those who watch it at most so often, in ms: they look at its list then. */
const breath = 250

/** Who wants to know when something of a space waits. */
export class Watching<Who> {
  readonly #tell: (who: Who, space: string) => void
  readonly #all = new Map<string, Set<Who>>()
  readonly #resting = new Map<string, { again: boolean }>()

  constructor(tell: (who: Who, space: string) => void) {
    this.#tell = tell
  }

  set(who: Who, spaces: readonly string[]): void {
    this.remove(who)
    for (const space of spaces) {
      const all = this.#all.get(space)
      if (all) all.add(who)
      else this.#all.set(space, new Set([who]))
    }
  }

  remove(who: Who): void {
    for (const [space, all] of this.#all) if (all.delete(who) && all.size === 0) this.#all.delete(space)
  }

  /** Something of this space is new. */
  tell(space: string): void {
    if (!this.#all.has(space)) return
    const resting = this.#resting.get(space)
    if (resting) {
      resting.again = true
      return
    }
    for (const who of this.#all.get(space) ?? []) this.#tell(who, space)
    this.#resting.set(space, { again: false })
    setTimeout(() => this.#rested(space), breath).unref()
  }

  tellAll(): void {
    for (const space of this.#all.keys()) this.tell(space)
  }

  #rested(space: string): void {
    const isMore = this.#resting.get(space)?.again
    this.#resting.delete(space)
    if (isMore) this.tell(space)
  }
}
