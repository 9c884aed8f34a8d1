import fc from 'fast-check'
import type { MatchingInput, MatchingNeed, MatchingPerson } from '#jam/matching/plan.ts'

const skill = fc.constantFrom('code', 'design', 'words')
const level = fc.constantFrom(1 as const, 2 as const, 3 as const)
const mode = fc.constantFrom('onsite' as const, 'remote' as const, 'both' as const, 'both' as const)
const venue = fc.constantFrom('north', 'south', null, null)

const needs = fc.array(
  fc.record({
    min: fc.integer({ min: 1, max: 3 }),
    more: fc.integer({ min: 0, max: 2 }),
    skills: fc.uniqueArray(fc.record({ skill, level, must: fc.boolean() }), {
      maxLength: 2,
      selector: (one) => one.skill,
    }),
    mode,
    venue,
  }),
  { minLength: 1, maxLength: 3 },
)

const people = fc.array(
  fc.record({
    skills: fc.dictionary(skill, level, { maxKeys: 2 }),
    mode,
    venue,
    experienced: fc.boolean(),
    wishes: fc.uniqueArray(fc.record({ need: fc.nat(2), rank: fc.integer({ min: 1, max: 6 }) }), {
      maxLength: 3,
      selector: (wish) => wish.need,
    }),
  }),
  { minLength: 1, maxLength: 6 },
)

const somebody = fc.nat(5).map((at) => `p${at}`)
const placement = fc.record({ person: somebody, need: fc.nat(2).map((at) => `n${at}`) })
const group = fc.uniqueArray(somebody, { minLength: 2, maxLength: 3 })
const few = <T>(of: fc.Arbitrary<T>, most: number) => fc.array(of, { maxLength: most })

/** Jams so small that everything can be tried: 4^6 plans at most. Ids may point to nobody. */
export const tinyJam: fc.Arbitrary<MatchingInput> = fc
  .record({
    needs,
    people,
    together: few(group, 1),
    apart: few(group, 1),
    conflicts: few(placement, 3),
    pins: fc.oneof(few(placement, 0), few(placement, 0), few(placement, 2)),
    previous: fc.uniqueArray(placement, { maxLength: 6, selector: (one) => one.person }),
    calm: fc.boolean(),
    wants: fc.array(fc.uniqueArray(skill, { maxLength: 2 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ wants, ...drawn }) => ({
    ...drawn,
    needs: drawn.needs.map(
      ({ more, ...need }, at): MatchingNeed => ({ ...need, id: `n${at}`, max: need.min + more }),
    ),
    people: drawn.people.map(({ wishes, ...person }, at): MatchingPerson => {
      const known = wishes.filter((wish) => wish.need < drawn.needs.length)
      return {
        ...person,
        id: `p${at}`,
        wants: wants[at] ?? [],
        company: null,
        wishes: known.map(({ need, rank }) => ({ need: `n${need}`, rank })),
      }
    }),
  }))
