import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { brokenRules, countLevels, seatsOf } from '#test/matching/judge.ts'
import { readPreflib } from '#test/matching/preflib.ts'
import { match } from './match.ts'

const data = '../shared/data/matching'
const options = { seed: 1, secondsPerLevel: 30, secondsForReasons: 0.3, stopped: () => false, news: () => {} }

/** Students of the University of Glasgow and their projects; reviewers of AAMAS and their papers (PrefLib). */
describe('published wishes', () => {
  test.skipIf(!existsSync(data)).each([
    { file: 'project/00038-00000001.soi', min: 2, people: 35, needs: 61, staffed: 17 },
    { file: 'project/00038-00000003.soi', min: 2, people: 32, needs: 102, staffed: 16 },
    { file: 'project/00038-00000007.soi', min: 2, people: 51, needs: 155, staffed: 25 },
    { file: 'project/00038-00000007.soi', min: 3, people: 51, needs: 155, staffed: 16 },
    { file: 'aamas/00037-00000002.cat', min: 2, people: 161, needs: 442, staffed: 80, categories: 2 },
  ])('of $file in teams of $min and more give a proven plan (skipped: no shared data)', async (one) => {
    const { file, min, people, needs, staffed, ...categories } = one
    const input = readPreflib(`${data}/${file}`, { min, max: min + 2, ...categories })
    expect([input.people.length, input.needs.length]).toEqual([people, needs])
    const outcome = await match(input, options)
    if (outcome.kind !== 'plan') throw new Error(outcome.kind)
    const seats = seatsOf(input, outcome.plan.placements)
    expect(brokenRules(input, seats)).toEqual([])
    const counted = countLevels(input, seats)
    for (const { level, value, proven } of outcome.plan.levels)
      expect([level, value, proven]).toEqual([level, counted.get(level), true])
    expect(counted.get('staffed')).toBe(staffed)
  })
})
