import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counts, type Hidden, hiddenIn } from './suppress.ts'

const sumsOf = (cells: number[][]): Counts => {
  const rows = cells.map((row) => row.reduce((a, b) => a + b, 0))
  const columns = (cells[0] ?? []).map((_, c) => cells.reduce((sum, row) => sum + (row[c] ?? 0), 0))
  return { cells, rows, columns, all: rows.reduce((a, b) => a + b, 0) }
}
const linesOf = (counts: Counts, hidden: Hidden) => {
  const show = (count: number, isHidden = false) => (isHidden ? '·' : String(count))
  const lines = counts.cells.map((row, r) =>
    [
      ...row.map((count, c) => show(count, hidden.cells[r]?.[c])),
      show(counts.rows[r] ?? 0, hidden.rows[r]),
    ].join(' '),
  )
  const last = counts.columns.map((count, c) => show(count, hidden.columns[c]))
  return [...lines, [...last, show(counts.all, hidden.all)].join(' ')]
}

/** Every whole table that a reader could think of: what is shown is as shown, what is hidden is 1 or more. */
function* possible(counts: Counts, hidden: Hidden, most: number): Generator<number[]> {
  const places = counts.cells
    .flatMap((row, r) => row.map((_, c) => [r, c] as const))
    .filter(([r, c]) => hidden.cells[r]?.[c])
  const tries = counts.cells.map((row) => [...row])
  const fits = () => {
    const sums = sumsOf(tries)
    const isOne = counts.columns.length === 1
    const rows = sums.rows.every((sum, r) => (isOne || hidden.rows[r] ? sum >= 0 : sum === counts.rows[r]))
    const columns = sums.columns.every((sum, c) =>
      isOne || hidden.columns[c] ? sum >= 0 : sum === counts.columns[c],
    )
    return rows && columns && (hidden.all || sums.all === counts.all)
  }
  function* from(at: number): Generator<number[]> {
    const place = places[at]
    if (!place) {
      if (fits()) yield places.map(([r, c]) => tries[r]?.[c] ?? 0)
      return
    }
    const [r, c] = place
    for (let count = 1; count <= most; count++) {
      ;(tries[r] as number[])[c] = count
      yield* from(at + 1)
    }
  }
  yield* from(0)
}

describe('small numbers', () => {
  test('are not shown, and neither is what would give them away', () => {
    const counts = sumsOf([
      [12, 3],
      [20, 30],
    ])
    expect(linesOf(counts, hiddenIn(counts, 5))).toEqual(['· · 15', '· · 50', '32 33 65'])
    const list = sumsOf([[40], [7], [2], [0]])
    expect(linesOf(list, hiddenIn(list, 5)).map((line) => line.split(' ')[0])).toEqual([
      '40',
      '·',
      '·',
      '0',
      '49',
    ])
  })
  test('that add up to as many as there are, hide a larger one: both would be 1', () => {
    const counts = sumsOf([[1], [1], [30]])
    expect(linesOf(counts, hiddenIn(counts, 5)).map((line) => line.split(' ')[0])).toEqual([
      '·',
      '·',
      '·',
      '32',
    ])
  })
  test('hide the sum where nothing else is left, and everything where all is small', () => {
    const counts = sumsOf([[3]])
    expect(linesOf(counts, hiddenIn(counts, 5)).join(' ')).not.toContain('3')
    const none = sumsOf([
      [0, 0],
      [0, 0],
    ])
    expect(linesOf(none, hiddenIn(none, 5))).toEqual(['0 0 0', '0 0 0', '0 0 0'])
  })
  test('are all shown where an organisation asks for it', () => {
    const counts = sumsOf([
      [1, 2],
      [3, 4],
    ])
    expect(linesOf(counts, hiddenIn(counts, 1))).toEqual(['1 2 3', '3 4 7', '4 6 10'])
  })

  const cell = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 }))
  const table = (height: number, width: number) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height })
  for (const [height, width] of [
    [2, 2],
    [3, 1],
    [4, 1],
    [2, 3],
  ] as const)
    test(`follow from nothing that is shown: every table of ${height} × ${width} could be another one`, () => {
      fc.assert(
        fc.property(table(height, width), (cells) => {
          const counts = sumsOf(cells)
          const hidden = hiddenIn(counts, 5)
          counts.cells.flat().forEach((count, at) => {
            if (count > 0 && count < 5) expect(hidden.cells.flat()[at]).toBe(true)
          })
          const places = hidden.cells.flat().filter(Boolean).length
          if (places === 0 || places > 4) return
          const seen = Array.from({ length: places }, () => new Set<number>())
          for (const one of possible(counts, hidden, 12)) {
            for (const [at, count] of one.entries()) seen[at]?.add(count)
            if (seen.every(({ size }) => size > 1)) return
          }
          expect(seen.map(({ size }) => size > 1)).toEqual(seen.map(() => true))
        }),
        { numRuns: 150 },
      )
    })
  test('of a large table are hidden within a moment', () => {
    const cells = Array.from({ length: 40 }, (_, r) =>
      Array.from({ length: 12 }, (_, c) => (r * 7 + c * 13) % 23),
    )
    const counts = sumsOf(cells)
    const begun = performance.now()
    const hidden = hiddenIn(counts, 5)
    expect(hidden.cells.flat().filter(Boolean).length).toBeGreaterThan(80)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})
