/** Steps that can be taken back and done again. What is typed into one place is one step. */
export type History<T> = { past: T[]; now: T; future: T[]; place: string; at: number }

const most = 200
/** As long as somebody goes on typing in one place, in ms. */
const pause = 1500

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [], place: '', at: 0 })

/** @param place what is being typed into; '' for a step of its own */
export function step<T>(history: History<T>, now: T, place: string, at: number): History<T> {
  if (now === history.now) return history
  const goesOn = place !== '' && place === history.place && at - history.at < pause
  const past = goesOn ? history.past : [...history.past, history.now].slice(-most)
  return { past, now, future: [], place, at }
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  const future = [history.now, ...history.future]
  return { past: history.past.slice(0, -1), now: before, future, place: '', at: 0 }
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.now], now: next, future, place: '', at: 0 }
}

/** The same steps over what somebody else has done meanwhile: taking one back never takes back theirs. */
export const across = <T>(history: History<T>, work: (one: T) => T): History<T> => ({
  ...history,
  past: history.past.map(work),
  now: work(history.now),
  future: history.future.map(work),
})
