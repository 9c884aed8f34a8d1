import type { Wrapped } from '#vault/conversation/keys.ts'
import type { Line } from '#vault/conversation/line.ts'
import type { Talk } from '#vault/conversation/talk.ts'
import { timeOf } from '#vault/log/entry.ts'
import { isRefused } from '../browser/refused.ts'
import type { Wire } from './wire.ts'

/** Something to be said: how it is sealed behind the newest line, and who wants to know what became of it. */
export type Thing = {
  build(talk: Talk, at: string): Promise<{ line: Line; wraps?: Wrapped[] }>
  /** It is about to be sent as this line; from now on it may be stored. */
  sealed?(line: Line): Promise<void>
  kept(): Promise<void>
  refused(error: unknown): Promise<void>
  files: string[]
  /** As it was sent last. */
  line: Line | null
  wraps: Wrapped[] | null
}

/**
 * Says one thing after the other, one line under way at a time, for each names the one before it. A line that was sent is
 * sent again and again as it is, until it is heard, refused, or another one stands in its place: then it is sealed anew.
 */
export class Sending {
  readonly #wire: Wire
  readonly #now: () => Date
  readonly #go: () => void
  #things: Thing[] = []
  #isUnderWay = false
  /** The house says that a line stands here which was not heard yet. */
  #taken = -1

  constructor(wire: Wire, now: () => Date, go: () => void) {
    this.#wire = wire
    this.#now = now
    this.#go = go
  }

  /** In front of all that waits, or behind; what may be stored already stays the first. */
  add(thing: Thing, isFirst = false): void {
    if (!isFirst) this.#things.push(thing)
    else this.#things.splice(this.#things[0]?.line ? 1 : 0, 0, thing)
  }

  remove(thing: Thing): void {
    this.#things = this.#things.filter((one) => one !== thing)
  }

  /** The thing that this line is, taken out. */
  take(line: Line): Thing | undefined {
    const thing = this.#things.find((one) => one.line?.signature === line.signature)
    if (thing) this.remove(thing)
    return thing
  }

  /** Says the next thing, if none is under way. */
  async next(talk: Talk): Promise<void> {
    const thing = this.#things[0]
    if (!thing || this.#isUnderWay || this.#taken > talk.seq) return
    // Whether it was stored shows when what stands in its place is heard.
    if (thing.line && thing.line.seq > talk.seq + 1) return
    if (thing.line?.seq !== talk.seq + 1 || thing.line.prev !== talk.hash) {
      if (!(await this.#seal(thing, talk))) return this.next(talk)
    }
    this.#isUnderWay = true
    void this.#send(thing)
  }

  async #seal(thing: Thing, talk: Talk): Promise<boolean> {
    try {
      const { line, wraps } = await thing.build(talk, timeOf(this.#now()))
      await thing.sealed?.(line)
      thing.line = line
      thing.wraps = wraps ?? null
      return true
    } catch (error) {
      this.remove(thing)
      await thing.refused(error)
      return false
    }
  }

  async #send(thing: Thing): Promise<void> {
    const { line, wraps, files } = thing
    if (!line) return
    try {
      await this.#wire.say({ line, ...(wraps && { wraps }), ...(files.length > 0 && { files }) })
    } catch (error) {
      // The wire is closed: nothing goes out any more, and what became of this line shows when it is heard again.
      if (isRefused(error, 'stopped')) return
      if (isRefused(error, 'conversation.moved')) {
        this.#taken = line.seq
        this.#wire.hearAgain(line.conversation)
      } else {
        this.remove(thing)
        await thing.refused(error)
      }
    }
    this.#isUnderWay = false
    this.#go()
  }
}
