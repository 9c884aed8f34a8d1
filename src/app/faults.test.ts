import { expect, test } from 'vitest'
import { faultWords, roomFaults } from './faults.text.ts'

test('Each refusal has its words in one room, in both languages, and all three of them', () => {
  const codes = roomFaults.map((words) => Object.keys(words('de')).sort())
  expect(roomFaults.map((words) => Object.keys(words('en')).sort())).toEqual(codes)
  const all = codes.flat()
  expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([])
  expect(all.length).toBeGreaterThan(150)
  for (const lang of ['de', 'en'] as const)
    for (const [code, words] of Object.entries(faultWords(lang)))
      expect([code, ...Object.values(words).map((text) => text.trim().length > 3)]).toEqual([
        code,
        true,
        true,
        true,
      ])
})

test('Each reason has words for a code that has none of its own', () => {
  for (const reason of ['invalid', 'forbidden', 'missing', 'conflict', 'gone', 'busy', 'incident'])
    expect(faultWords('de')[reason]).toBeDefined()
})
