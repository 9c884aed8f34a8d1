import { describe, expect, test } from 'vitest'
import { inventCrowd } from '#test/matching/crowd.ts'
import { brokenRules, seatsOf } from '#test/matching/judge.ts'
import type { Progress } from './plan.ts'
import { startMatching } from './solve.ts'

const small = inventCrowd({ people: 30, needs: 6, seed: 1, seats: 'scarce' })
const large = inventCrowd({ people: 150, needs: 24, seed: 1, seats: 'scarce' })

describe('a run in its own thread', () => {
  test('tells how far it is and ends with a plan, while the house stays awake', async () => {
    const news: Progress[] = []
    let beats = 0
    const heart = setInterval(() => beats++, 5)
    const outcome = await startMatching(small, { onProgress: (progress) => news.push(progress) }).outcome
    clearInterval(heart)
    expect(outcome).toMatchObject({ kind: 'plan', plan: { levels: expect.any(Array) } })
    expect(news[0]).toMatchObject({ step: 'start', done: 0 })
    expect(beats).toBeGreaterThan(3)
  })

  test('can be cancelled', async () => {
    const run = startMatching(large)
    setTimeout(run.cancel, 300)
    const began = performance.now()
    expect(await run.outcome).toEqual({ kind: 'stopped' })
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  test('can be finished early: a sound plan, and no claim that it is the best', async () => {
    const run = startMatching(large, {
      onProgress: ({ step }) => {
        if (step === 'covered') run.finish()
      },
    })
    const outcome = await run.outcome
    if (outcome.kind !== 'plan') throw new Error(outcome.kind)
    expect(brokenRules(large, seatsOf(large, outcome.plan.placements))).toEqual([])
    expect(outcome.plan.levels[0]?.proven).toBe(true)
    expect(outcome.plan.levels.at(-1)).toMatchObject({ proven: false, bound: null })
  })

  test('with too little time says how far the best may be away', async () => {
    const outcome = await startMatching(large, { secondsPerLevel: 0.001, secondsForReasons: 0.5 }).outcome
    if (outcome.kind !== 'plan') throw new Error(outcome.kind)
    const { levels, placements } = outcome.plan
    expect(brokenRules(large, seatsOf(large, placements))).toEqual([])
    for (const { level, value, bound } of levels) {
      const more = level === 'staffed' || level === 'covered'
      expect(more ? (bound ?? 0) - value : value - (bound ?? 0)).toBeGreaterThanOrEqual(0)
    }
    expect(levels.some((level) => !level.proven)).toBe(true)
  })
})
