import { readFileSync } from 'node:fs'

/** What the log says of faults of the house: their kind and place. */
export function incidentsIn(logs: readonly string[]): string[] {
  const lines = logs.flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  const found = lines.filter((line) => /^\{"level":[56]0/.test(line)).map((line) => JSON.parse(line))
  return [
    ...new Set(
      found.map(
        ({ route, job, fault, says, at, msg }) => `${route ?? job ?? msg}: ${fault} ${says} ${at ?? ''}`,
      ),
    ),
  ]
}
