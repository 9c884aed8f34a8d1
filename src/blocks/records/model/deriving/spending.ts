/** Milliseconds that one formula may take over all records, until they are shown without it. */
const most = 4000

/** A formula may be small and yet slow, on 100,000 long texts. Nobody waits for it for ever. */
export class Spending {
  #spent = new Map<string, number>()
  #calls = 0

  /** The clock is asked at every 13th only: asking costs more than most formulas. */
  within<What>(key: string, work: () => What): What | undefined {
    const spent = this.#spent.get(key) ?? 0
    if (spent > most) return undefined
    this.#calls += 1
    if (this.#calls % 13 !== 0) return work()
    const begin = performance.now()
    const made = work()
    this.#spent.set(key, spent + (performance.now() - begin) * 13)
    return made
  }

  slow(): string[] {
    return [...this.#spent].filter(([, spent]) => spent > most).map(([key]) => key)
  }
}
