const turns = new WeakMap<object, Promise<unknown>>()

/** One after the other about the same thing. */
export function inTurn<T>(about: object, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(about) ?? Promise.resolve()).then(work, work)
  turns.set(about, turn)
  return turn
}
