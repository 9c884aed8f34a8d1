import { expect, test } from 'vitest'
import { balance, type Criterion, figureOf, type Review, totalOf } from './rubric.ts'

const words = { de: { title: '', hint: '' }, en: { title: '', hint: '' } }
const criterion = (key: string, more: Partial<Criterion> = {}): Criterion => ({
  ...{ key, words, weight: 1, independent: false, kinds: [], retired: false },
  ...more,
})
const review = (scores: Record<string, number>): Review => ({
  ...{ account: 'x', reviewer: 'X', note: '', reviewedAt: new Date(0) },
  scores,
})

test('a criterion that weighs three times counts three times in the total', () => {
  expect(totalOf({ size: 4, effect: 2 }, [criterion('size', { weight: 3 }), criterion('effect')])).toBe(3.5)
})

test('an independent criterion is shown beside and does not change the total', () => {
  const criteria = [criterion('size'), criterion('joy', { independent: true })]
  const stands = balance([review({ size: 2, joy: 4 }), review({ size: 4, joy: 4 })], criteria)
  expect(stands.total).toMatchObject({ mean: 3 })
  expect(stands.by.joy).toMatchObject({ mean: 4 })
})

test('mean and median tell apart three who agree from one who does not', () => {
  expect(figureOf([4, 4, 4, 1])).toEqual({ count: 4, mean: 3.25, median: 4, spread: 3 })
  expect(figureOf([1, 2])).toMatchObject({ mean: 1.5, median: 1.5 })
})

test('whoever abstains from a criterion neither lifts nor lowers it, and from all is counted as abstained', () => {
  const stands = balance(
    [review({ size: 4 }), review({ effect: 2 }), review({})],
    [criterion('size'), criterion('effect')],
  )
  expect(stands.by.size).toMatchObject({ count: 1, mean: 4 })
  expect(stands).toMatchObject({ abstained: 1, total: { count: 2, mean: 3 } })
})
