import { expect, test } from 'vitest'
import type { Program } from './solver.ts'
import { solve } from './solving.ts'

const counts = (width: number, most: number, rows: Program['rows']): Program => ({
  width,
  lower: new Float64Array(width),
  upper: new Float64Array(width).fill(most),
  rows,
})
const atLeast = (columns: number[], least: number) => ({
  lower: least,
  upper: Infinity,
  columns,
  values: columns.map(() => 1),
})
const goal = (columns: number[], values = columns.map(() => 1)) => ({ columns, values, constant: 0 })

test('the first goal is never paid for a later one, and both are proven', async () => {
  const solution = await solve({
    program: counts(2, 9, [atLeast([0, 1], 5)]),
    goals: [goal([0]), goal([1])],
  })
  if (solution.kind !== 'found') throw new Error(solution.kind)
  expect([...solution.columns]).toEqual([0, 5])
  expect(solution.goals).toMatchObject([
    { value: 0, bound: 0, proven: true },
    { value: 5, bound: 5, proven: true },
  ])
})

test('whole numbers are searched where fractions would be better', async () => {
  // 2a + 2b = 3 has no whole answer, 2a + 2b >= 3 needs two.
  const rows = [{ lower: 3, upper: Infinity, columns: [0, 1], values: [2, 2] }]
  const solution = await solve({ program: counts(2, 9, rows), goals: [goal([0, 1])] })
  expect(solution).toMatchObject({ kind: 'found', goals: [{ value: 2, bound: 2, proven: true }] })
})

test('what cannot hold at once is said to be so', async () => {
  const solution = await solve({ program: counts(1, 2, [atLeast([0], 3)]), goals: [goal([0])] })
  expect(solution).toEqual({ kind: 'infeasible' })
})
