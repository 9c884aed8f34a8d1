import { setTimeout as pause } from 'node:timers/promises'
import { isAway, isPassing } from '#kernel/db.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Line } from '#vault/conversation/line.ts'
import type { LinePage } from './conversation.ts'

/** One visitor's ear in one conversation. */
export type Listener<Owner> = {
  readonly owner: Owner
  readonly conversation: string
  /** The last line that went out, or that they said themselves. */
  told: number
  /** Reads on from the database, as this visitor: also asks whether they still may. */
  read(after: number): Promise<LinePage>
  /** @param json the lines as they are sent */
  send(json: string, more: boolean): void
  gone(code: string): void
  isOpen(): boolean
  /** What turns the keys may shut somebody out: before it is told, they are asked for again. */
  readonly isBound: boolean
}

type Ear<Owner> = Listener<Owner> & { state: 'live' | 'reading' | 'again' | 'left' }

/** How many read on from the database at a time: pages need it as well. */
const mostReading = 4

/** How long it is waited for a database that is away, in ms. */
const untilBack = 250

/**
 * Everybody who listens in this process. What was just stored is told at once; whoever has missed something reads it, and
 * then hears on. Each line goes out once and in its order.
 */
export class Listeners<Owner> {
  readonly #ears = new Map<string, Set<Ear<Owner>>>()
  readonly #line: (() => void)[] = []
  readonly #fault: (error: unknown) => void
  #reading = 0

  constructor(fault: (error: unknown) => void) {
    this.#fault = fault
  }

  /** Somebody listens from now on, and is told what they missed. @returns how to leave */
  add(listener: Listener<Owner>): () => void {
    const ear: Ear<Owner> = Object.assign(listener, { state: 'live' as const })
    const all = this.#ears.get(ear.conversation)
    if (all) all.add(ear)
    else this.#ears.set(ear.conversation, new Set([ear]))
    void this.#readOn(ear)
    return () => this.#leave(ear)
  }

  /** Tells again from there, whoever asks for it. */
  again(listener: Listener<Owner>, after: number): void {
    const ear = listener as Ear<Owner>
    ear.told = after
    void this.#readOn(ear)
  }

  /** A line that is stored. `by` has said it here, so that they know it. */
  tell(line: Line, by: unknown): void {
    const all = this.#ears.get(line.conversation)
    if (!all) return
    let json = ''
    for (const ear of all) {
      const isNext = ear.state === 'live' && ear.told === line.seq - 1
      if (isNext && ear.owner === by) {
        ear.told = line.seq
        // They may have given their own seat away.
        if (line.turn && ear.isBound) void this.#readOn(ear)
      } else if (!isNext || (line.turn && ear.isBound)) this.#missed(ear, line.seq)
      else {
        json ||= JSON.stringify(line)
        ear.told = line.seq
        ear.send(json, false)
      }
    }
  }

  /** So far it goes in a conversation, as another process says. */
  tellOf(conversation: string, seq: number): void {
    for (const ear of this.#ears.get(conversation) ?? []) this.#missed(ear, seq)
  }

  conversations(): string[] {
    return [...this.#ears.keys()]
  }

  /** Everybody who listens to a conversation. */
  of(conversation: string): Iterable<Listener<Owner>> {
    return this.#ears.get(conversation) ?? []
  }

  #leave(ear: Ear<Owner>): void {
    ear.state = 'left'
    const all = this.#ears.get(ear.conversation)
    all?.delete(ear)
    if (all?.size === 0) this.#ears.delete(ear.conversation)
  }

  #missed(ear: Ear<Owner>, seq: number): void {
    if (ear.told < seq) void this.#readOn(ear)
  }

  async #readOn(ear: Ear<Owner>): Promise<void> {
    if (ear.state !== 'live') {
      if (ear.state === 'reading') ear.state = 'again'
      return
    }
    ear.state = 'reading'
    await this.#turn()
    try {
      // Something may have come between the last page and here.
      const isAgain = () => (ear.state as string) === 'again' && ear.isOpen()
      while ((await this.#readPage(ear)) || isAgain()) {}
      if (ear.state === 'reading') ear.state = 'live'
    } catch (error) {
      this.#leave(ear)
      if (error instanceof Refusal) ear.gone(error.code)
      else {
        this.#fault(error)
        ear.gone('bug')
      }
    } finally {
      this.#reading -= 1
      this.#line.shift()?.()
    }
  }

  /** @returns whether there is more to read */
  async #readPage(ear: Ear<Owner>): Promise<boolean> {
    if (ear.state === 'left' || !ear.isOpen()) return false
    ear.state = 'reading'
    const after = ear.told
    const page = await this.#patiently(ear, () => ear.read(after))
    if (!page || (ear.state as string) === 'left') return false
    // Somebody has asked to hear again from elsewhere meanwhile.
    if (ear.told !== after) return true
    ear.told = page.lines.at(-1)?.seq ?? after
    const isMore = page.more || (ear.state as string) === 'again'
    ear.send(page.lines.map((line) => JSON.stringify(line)).join(','), isMore)
    return isMore
  }

  async #patiently<T>(ear: Ear<Owner>, read: () => Promise<T>): Promise<T | null> {
    for (;;) {
      try {
        return await read()
      } catch (error) {
        // Whoever listens is not sent away for ever because the house is slow at the moment.
        if (!isAway(error) && !isPassing(error)) throw error
        if (!ear.isOpen() || ear.state === 'left') return null
        await pause(untilBack)
      }
    }
  }

  async #turn(): Promise<void> {
    if (this.#reading >= mostReading) await new Promise<void>((mine) => this.#line.push(mine))
    this.#reading += 1
  }
}
