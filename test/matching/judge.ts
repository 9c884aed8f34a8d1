import type { LevelName, MatchingInput, MatchingNeed, MatchingPerson, Placement } from '#jam/matching/plan.ts'

/** Who is where; a second opinion that shares no code with the matching itself. */
export type Seats = Map<string, string | null>

export const seatsOf = (input: MatchingInput, placements: Placement[]): Seats => {
  const seats: Seats = new Map(input.people.map((person) => [person.id, null]))
  for (const { person, need } of placements) seats.set(person, need)
  return seats
}

/** Every rule that is broken, in words; none when the plan may be used. */
export function brokenRules(input: MatchingInput, seats: Seats): string[] {
  const broken: string[] = []
  for (const group of input.together)
    if (new Set(group.filter((id) => seats.has(id)).map((id) => seats.get(id))).size > 1)
      broken.push(`torn ${group}`)
  for (const group of input.apart) {
    const teams = group.flatMap((id) => seats.get(id) ?? [])
    if (new Set(teams).size < teams.length) broken.push(`joined ${group}`)
  }
  for (const { person, need } of input.conflicts)
    if (seats.get(person) === need) broken.push(`conflict ${person} ${need}`)
  for (const { person, need } of input.pins)
    if (seats.has(person) && seats.get(person) !== need) broken.push(`pin ${person} ${need}`)
  for (const need of input.needs) broken.push(...brokenTeam(need, teamOf(input, seats, need)))
  return broken
}

/** The levels' values, counted from scratch. */
export function countLevels(input: MatchingInput, seats: Seats): Map<LevelName, number> {
  const teams = input.needs.map((need) => ({ need, team: teamOf(input, seats, need) }))
  const covered = teams.flatMap(({ need, team }) =>
    need.skills.filter(({ skill, level }) => team.some((person) => (person.skills[skill] ?? 0) >= level)),
  )
  const placed = input.people.filter((person) => seats.get(person.id))
  const rankOf = (person: MatchingPerson) =>
    person.wishes.find((wish) => wish.need === seats.get(person.id))?.rank
  const learners = input.people.filter(({ wants }) => wants?.length)
  const meets = (person: MatchingPerson) =>
    input.needs.some(
      ({ id, skills }) =>
        id === seats.get(person.id) && skills.some(({ skill }) => person.wants?.includes(skill)),
    )
  const moved = input.previous.filter(({ person, need }) => seats.has(person) && seats.get(person) !== need)
  return new Map<LevelName, number>([
    ['staffed', teams.filter(({ team }) => team.length > 0).length],
    ['covered', covered.length],
    ['unassigned', input.people.length - placed.length],
    ['unranked', placed.filter((person) => person.wishes.length > 0 && rankOf(person) === undefined).length],
    ['moves', moved.length],
    ['learning', learners.length - learners.filter((one) => meets(one)).length],
    ...[2, 3, 4].map(
      (rank) => [`rank-${rank}` as LevelName, placed.filter((one) => rankOf(one) === rank).length] as const,
    ),
    ['rank-5', placed.filter((one) => (rankOf(one) ?? 0) >= 5).length],
  ])
}

/** The best values in this order, by trying everything; null when no plan keeps the pins. */
export function tryEverything(input: MatchingInput, order: LevelName[]): number[] | null {
  let best: number[] | null = null
  const places = [null, ...input.needs.map((need) => need.id)]
  const seats: Seats = new Map()
  const fill = (at: number) => {
    const person = input.people[at]
    if (person) {
      for (const place of places) {
        seats.set(person.id, place)
        fill(at + 1)
      }
      return
    }
    if (brokenRules(input, seats).length > 0) return
    const values = countLevels(input, seats)
    const vector = order.map((level) => values.get(level) ?? 0)
    if (!best || isBetter(vector, best, order)) best = vector
  }
  fill(0)
  return best
}

function isBetter(one: number[], other: number[], order: LevelName[]): boolean {
  const at = one.findIndex((value, level) => value !== other[level])
  if (at < 0) return false
  const more = order[at] === 'staffed' || order[at] === 'covered'
  return more ? (one[at] ?? 0) > (other[at] ?? 0) : (one[at] ?? 0) < (other[at] ?? 0)
}

const teamOf = (input: MatchingInput, seats: Seats, need: MatchingNeed) =>
  input.people.filter((person) => seats.get(person.id) === need.id)

function brokenTeam(need: MatchingNeed, team: MatchingPerson[]): string[] {
  if (team.length === 0) return []
  const broken: string[] = []
  if (team.length < need.min || team.length > need.max) broken.push(`size ${need.id} ${team.length}`)
  if (!team.some((person) => person.experienced)) broken.push(`nobody experienced ${need.id}`)
  for (const { skill, level, must } of need.skills)
    if (must && !team.some((person) => (person.skills[skill] ?? 0) >= level))
      broken.push(`no ${skill} ${need.id}`)
  for (const person of team) {
    const remote = person.mode !== 'onsite' && need.mode !== 'onsite'
    const near = person.venue === null || need.venue === null || person.venue === need.venue
    if (!remote && !(person.mode !== 'remote' && need.mode !== 'remote' && near))
      broken.push(`place ${person.id} ${need.id}`)
  }
  return broken
}
