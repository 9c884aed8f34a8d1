import type { Lang } from '#kernel/text.ts'
import { base64url, sha256, utf8 } from '#vault/bytes.ts'
import { guessMapping } from '../exchange/import/guess/guess.ts'
import type { Mapping } from '../exchange/import/mapping.ts'
import type { Decision, Prepared } from '../exchange/import/run/prepared.ts'
import { type Ran, runImport, tryImport } from '../exchange/import/run/run.ts'
import type { Collection } from '../model/collection.ts'
import type { Field } from '../model/field.ts'
import type { Holding, Told } from '../worker/holding.ts'
import type { Answered } from './answered.ts'
import { type IntakePaper, intakeOf, type TakenPaper, takenIn } from './paper.ts'
import { type AnswerTable, tableOfAnswers } from './table.ts'

/** What came by a form and is not taken in yet, as a table, with what has been decided of it. */
export type Waiting = AnswerTable & {
  source: string
  name: string
  collection: string
  cases: Answered[]
  idOf: (row: number) => string
  decisions: Map<number, Decision>
  /** Whom a case looked like, by row. */
  likes: Map<number, string>
}

type Given = { source: string; name: string; cases: readonly Answered[] }

export function waitingOf(
  holding: Holding,
  into: string,
  { source, name, cases }: Given,
  lang: Lang,
): Waiting {
  const { idOf, isThrough } = takenIn(holding, source, into)
  const open = cases.filter(({ id }) => !isThrough(id))
  return {
    ...tableOfAnswers(open, lang),
    ...{ source, name, collection: into, cases: open, decisions: new Map(), likes: new Map() },
    idOf: (row) => idOf(open[row]?.id ?? ''),
  }
}

export const digestOfCases = async ({ source, cases }: Waiting): Promise<string> =>
  base64url(await sha256(utf8(JSON.stringify([source, ...cases.map(({ id }) => id)]))))

export const moreOf = ({ exact, idOf, decisions }: Waiting) => ({
  exact,
  idOf,
  decided: (row: number) => decisions.get(row),
})

/** As it was done the last time; questions that are new since are guessed like all of them at first. */
export function mappingFor(
  holding: Holding,
  collection: Collection,
  { table, keys, source }: Waiting,
  thisYear: number,
  mayWrite: (field: Field) => boolean,
): Mapping {
  const guessed = guessMapping(holding, collection, table, thisYear, mayWrite)
  const kept = intakeOf(holding, source, collection.id)?.body
  // Whoever answers is not who writes records: what they send changes none, unless a person says so.
  if (!kept) return { ...guessed, match: 'leave', lookalikes: 'leave' }
  const byKey = new Map(kept.mapping.uses.map((use) => [kept.keys[use.column], use]))
  const used = new Set(kept.mapping.uses.map(({ field }) => field))
  const known = new Set(collection.fields.map(({ id }) => id))
  const uses = table.columns.map((column, at) => {
    const before = byKey.get(keys[at])
    const isThere =
      before && (before.field === null || known.has(before.field) || before.field.startsWith('$'))
    const fresh = guessed.uses[at] ?? { column, field: null, how: {} }
    if (!before) return used.has(fresh.field) ? { column, field: null, how: {} } : fresh
    const { make: _, ...rest } = before
    return isThere ? { ...rest, column } : { column, field: null, how: {} }
  })
  return { ...kept.mapping, uses }
}

export const preparedOf = (waiting: Waiting, mapping: Mapping, lang: Lang, today: string): Prepared => ({
  ...{ table: waiting.table, mapping, lang, today },
  ...moreOf(waiting),
})

/** Cases become records; what is refused or looks like somebody known waits on. */
export async function takeIn(
  holding: Holding,
  waiting: Waiting,
  mapping: Mapping,
  { lang, today, told }: { lang: Lang; today: string; told?: Told },
): Promise<Ran> {
  const running = { file: waiting.name, digest: await digestOfCases(waiting), reading: {} }
  const prepared = preparedOf(waiting, mapping, lang, today)
  const ran = await runImport(holding, prepared, {
    ...running,
    isStopped: () => false,
    ...(told && { told }),
  })
  const left = new Set(ran.left.map(({ row }) => row))
  const through = waiting.cases.flatMap(({ id }, row) => (left.has(row) ? [] : [id]))
  await holding.keep<TakenPaper>({
    ...{ what: 'jam/intake-cases/1', source: waiting.source, collection: waiting.collection },
    ...{ import: ran.paper.body.import, cases: through },
  })
  return ran
}

/** How it is done is kept for the next time. */
export async function keepIntake(
  holding: Holding,
  { source, table, keys }: Waiting,
  mapping: Mapping,
  automatic: boolean,
): Promise<void> {
  const body: IntakePaper = {
    ...{ what: 'jam/intake/1', source, mapping, automatic },
    keys: Object.fromEntries(table.columns.map((column, at) => [column, keys[at] ?? ''])),
  }
  const before = intakeOf(holding, source, mapping.collection)
  if (JSON.stringify(before?.body) !== JSON.stringify(body)) await holding.keep(body, before)
}

/**
 * What is new and looks like nobody known becomes records without a person looking at each; all else waits for one.
 * @returns how many records were made
 */
export async function takeInAlone(
  holding: Holding,
  waiting: Waiting,
  mapping: Mapping,
  at: { lang: Lang; today: string },
): Promise<number> {
  const alone: Mapping = { ...mapping, match: 'leave', lookalikes: 'leave' }
  const tried = await tryImport(holding, preparedOf(waiting, alone, at.lang, at.today))
  // What needs new choices or fields is for a person.
  const isPlain = tried.made.fields.length === 0 && Object.keys(tried.made.choices).length === 0
  if (!isPlain || tried.counts.new === 0) return 0
  return (await takeIn(holding, waiting, alone, at)).paper.body.counts.new
}
