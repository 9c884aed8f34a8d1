import type { Mapping } from '../exchange/import/mapping.ts'
import { idOfRow } from '../exchange/import/run/ids.ts'
import type { ImportPaper } from '../exchange/import/run/paper.ts'
import type { Holding, Paper } from '../worker/holding.ts'

/** How the answers of a form become records, as it was done last; in the plan. */
export type IntakePaper = {
  what: 'jam/intake/1'
  source: string
  mapping: Mapping
  /** By which name the form knows the question of a column. */
  keys: { [column: string]: string }
  /** Whoever opens the room takes in what is new and looks like nobody known. */
  automatic: boolean
}

/** What has been decided of cases, by an import; of one that is undone it says nothing more. */
export type TakenPaper = {
  what: 'jam/intake-cases/1'
  source: string
  collection: string
  import: string
  cases: string[]
}

export const intakeOf = (
  holding: Pick<Holding, 'papers'>,
  source: string,
  collection: string,
): Paper<IntakePaper> | undefined =>
  holding
    .papers<IntakePaper>('jam/intake/1')
    .find(({ body }) => body.source === source && body.mapping.collection === collection)

/**
 * The record that a case becomes: whoever takes it in, and however often, it is the same one. After an import that was
 * undone it is another: what was erased does not come back under its id.
 */
const idOfCase = (collection: string, id: string, undone: number): string =>
  idOfRow(`jam/case ${collection}`, `${id} ${undone}`)

/** What is known of cases of a form: which record each becomes, and whether it is through. */
export function takenIn(
  holding: Pick<Holding, 'papers' | 'get'>,
  source: string,
  collection: string,
): { idOf: (id: string) => string; isThrough: (id: string) => boolean } {
  const imports = holding.papers<ImportPaper>('jam/import/1')
  const undone = new Set(imports.filter(({ body }) => body.state === 'undone').map(({ body }) => body.import))
  const papers = holding
    .papers<TakenPaper>('jam/intake-cases/1')
    .filter(({ body }) => body.source === source && body.collection === collection)
  const taken = new Set<string>()
  const times = new Map<string, number>()
  for (const { body } of papers)
    for (const id of body.cases)
      if (undone.has(body.import)) times.set(id, (times.get(id) ?? 0) + 1)
      else taken.add(id)
  const idOf = (id: string) => idOfCase(collection, id, times.get(id) ?? 0)
  return { idOf, isThrough: (id) => taken.has(id) || holding.get(idOf(id)) !== undefined }
}
