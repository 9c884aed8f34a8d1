/** Whether two pieces of a site say the same, whatever the order their parts were written in. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) return areAlike(one, other)
  const [mine, theirs] = [said(one), said(other)]
  return mine.length === theirs.length && mine.every(([name, value]) => isAlike(value, partOf(other, name)))
}

const areAlike = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) &&
  Array.isArray(other) &&
  one.length === other.length &&
  one.every((part, at) => isAlike(part, other[at]))

// What is undefined is not there: it is kept as JSON.
const said = (one: object) => Object.entries(one).filter(([, value]) => value !== undefined)
const partOf = (one: object, name: string): unknown => (one as Record<string, unknown>)[name]
