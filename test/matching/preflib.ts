import { readFileSync } from 'node:fs'
import type { MatchingInput, MatchingPerson } from '#jam/matching/plan.ts'

/**
 * Reads orders (`.soi`: "1: 4,2,7") and ballots in categories (`.cat`: "1: {4,2},{7},{},{9}") of PrefLib. The line's
 * first number says how many people voted that way. A rank is the place in the line, or the category.
 */
export function readPreflib(
  file: string,
  options: { categories?: number; min: number; max: number },
): MatchingInput {
  const lines = readFileSync(file, 'utf8').split('\n')
  const count = Number(lines.find((line) => line.startsWith('# NUMBER ALTERNATIVES:'))?.split(':')[1])
  const ballots = lines.filter((line) => /^\d+:/.test(line)).flatMap(readBallot)
  const needs = Array.from({ length: count }, (_, at) => ({
    id: `project-${at + 1}`,
    min: options.min,
    max: options.max,
    skills: [],
    mode: 'both' as const,
    venue: null,
  }))
  const people = ballots.map((groups, at) => voter(`person-${at + 1}`, groups.slice(0, options.categories)))
  // In these data nobody works on what they did not name.
  const conflicts = people.flatMap((person) => {
    const named = new Set(person.wishes.map((wish) => wish.need))
    return needs.filter((need) => !named.has(need.id)).map((need) => ({ person: person.id, need: need.id }))
  })
  return { people, needs, conflicts, together: [], apart: [], pins: [], previous: [], calm: false }
}

function readBallot(line: string): string[][][] {
  const [times = '1', votes = ''] = line.split(': ')
  const groups = [...votes.matchAll(/\{([^}]*)\}|(\d+)/g)].map(([, set, one]) =>
    one ? [one] : (set ?? '').split(',').filter(Boolean),
  )
  return Array.from({ length: Number(times) }, () => groups)
}

function voter(id: string, groups: string[][]): MatchingPerson {
  const wishes = groups.flatMap((group, at) =>
    group.map((need) => ({ need: `project-${need.trim()}`, rank: at + 1 })),
  )
  return { id, skills: {}, mode: 'both', venue: null, experienced: true, wishes, company: null }
}
