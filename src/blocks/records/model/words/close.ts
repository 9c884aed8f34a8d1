/** Whether two words are the same but for one sign: another one, one more, one less, or two next to each other swapped. */
export function isClose(one: string, other: string): boolean {
  if (one.length < other.length) return isClose(other, one)
  if (one.length - other.length > 1) return false
  let at = 0
  while (at < other.length && one[at] === other[at]) at++
  if (one.length > other.length) return one.slice(at + 1) === other.slice(at)
  if (one.slice(at + 1) === other.slice(at + 1)) return true
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}
