let last: Promise<unknown> = Promise.resolve()

/** One after the other, in all tabs of this browser: what is queued is sent in its order, and by one hand. */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { locks } = globalThis.navigator ?? {}
  if (locks) return locks.request(`vault/${name}`, work) as Promise<T>
  const turn = last.then(work, work)
  last = turn
  return turn
}
