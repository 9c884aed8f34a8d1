import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clockOf, nowOf } from './organisation.ts'

/** The true time, and what the clock of this device shows. */
let [truth, wrongBy] = [0, 0]
beforeEach(() => {
  truth = Date.parse('2026-11-26T12:00:00Z')
  vi.spyOn(Date, 'now').mockImplementation(() => truth + wrongBy)
})
afterEach(() => void vi.restoreAllMocks())

/** The server answers after so long on the way there, and the answer takes so long on the way back. */
const answersAfter = (there: number, back: number) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    truth += there
    const now = new Date(truth).toISOString()
    truth += back
    return Response.json({ now })
  })

test('a slow answer, or one that is held back, lets no grant last longer', async () => {
  for (const [there, back] of [
    [0, 0],
    [0, 600_000],
    [4_000, 90_000],
  ] as const) {
    for (wrongBy of [0, -31_536_000_000, 5_000]) {
      answersAfter(there, back)
      const now = Date.parse(nowOf({ ahead: await clockOf('lichtblick') }))
      // Cut to the second, as the log writes it.
      expect(now).toBeGreaterThanOrEqual(truth - 999)
      expect(now).toBeLessThanOrEqual(truth + there + back)
    }
  }
})
