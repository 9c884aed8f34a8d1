import type { Queried } from '../../worker/opened.ts'

type Groups = Pick<Queried, 'groups' | 'total'>

/** A line of the grid as it stands on the screen: the heading of a group, or a record by its place in what was asked. */
export type Shown = { group: number } | { at: number }

export const countShown = ({ groups, total }: Groups): number => total + groups.length

/** What stands at a line of the screen. */
export function shownAt({ groups }: Groups, line: number): Shown {
  let [low, high] = [0, groups.length - 1]
  // The last group whose heading is at or above the line.
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((groups[middle]?.from ?? 0) + middle <= line) low = middle + 1
    else high = middle - 1
  }
  if (high < 0) return { at: line }
  const heading = (groups[high]?.from ?? 0) + high
  return heading === line ? { group: high } : { at: line - high - 1 }
}

/** On which line of the screen a record stands. */
export function lineOf({ groups }: Groups, at: number): number {
  const above = groups.filter(({ from }) => from <= at).length
  return at + above
}

export type Cell = { row: number; column: number }
/** From where a selection was begun to where it is now. */
export type Range = { anchor: Cell; now: Cell }

export const boxOf = ({ anchor, now }: Range) => ({
  top: Math.min(anchor.row, now.row),
  bottom: Math.max(anchor.row, now.row),
  left: Math.min(anchor.column, now.column),
  right: Math.max(anchor.column, now.column),
})

export function isWithin(range: Range, row: number, column: number): boolean {
  const { top, bottom, left, right } = boxOf(range)
  return row >= top && row <= bottom && column >= left && column <= right
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>

/** Where a key leads in a grid of so many lines and columns, as in every grid; null when it leads nowhere. */
export function moved(
  { row, column }: Cell,
  { key, ctrlKey, metaKey }: Key,
  lines: number,
  columns: number,
  page: number,
): Cell | null {
  const far = ctrlKey || metaKey
  const to: { [key: string]: [row: number, column: number] } = {
    ArrowUp: [far ? 0 : row - 1, column],
    ArrowDown: [far ? lines - 1 : row + 1, column],
    ArrowLeft: [row, far ? 0 : column - 1],
    ArrowRight: [row, far ? columns - 1 : column + 1],
    PageUp: [row - page, column],
    PageDown: [row + page, column],
    Home: [far ? 0 : row, 0],
    End: [far ? lines - 1 : row, columns - 1],
  }
  const found = to[key]
  if (!found) return null
  const within = (at: number, most: number) => Math.max(0, Math.min(most - 1, at))
  return { row: within(found[0], lines), column: within(found[1], columns) }
}

/**
 * Which piece of the page a line is drawn with: a line that stays keeps its own, one that comes takes what another has left, so
 * that only words change.
 */
export class Seats {
  #keys = new Map<number, number>()
  #next = 0

  /** @param alone a line that keeps what it has to itself: the focus would stay in it */
  take(first: number, last: number, alone: number): number[] {
    const free = [...this.#keys].flatMap(([row, key]) =>
      (row < first || row >= last) && row !== alone ? [key] : [],
    )
    const before = this.#keys
    this.#keys = new Map()
    for (let row = first; row < last; row++) {
      const key = before.get(row) ?? (row === alone ? undefined : free.shift())
      this.#keys.set(row, key ?? this.#next++)
    }
    return [...this.#keys.values()]
  }
}
