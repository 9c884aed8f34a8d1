import { describe, expect, test } from 'vitest'
import { jamOf, must, somebody, someNeed } from '#test/matching/make.ts'
import { match } from '../match.ts'
import type { MatchingInput } from '../plan.ts'

const options = { seed: 1, secondsPerLevel: 10, secondsForReasons: 10, stopped: () => false, news: () => {} }
const people = ['amina', 'jonas', 'mira', 'noor'].map((id) => somebody(id))
const needs = [someNeed('chat'), someNeed('form')]
const pin = (person: string, need: string) => ({ person, need })

async function contradictionsOf(change: Partial<MatchingInput>) {
  const outcome = await match(jamOf(people, needs, change), options)
  return outcome.kind === 'contradiction' ? outcome.contradictions : []
}

describe('pins that cannot hold', () => {
  const [here, there] = [pin('amina', 'chat'), pin('jonas', 'form')]

  test('are named in pairs where two collide', async () => {
    const twice = [here, pin('amina', 'form')]
    expect(await contradictionsOf({ pins: twice })).toEqual([{ kind: 'pinned-twice', pins: twice }])
    const together = [
      ['amina', 'mira'],
      ['mira', 'jonas'],
    ]
    expect(await contradictionsOf({ pins: [here, there], together })).toEqual([
      { kind: 'together-torn', pins: [here, there] },
    ])
    const met = [here, pin('jonas', 'chat')]
    expect(await contradictionsOf({ pins: met, apart: [['amina', 'jonas']] })).toEqual([
      { kind: 'apart-joined', pins: met },
    ])
  })

  test('are named with the rule they break, for colleagues too', async () => {
    const conflicts = [pin('mira', 'chat')]
    const found = await contradictionsOf({ pins: [here], conflicts, together: [['amina', 'mira']] })
    expect(found).toEqual([{ kind: 'forbidden', pin: here, person: 'mira' }])
    const far = [somebody('amina', { mode: 'remote' }), ...people.slice(1)]
    const onsite = [someNeed('chat', { mode: 'onsite' }), someNeed('form')]
    expect(await contradictionsOf({ pins: [here], people: far, needs: onsite })).toEqual([
      { kind: 'mode', pin: here, person: 'amina' },
    ])
  })

  test('are counted where a team has too few places', async () => {
    const pins = people.map(({ id }) => pin(id, 'chat'))
    expect(await contradictionsOf({ pins })).toEqual([{ kind: 'too-many', need: 'chat', pins, max: 3 }])
  })

  test('are narrowed down by calculation to the fewest that collide', async () => {
    const coders = [somebody('kim', { skills: { code: 2 } }), ...people]
    const coding = [
      someNeed('chat', { skills: [must('code')] }),
      someNeed('form', { skills: [must('code')] }),
      someNeed('site'),
    ]
    const pins = [pin('noor', 'site'), here, there]
    expect(await contradictionsOf({ people: coders, needs: coding, pins })).toEqual([
      { kind: 'clash', pins: [here, there] },
    ])
    const alone = await contradictionsOf({ needs: coding, pins: [pin('noor', 'site'), there] })
    expect(alone).toEqual([{ kind: 'no-team', pin: there }])
  })

  test('of people and needs that are gone are forgotten', async () => {
    expect(await contradictionsOf({ pins: [pin('nobody', 'chat'), pin('amina', 'gone')] })).toEqual([])
  })

  test('are not to blame when colleagues are to stay together and apart', async () => {
    const group = ['amina', 'jonas']
    expect(await contradictionsOf({ together: [group], apart: [group] })).toEqual([
      { kind: 'together-apart', people: group },
    ])
  })
})
