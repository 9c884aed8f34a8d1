import type { Answers } from './answer.ts'

/** What stands at a path. Names may hold dots themselves, so the longest that fits comes first. */
export function answerAt(answers: unknown, path: string): unknown {
  if (answers === null || typeof answers !== 'object') return undefined
  if (Object.hasOwn(answers, path)) return (answers as Record<string, unknown>)[path]
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const inside = (answers as Record<string, unknown>)[path.slice(0, dot)]
    if (inside !== undefined && Object.hasOwn(answers, path.slice(0, dot)))
      return answerAt(inside, path.slice(dot + 1))
  }
  return undefined
}

/** The rows of repeated groups in which a path stands, the innermost first. */
export function rowsAround(answers: Answers, path: string): Answers[] {
  const ends = [...path.matchAll(/\.\d{1,5}(?=\.|$)/g)].map(({ index, 0: row }) => index + row.length)
  const found = ends.map((end) => answerAt(answers, path.slice(0, end)))
  return found.filter((row): row is Answers => row !== null && typeof row === 'object').reverse()
}
