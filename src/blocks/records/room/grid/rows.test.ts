import { expect, test } from 'vitest'
import { boxOf, countShown, isWithin, lineOf, moved, Seats, shownAt } from './rows.ts'

const group = (from: number, until: number) => ({ key: `${from}`, says: '', from, until, sums: {} })
const grouped = { total: 5, groups: [group(0, 2), group(2, 2), group(2, 5)] }

test('headings of groups stand between the records, empty ones too', () => {
  expect(countShown(grouped)).toBe(8)
  const all = Array.from({ length: 8 }, (_, line) => shownAt(grouped, line))
  expect(all).toEqual([
    ...[{ group: 0 }, { at: 0 }, { at: 1 }, { group: 1 }, { group: 2 }, { at: 2 }, { at: 3 }, { at: 4 }],
  ])
  expect([0, 1, 2, 3, 4].map((at) => lineOf(grouped, at))).toEqual([1, 2, 5, 6, 7])
  expect(shownAt({ total: 3, groups: [] }, 2)).toEqual({ at: 2 })
})

test('keys lead as in every grid, and never out of it', () => {
  const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false })
  const from = { row: 5, column: 2 }
  expect(moved(from, press('ArrowDown'), 100, 4, 20)).toEqual({ row: 6, column: 2 })
  expect(moved(from, press('PageUp'), 100, 4, 20)).toEqual({ row: 0, column: 2 })
  expect(moved(from, press('End', true), 100, 4, 20)).toEqual({ row: 99, column: 3 })
  expect(moved(from, press('Home'), 100, 4, 20)).toEqual({ row: 5, column: 0 })
  expect(moved(from, press('ArrowRight', true), 100, 4, 20)).toEqual({ row: 5, column: 3 })
  expect(moved(from, press('x'), 100, 4, 20)).toBeNull()
})

test('a selection is a box, whichever way it was drawn', () => {
  const range = { anchor: { row: 4, column: 3 }, now: { row: 2, column: 1 } }
  expect(boxOf(range)).toEqual({ top: 2, bottom: 4, left: 1, right: 3 })
  expect(isWithin(range, 3, 2)).toBe(true)
  expect(isWithin(range, 1, 2)).toBe(false)
})

test('a line that stays keeps its piece of the page, one that comes takes what another left', () => {
  const seats = new Seats()
  const before = seats.take(0, 4, -1)
  const further = seats.take(1, 5, -1)
  expect(further.slice(0, 3)).toEqual(before.slice(1))
  expect(further[3]).toBe(before[0])
  expect(seats.take(100, 104, -1)).toEqual(further)
  expect(new Set(seats.take(98, 106, -1)).size).toBe(8)
})

test('nothing takes the piece in which the focus stays', () => {
  const seats = new Seats()
  const [focused] = seats.take(0, 4, 0)
  expect(seats.take(50, 54, 0)).not.toContain(focused)
  expect(seats.take(0, 4, 0)).toHaveLength(4)
})
