import { z } from 'zod'
import { checkField, optionalText } from '#field/text-field.ts'

/** A jury, where an organiser wants one. Off until somebody switches it on: in our jam nobody loses. */
export type Jury = { active: boolean; criteria: string[]; toldAt: Date | null }

/** What one member of the jury gives a team, 1 to 5 for each criterion. */
export type Scores = Record<string, number>

export type Vote = { team: string; account: string; scores: Scores }

export const noJury: Jury = { active: false, criteria: [], toldAt: null }

export const marks = ['1', '2', '3', '4', '5'] as const

export type Result = { team: string; name: string; votes: number; mean: number | null }

/** The mean of what each member gave, each with the same weight; only criteria that still hold count. */
export function resultsOf(
  teams: readonly { team: string; name: string }[],
  votes: readonly Pick<Vote, 'team' | 'scores'>[],
  criteria: readonly string[],
): Result[] {
  const results = teams.map(({ team, name }) => {
    const means = votes
      .filter((vote) => vote.team === team)
      .map(({ scores }) => meanOf(criteria.flatMap((criterion) => scores[criterion] ?? [])))
      .filter((mean) => mean !== null)
    return { team, name, votes: means.length, mean: meanOf(means) }
  })
  return results.toSorted(
    (one, other) => (other.mean ?? 0) - (one.mean ?? 0) || one.name.localeCompare(other.name, 'de'),
  )
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length

export const criteriaIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim().slice(0, 120))
      .filter(Boolean),
  ),
]

export const juryForm = z
  .object({ active: checkField, criteria: optionalText('criteria', 1200) })
  .transform(({ active, criteria }) => ({ active, criteria: criteriaIn(criteria) }))
  .refine(({ active, criteria }) => !active || criteria.length > 0, {
    path: ['criteria'],
    message: 'criteria.empty',
  })
  .refine(({ criteria }) => criteria.length <= 8, { path: ['criteria'], message: 'criteria.many' })
