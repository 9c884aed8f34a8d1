/**
 * The order of what is kept, out of two orders that came from one: of whoever has moved something; what only the other has
 * follows what it followed there.
 */
export function inOrder(
  base: string[],
  mine: string[],
  theirs: string[],
  kept: ReadonlySet<string>,
): string[] {
  const hasMoved = !sameOrder(base, mine)
  const [spine, other] = hasMoved ? [mine, theirs] : [theirs, mine]
  const order = spine.filter((id) => kept.has(id))
  for (const [at, id] of other.entries()) {
    if (!kept.has(id) || order.includes(id)) continue
    const before = other.slice(0, at).findLast((one) => order.includes(one))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  }
  return order
}

/** Whether what stands in both stands in the same order. */
function sameOrder(base: string[], mine: string[]): boolean {
  const left = base.filter((id) => mine.includes(id))
  return mine.filter((id) => base.includes(id)).every((id, at) => id === left[at])
}
