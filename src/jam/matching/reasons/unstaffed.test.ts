import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tryEverything } from '#test/matching/judge.ts'
import { jamOf, must, somebody, someNeed } from '#test/matching/make.ts'
import { tinyJam } from '#test/matching/tiny.ts'
import { match } from '../match.ts'
import type { MatchingInput } from '../plan.ts'

const options = { seed: 1, secondsPerLevel: 10, secondsForReasons: 10, stopped: () => false, news: () => {} }

async function reasonOf(input: MatchingInput, need = 'chat') {
  const outcome = await match(input, options)
  if (outcome.kind !== 'plan') throw new Error(outcome.kind)
  return outcome.plan.needs.find((one) => one.need === need)?.unstaffed
}

const three = ['amina', 'jonas', 'mira'].map((id) => somebody(id))

describe('a need without a team', () => {
  test('says how many people are missing', async () => {
    const reason = await reasonOf(jamOf(three, [someNeed('chat', { min: 5, max: 6 })]))
    expect(reason).toEqual({
      scope: 'alone',
      sure: true,
      could: 3,
      wanted: 0,
      lack: 'people',
      people: 2,
      demands: [],
    })
  })

  test('says which skill nobody brings', async () => {
    const people = three.map((person) => ({ ...person, skills: { code: 1 as const } }))
    const reason = await reasonOf(jamOf(people, [someNeed('chat', { skills: [must('code', 3)] })]))
    expect(reason).toMatchObject({ scope: 'alone', lack: 'skill', skill: 'code', level: 3 })
  })

  test('says that nobody is experienced', async () => {
    const people = three.map((person) => ({ ...person, experienced: false }))
    expect(await reasonOf(jamOf(people, [someNeed('chat')]))).toMatchObject({ lack: 'experience', could: 3 })
  })

  test('says that the right people cannot come there, even if the skill is missing too', async () => {
    const people = three.map((person) => ({
      ...person,
      mode: 'remote' as const,
      skills: { code: 2 as const },
    }))
    const need = someNeed('chat', { mode: 'onsite', skills: [must('code')] })
    expect(await reasonOf(jamOf(people, [need]))).toMatchObject({ scope: 'alone', lack: 'place', could: 0 })
  })

  test('says that a group is too large, that colleagues spread, or that too many are ruled out', async () => {
    const ids = three.map((person) => person.id)
    const pair = [someNeed('chat', { max: 2 })]
    expect(await reasonOf(jamOf(three, pair, { together: [ids] }))).toMatchObject({ lack: 'together' })
    expect(await reasonOf(jamOf(three, pair, { apart: [ids] }))).toMatchObject({ lack: 'apart' })
    const conflicts = ids.slice(1).map((person) => ({ person, need: 'chat' }))
    expect(await reasonOf(jamOf(three, pair, { conflicts }))).toMatchObject({ lack: 'conflicts', could: 1 })
  })

  test('says what newcomers would have to bring beside the teams there are', async () => {
    const coder = somebody('kim', { skills: { code: 2 } })
    const needs = [someNeed('chat', { skills: [must('code')] }), someNeed('form', { skills: [must('code')] })]
    const plan = jamOf([coder, ...three], needs, { pins: [{ person: 'kim', need: 'form' }] })
    const demands = [{ skill: 'code', level: 1 }]
    expect(await reasonOf(plan)).toMatchObject({
      scope: 'beside',
      sure: true,
      lack: 'people',
      people: 1,
      demands,
    })
  })

  test('says that the right people wait in the reserve but work elsewhere', async () => {
    const far = ['noor', 'sam'].map((id) => somebody(id, { mode: 'remote' }))
    const needs = [someNeed('chat', { mode: 'onsite' }), someNeed('form', { mode: 'onsite' })]
    const near = three.map((person) => ({ ...person, mode: 'onsite' as const }))
    const plan = jamOf([...near, ...far], needs, { pins: [{ person: 'mira', need: 'form' }] })
    expect(await reasonOf(plan)).toMatchObject({ scope: 'beside', lack: 'place', could: 3 })
  })

  test('names a rule only when the need could start without it', async () => {
    await fc.assert(
      fc.asyncProperty(tinyJam, async (drawn) => {
        const input = { ...drawn, pins: [], previous: [] }
        const outcome = await match(input, options)
        if (outcome.kind !== 'plan') return
        for (const { need: id, unstaffed } of outcome.plan.needs) {
          const needs = input.needs.filter((need) => need.id === id)
          if (!unstaffed) continue
          const startsAlone = (tryEverything({ ...input, needs }, ['staffed'])?.[0] ?? 0) === 1
          expect(startsAlone).toBe(unstaffed.scope === 'beside')
          if (unstaffed.scope === 'beside') continue
          const without = withoutRule({ ...input, needs }, unstaffed.lack)
          if (without) expect(tryEverything(without, ['staffed'])).toEqual([1])
        }
      }),
      { numRuns: 60, seed: 11 },
    )
  })
})

function withoutRule(input: MatchingInput, lack: string): MatchingInput | null {
  if (lack === 'together' || lack === 'apart' || lack === 'conflicts') return { ...input, [lack]: [] }
  if (lack === 'experience')
    return { ...input, people: input.people.map((one) => ({ ...one, experienced: true })) }
  if (lack !== 'place') return null
  const needs = input.needs.map((need) => ({ ...need, mode: 'both' as const, venue: null }))
  return { ...input, needs, people: input.people.map((one) => ({ ...one, mode: 'both', venue: null })) }
}
