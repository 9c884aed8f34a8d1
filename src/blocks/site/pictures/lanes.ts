/** A large picture takes a few hundred megabytes while it is drawn: never more than two at once, the others wait. */
const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()]
let next = 0

/** Does the work as soon as one of the lanes is free. */
export function together<T>(work: () => Promise<T>): Promise<T> {
  const lane = next++ % lanes.length
  const done = (lanes[lane] ?? Promise.resolve()).then(work, work)
  lanes[lane] = done.catch(() => {})
  return done
}
