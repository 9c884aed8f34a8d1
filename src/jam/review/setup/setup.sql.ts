import { type Selectable, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Kind } from '../../needs/need.ts'
import type { Criterion } from '../rubric/rubric.ts'
import type { Deciding, Others, Phase } from './phase.ts'
import type { ReviewPlan } from './plan.ts'

type PlanTable = { jam: string } & ReviewPlan

type PhaseTable = {
  id: string
  jam: string
  name: string
  begins_at: Date
  ends_at: Date
  scoring: boolean
  asking: boolean
  others: Others
  deciding: Deciding
  blind: boolean
  assigned_only: boolean
}

type CriterionTable = {
  jam: string
  key: string
  place: number
  title_de: string
  hint_de: string
  title_en: string
  hint_en: string
  weight: number
  independent: boolean
  kinds: Kind[]
  retired_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    review_plan: PlanTable
    review_phase: PhaseTable
    criterion: CriterionTable
  }
}

export const findPlanRow = (desk: Desk, jam: string): Promise<ReviewPlan | undefined> =>
  desk.tx
    .selectFrom('review_plan')
    .select(['joined', 'reviewers', 'phase'])
    .where('jam', '=', jam)
    .executeTakeFirst()

export const savePlanRow = (desk: Desk, jam: string, change: Partial<ReviewPlan>) =>
  desk.tx
    .insertInto('review_plan')
    .values({ joined: 'mean', reviewers: 2, phase: null, ...change, jam })
    .onConflict((oc) => oc.column('jam').doUpdateSet({ jam, ...change }))
    .execute()

export async function listPhaseRows(desk: Desk, jam: string): Promise<Phase[]> {
  const rows = await desk.tx
    .selectFrom('review_phase')
    .selectAll()
    .where('jam', '=', jam)
    .orderBy('begins_at')
    .orderBy('id')
    .execute()
  return rows.map(({ jam: _, begins_at, ends_at, assigned_only, ...row }) => ({
    ...row,
    beginsAt: begins_at,
    endsAt: ends_at,
    assignedOnly: assigned_only,
  }))
}

export const savePhaseRow = (desk: Desk, jam: string, phase: Phase) => {
  const { beginsAt: begins_at, endsAt: ends_at, assignedOnly: assigned_only, id, ...rest } = phase
  const row = { ...rest, begins_at, ends_at, assigned_only }
  return desk.tx
    .insertInto('review_phase')
    .values({ ...row, id, jam })
    .onConflict((oc) => oc.column('id').doUpdateSet(row).where('review_phase.jam', '=', jam))
    .execute()
}

export async function removePhaseRow(desk: Desk, jam: string, id: string): Promise<boolean> {
  const removed = await desk.tx
    .deleteFrom('review_phase')
    .where('jam', '=', jam)
    .where('id', '=', id)
    .executeTakeFirst()
  return removed.numDeletedRows === 1n
}

export async function listCriterionRows(desk: Desk, jam: string): Promise<Criterion[]> {
  const rows = await desk.tx
    .selectFrom('criterion')
    .selectAll()
    .where('jam', '=', jam)
    .orderBy('place')
    .orderBy('key')
    .execute()
  return rows.map(asCriterion)
}

/** Writes the whole rubric of a jam: which criteria in which order. */
export async function saveCriterionRows(desk: Desk, jam: string, criteria: readonly Criterion[]) {
  await desk.tx
    .insertInto('criterion')
    .values(criteria.map((one, place) => asRow(desk, jam, one, place)))
    .onConflict((oc) =>
      oc.columns(['jam', 'key']).doUpdateSet((eb) => ({
        place: eb.ref('excluded.place'),
        title_de: eb.ref('excluded.title_de'),
        hint_de: eb.ref('excluded.hint_de'),
        title_en: eb.ref('excluded.title_en'),
        hint_en: eb.ref('excluded.hint_en'),
        weight: eb.ref('excluded.weight'),
        independent: eb.ref('excluded.independent'),
        kinds: eb.ref('excluded.kinds'),
        retired_at: eb.ref('excluded.retired_at'),
      })),
    )
    .execute()
}

/** One organiser at a time changes how a jam reviews. */
export const holdSetup = (desk: Desk, jam: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${jam}, 27))`.execute(desk.tx)

const asCriterion = (row: Selectable<CriterionTable>): Criterion => ({
  key: row.key,
  words: {
    de: { title: row.title_de, hint: row.hint_de },
    en: { title: row.title_en, hint: row.hint_en },
  },
  weight: row.weight,
  independent: row.independent,
  kinds: row.kinds,
  retired: row.retired_at !== null,
})

const asRow = (desk: Desk, jam: string, one: Criterion, place: number) => ({
  jam,
  key: one.key,
  place,
  title_de: one.words.de.title,
  hint_de: one.words.de.hint,
  title_en: one.words.en.title,
  hint_en: one.words.en.hint,
  weight: one.weight,
  independent: one.independent,
  kinds: one.kinds,
  retired_at: one.retired ? desk.now : null,
})
