import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Facts, StoredStep } from './step.ts'

type StepTable = {
  id: string
  jam: string
  usual: string | null
  title: string
  due_at: Date | null
  owner: string | null
  done_at: Date | null
  done_by: string | null
  dropped_at: Date | null
  changed_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    plan_step: StepTable
  }
}

/** A plan as `plan_of` answers it, also within the question of another room. */
export type ToldPlan = {
  steps: (Omit<StoredStep, 'dueAt' | 'doneAt' | 'droppedAt' | 'changedAt'> & {
    dueAt: string | null
    doneAt: string | null
    droppedAt: string | null
    changedAt: string
  })[]
  facts: Facts
}

/** What is stored of a plan and what the house sees of the jam; undefined for who may not know. */
export async function findPlan(
  desk: Desk,
  jam: string,
): Promise<{ steps: StoredStep[]; facts: Facts } | undefined> {
  const { rows } = await sql<{ plan: ToldPlan | null }>`select plan_of(${jam}) as plan`.execute(desk.tx)
  const plan = rows[0]?.plan
  return plan ? storedPlan(plan) : undefined
}

export const storedPlan = ({ facts, steps }: ToldPlan) => ({ facts, steps: steps.map(asStep) })

const asStep = (told: ToldPlan['steps'][number]): StoredStep => ({
  ...told,
  dueAt: dateOrNull(told.dueAt),
  doneAt: dateOrNull(told.doneAt),
  droppedAt: dateOrNull(told.droppedAt),
  changedAt: new Date(told.changedAt),
})

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** Changes of one jam's plan wait for each other: two organisers see what the other did, and undo nothing. */
export const lockPlan = (desk: Desk, jam: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`plan ${jam}`}, 0))`.execute(desk.tx)

export type StepRow = Omit<StoredStep, 'ownerName' | 'doneName' | 'changedAt'> & {
  jam: string
  doneBy: string | null
}

export async function saveStep(desk: Desk, step: StepRow): Promise<void> {
  const row = {
    title: step.title,
    due_at: step.dueAt,
    owner: step.owner,
    done_at: step.doneAt,
    done_by: step.doneBy,
    dropped_at: step.droppedAt,
    changed_at: desk.now,
  }
  await desk.tx
    .insertInto('plan_step')
    .values({ id: step.id, jam: step.jam, usual: step.usual, ...row })
    .onConflict((oc) => oc.column('id').doUpdateSet(row))
    .execute()
}

export const removeStep = (desk: Desk, jam: string, id: string) =>
  desk.tx.deleteFrom('plan_step').where('jam', '=', jam).where('id', '=', id).execute()
