import type { MatchingInput, MatchingNeed, MatchingPerson, Mode, SkillLevel } from '#jam/matching/plan.ts'

/** How large and how hard: `scarce` asks for more people than there are, `ample` for fewer. */
export type CrowdSize = { people: number; needs: number; seed: number; seats: 'ample' | 'scarce' }

const skillNames = [
  'frontend',
  'backend',
  'design',
  'data',
  'content',
  'database',
  'research',
  'testing',
  'operations',
  'mobile',
  'accessibility',
  'security',
  'maps',
  'moderation',
]
const ranked = 5

/** An invented jam: crowded favourites, rare skills, two modes, companies with wishes about each other. */
export function inventCrowd(size: CrowdSize): MatchingInput {
  const dice = throwDice(size.seed)
  const venues = Array.from({ length: Math.ceil(size.people / 300) }, (_, i) => `venue-${i + 1}`)
  const needs = Array.from({ length: size.needs }, (_, i) => inventNeed(dice, size, `need-${i + 1}`, venues))
  const people = Array.from({ length: size.people }, (_, i) => inventPerson(dice, `person-${i + 1}`, venues))
  const { together, apart } = inventCompanies(dice, people)
  const fame = new Map(needs.map((need) => [need.id, Math.exp(dice.bell())]))
  for (const person of people) person.wishes = inventWishes(dice, person, needs, fame)
  const conflicts = people.flatMap((person) =>
    needs.filter(() => dice.chance(0.01)).map((need) => ({ person: person.id, need: need.id })),
  )
  return { people, needs, together, apart, conflicts, pins: [], previous: [], calm: false }
}

type Dice = ReturnType<typeof throwDice>

/** Dice that fall the same way for the same seed. */
export function throwDice(seed: number) {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
  for (let i = 0; i < 20; i++) next()
  const below = (n: number) => Math.floor(next() * n)
  const weighted = (weights: number[]) => {
    let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
    for (const [at, weight] of weights.entries()) {
      left -= weight
      if (left < 0) return at
    }
    return 0
  }
  const bell = () => (next() + next() + next() + next() - 2) * Math.sqrt(3)
  return { next, below, weighted, bell, chance: (share: number) => next() < share }
}

function inventNeed(dice: Dice, size: CrowdSize, id: string, venues: string[]): MatchingNeed {
  const usual = (size.people / size.needs) * (size.seats === 'scarce' ? 1.15 : 0.6)
  const min = Math.max(2, Math.round(usual * (0.75 + dice.next() / 2)))
  const max = min + 2 + dice.below(Math.max(3, Math.round(usual / 2)))
  const skills = draw(dice, 2 + dice.below(4)).map((skill, i) => ({
    skill,
    level: level(dice),
    must: i === 0,
  }))
  return {
    id,
    min,
    max,
    skills,
    mode: mode(dice, [60, 15, 25]),
    venue: venues[dice.below(venues.length)] ?? null,
  }
}

function inventPerson(dice: Dice, id: string, venues: string[]): MatchingPerson {
  const skills = Object.fromEntries(draw(dice, 1 + dice.below(4)).map((skill) => [skill, level(dice, 1)]))
  const venue = venues[dice.below(venues.length)] ?? null
  return {
    id,
    skills,
    mode: mode(dice, [25, 15, 60]),
    venue,
    experienced: dice.chance(0.35),
    wishes: [],
    company: null,
  }
}

/** Neighbours in the list become colleagues: half of the groups stay together, a fifth wants apart. */
function inventCompanies(dice: Dice, people: MatchingPerson[]) {
  const together: string[][] = []
  const apart: string[][] = []
  for (let i = 0; i < people.length; i++) {
    if (!dice.chance(0.12)) continue
    const colleagues = people.slice(i, i + 2 + dice.below(3))
    const [first] = colleagues
    const wish = dice.weighted([50, 20, 30])
    for (const colleague of colleagues) {
      colleague.company = `company-${together.length + apart.length + 1}`
      colleague.venue = first?.venue ?? null
      if (wish === 0) colleague.mode = first?.mode ?? 'both'
    }
    const ids = colleagues.map((colleague) => colleague.id)
    if (wish === 0 && ids.length > 1) together.push(ids)
    if (wish === 1 && ids.length > 1) apart.push(ids)
    i += colleagues.length
  }
  return { together, apart }
}

function inventWishes(dice: Dice, person: MatchingPerson, needs: MatchingNeed[], fame: Map<string, number>) {
  const open = needs.filter((need) => suits(person, need))
  const draws = open.map((need) => {
    const fits = need.skills.filter((wanted) => (person.skills[wanted.skill] ?? 0) >= wanted.level).length
    return (fame.get(need.id) ?? 1) * (0.15 + fits / need.skills.length)
  })
  const count = Math.min(open.length, Math.max(1, Math.round(ranked + 1.5 * dice.bell())))
  const undecided = dice.chance(0.3)
  return Array.from({ length: count }, (_, i) => {
    const at = dice.weighted(draws)
    draws[at] = 0
    return { need: open[at]?.id ?? '', rank: undecided ? 2 : Math.min(i + 1, 5) }
  })
}

const suits = (person: MatchingPerson, need: MatchingNeed) =>
  (person.mode !== 'onsite' && need.mode !== 'onsite') ||
  (person.mode !== 'remote' && need.mode !== 'remote' && person.venue === need.venue)

const mode = (dice: Dice, shares: number[]) =>
  (['onsite', 'remote', 'both'] as const)[dice.weighted(shares)] as Mode

const level = (dice: Dice, spread = 2) => (1 + Math.floor(dice.next() ** spread * 3)) as SkillLevel

/** Some skills are common, some are rare. */
function draw(dice: Dice, count: number) {
  const weights = skillNames.map((_, i) => 1 / (2 + i))
  return Array.from({ length: count }, () => {
    const at = dice.weighted(weights)
    weights[at] = 0
    return skillNames[at] ?? 'frontend'
  })
}
