/** The clock is a door of the house: a rehearsal plays a year in minutes, a test holds it still. */
export type Clock = { now(): Date }

export const realClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved. It never runs backwards. */
export class HandClock implements Clock {
  #at: Date
  constructor(at: Date) {
    this.#at = at
  }
  now(): Date {
    return new Date(this.#at)
  }
  /** @throws RangeError when asked to run backwards. */
  moveTo(at: Date): void {
    if (at < this.#at) throw new RangeError('a clock does not run backwards')
    this.#at = new Date(at)
  }
}

/** Milliseconds in the units the house speaks in. */
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds)
