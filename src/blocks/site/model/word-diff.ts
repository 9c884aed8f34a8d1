/** A run of words that both have, that only the former or that only the latter has. */
export type Piece = { is: 'same' | 'gone' | 'new'; text: string }

/** Longer texts are compared whole: nobody reads a thousand single words. */
const most = 1200

/** Two texts as one, with what went and what came, word by word. */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const start = common(a, b)
  const end = common(a.slice(start).reverse(), b.slice(start).reverse())
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const middle = left.length * right.length > most * most ? replaced(left, right) : woven(left, right)
  return joined([...a.slice(0, start).map(same), ...middle, ...(end > 0 ? a.slice(-end) : []).map(same)])
}

/** Words with the blanks behind them. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? []

const same = (text: string): Piece => ({ is: 'same', text })

function common(a: readonly string[], b: readonly string[]): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  return at
}

const replaced = (left: readonly string[], right: readonly string[]): Piece[] => [
  ...left.map((text): Piece => ({ is: 'gone', text })),
  ...right.map((text): Piece => ({ is: 'new', text })),
]

/** The longest common subsequence of two lists of words. */
function woven(a: readonly string[], b: readonly string[]): Piece[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const pieces: Piece[] = []
  let [row, column] = [0, 0]
  while (row < a.length && column < b.length) {
    const [left, right] = [a[row] ?? '', b[column] ?? '']
    const skips = left === right ? null : at(row + 1, column) >= at(row, column + 1) ? 'gone' : 'new'
    pieces.push({ is: skips ?? 'same', text: skips === 'gone' ? left : right })
    if (skips !== 'new') row += 1
    if (skips !== 'gone') column += 1
  }
  return [...pieces, ...replaced(a.slice(row), b.slice(column))]
}

function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.is === piece.is) last.text += piece.text
    else runs.push({ ...piece })
  }
  return runs
}
