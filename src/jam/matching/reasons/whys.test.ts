import { describe, expect, test } from 'vitest'
import { jamOf, must, somebody, someNeed, wishing } from '#test/matching/make.ts'
import { match } from '../match.ts'
import type { MatchingInput } from '../plan.ts'

const options = { seed: 1, secondsPerLevel: 10, secondsForReasons: 10, stopped: () => false, news: () => {} }

async function whyOf(input: MatchingInput, person: string) {
  const outcome = await match(input, options)
  if (outcome.kind !== 'plan') throw new Error(outcome.kind)
  return outcome.plan.whys.find((why) => why.person === person)
}

const two = [someNeed('chat', { max: 2 }), someNeed('form', { max: 2 })]

describe('a person learns', () => {
  test('which wish came true, what only they bring, and who is with them', async () => {
    const people = [
      somebody('amina', { ...wishing('chat'), skills: { code: 3 } }),
      somebody('jonas', { ...wishing('chat'), experienced: false }),
    ]
    const input = jamOf(people, [someNeed('chat', { skills: [must('code', 2)] })], {
      together: [['amina', 'jonas']],
    })
    expect(await whyOf(input, 'amina')).toEqual({
      person: 'amina',
      need: 'chat',
      rank: 1,
      open: false,
      pinned: false,
      stayed: null,
      brings: ['code'],
      alone: ['code'],
      onlyExperienced: true,
      with: ['jonas'],
      dearer: [],
      learns: [],
    })
  })

  test('that the team of a dearer wish is full', async () => {
    const people = ['a', 'b'].map((id) => somebody(id, wishing('chat')))
    const input = jamOf(
      [...people, somebody('c', wishing('chat', 'form')), somebody('d', wishing('form'))],
      two,
    )
    expect(await whyOf(input, 'c')).toMatchObject({
      need: 'form',
      dearer: [{ need: 'chat', rank: 1, because: { kind: 'full' } }],
    })
  })

  test('that their present team could not start without them', async () => {
    const wide = [someNeed('chat', { max: 3 }), someNeed('form')]
    const input = jamOf(
      ['a', 'b', 'c', 'd'].map((id) => somebody(id, wishing('chat', 'form'))),
      wide,
    )
    const outcome = await match(input, options)
    const inForm = outcome.kind === 'plan' ? outcome.plan.whys.filter((why) => why.need === 'form') : []
    expect(inForm).toHaveLength(2)
    for (const why of inForm)
      expect(why.dearer).toEqual([
        { need: 'chat', rank: 1, because: { kind: 'needed', level: 'staffed', skill: null } },
      ])
  })

  test('which skill their team would miss', async () => {
    const coder = somebody('coder', { ...wishing('chat', 'form'), skills: { code: 1 } })
    const others = ['a', 'b'].map((id) => somebody(id, wishing('chat')))
    const more = ['c', 'd'].map((id) => somebody(id, wishing('form')))
    const form = someNeed('form', { skills: [{ skill: 'code', level: 1, must: false }] })
    const input = jamOf([coder, ...others, ...more], [someNeed('chat'), form])
    const because = { kind: 'needed', level: 'covered', skill: 'code' }
    expect(await whyOf(input, 'coder')).toMatchObject({ need: 'form', rank: 2, dearer: [{ because }] })
  })

  test.each([
    [
      'unstaffed',
      jamOf(
        [somebody('p', wishing('big', 'chat')), somebody('q')],
        [someNeed('big', { min: 9, max: 9 }), someNeed('chat')],
      ),
    ],
    [
      'conflict',
      jamOf([somebody('p', wishing('form', 'chat')), somebody('q')], two, {
        conflicts: [{ person: 'p', need: 'form' }],
      }),
    ],
    [
      'pinned',
      jamOf([somebody('p', wishing('form', 'chat')), somebody('q')], two, {
        pins: [{ person: 'p', need: 'chat' }],
      }),
    ],
    [
      'mode',
      jamOf(
        [somebody('p', { ...wishing('form', 'chat'), mode: 'remote' }), somebody('q')],
        [someNeed('chat'), someNeed('form', { mode: 'onsite' })],
      ),
    ],
    [
      'venue',
      jamOf(
        [somebody('p', { ...wishing('form', 'chat'), mode: 'onsite', venue: 'north' }), somebody('q')],
        [someNeed('chat'), someNeed('form', { mode: 'onsite', venue: 'south' })],
      ),
    ],
  ])('what stands in the way of a dearer wish: %s', async (kind, input) => {
    expect(await whyOf(input, 'p')).toMatchObject({ dearer: [{ rank: 1, because: { kind } }] })
  })

  test('that they were open to everything, or are in the reserve', async () => {
    const input = jamOf(
      ['a', 'b', 'c'].map((id) => somebody(id)),
      [someNeed('chat', { max: 2 })],
    )
    const outcome = await match(input, options)
    const whys = outcome.kind === 'plan' ? outcome.plan.whys : []
    expect(whys.map((why) => [why.need, why.open])).toContainEqual(['chat', true])
    expect(whys.map((why) => why.need)).toContain(null)
  })
})
