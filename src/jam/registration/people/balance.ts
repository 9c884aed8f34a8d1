import type { Need } from '../../needs/need.ts'
import { type Skill, type Skills, skillIds } from '../../profile/skill.ts'

/** One skill: how many needs ask for it, how many people bring it well enough, how many are missing. */
export type SkillBalance = { skill: Skill; asked: number; brought: number; missing: number }

/**
 * What needs ask for beside what professionals bring. Each asking is met by one person of at least its level, the
 * hardest first. A person with two skills counts for both, so there may be more missing, never less.
 */
export function balanceOf(
  needs: readonly Pick<Need, 'skills'>[],
  people: readonly { skills: Skills }[],
): SkillBalance[] {
  return skillIds
    .map((skill) => {
      const asked = needs.flatMap((need) =>
        need.skills.filter((one) => one.skill === skill).map(({ level }) => level),
      )
      const brought = people.flatMap(({ skills }) => skills[skill] ?? [])
      const lowest = Math.min(...asked)
      const fit = asked.length > 0 ? brought.filter((level) => level >= lowest) : brought
      return { skill, asked: asked.length, brought: fit.length, missing: unmet(asked, brought) }
    })
    .filter(({ asked }) => asked > 0)
    .sort((a, b) => b.missing - a.missing || b.asked - a.asked)
}

function unmet(asked: readonly number[], brought: readonly number[]): number {
  const left = [...brought].sort((a, b) => b - a)
  let missing = 0
  for (const level of [...asked].sort((a, b) => b - a)) {
    if ((left[0] ?? 0) >= level) left.shift()
    else missing += 1
  }
  return missing
}

/** Seats in the teams beside professionals. */
export function seatsOf(needs: readonly Pick<Need, 'teamMin' | 'teamMax'>[]): {
  least: number
  most: number
} {
  return {
    least: needs.reduce((sum, { teamMin }) => sum + teamMin, 0),
    most: needs.reduce((sum, { teamMax }) => sum + teamMax, 0),
  }
}
