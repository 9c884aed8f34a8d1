import type { Holding, Paper } from '../../worker/holding.ts'
import type { Reading } from '../reading/table.ts'
import { bare } from './guess/labels.ts'
import type { Mapping } from './mapping.ts'

/** A mapping that is kept for the next file of its kind, in the plan. */
export type MappingPaper = { what: 'jam/mapping/1'; name: string; mapping: Mapping; reading: Reading }

export const savedFor = (holding: Holding, collection: string): Paper<MappingPaper>[] =>
  holding.papers<MappingPaper>('jam/mapping/1').filter(({ body }) => body.mapping.collection === collection)

/** The kept mapping whose columns are those of a file, if there is one. */
export function fitting(
  saved: readonly Paper<MappingPaper>[],
  columns: readonly string[],
): Paper<MappingPaper> | undefined {
  const here = new Set(columns.map(bare))
  const scored = saved.map((paper) => {
    const wanted = paper.body.mapping.uses.filter(({ field }) => field !== null)
    return {
      paper,
      score: wanted.filter(({ column }) => here.has(bare(column))).length / Math.max(1, wanted.length),
    }
  })
  return scored.filter(({ score }) => score >= 0.8).sort((a, b) => b.score - a.score)[0]?.paper
}

/** A kept mapping on the columns of another file; columns that it does not know are left out. */
export function laidOn({ mapping }: MappingPaper, columns: readonly string[]): Mapping {
  const known = new Map(mapping.uses.map((use) => [bare(use.column), use]))
  const uses = columns.map((column) => {
    const use = known.get(bare(column))
    return use ? { ...use, column } : { column, field: null, how: {} }
  })
  return { ...mapping, uses }
}
