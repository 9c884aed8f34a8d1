import type { JSONColumnType } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Added, Brought, Intake, IntakeState } from './intake.ts'
import type { Report } from './report.ts'

type SiteIntakeTable = {
  id: string
  service: string
  organisation: string
  /** Those of before have no name of their own where they lie: it is their place in the list. */
  names: JSONColumnType<(Brought | string)[]>
  digest: string
  state: IntakeState
  report: JSONColumnType<Report>
  added: JSONColumnType<Added>
  steps: number
  of_steps: number
  begun_at: Date
  begun_by: string | null
  ended_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    site_intake: SiteIntakeTable
  }
}

const columns = [
  'id',
  'service',
  'names',
  'digest',
  'state',
  'report',
  'added',
  'steps',
  'of_steps',
  'begun_at',
  'ended_at',
] as const

export async function listIntakeRows(desk: Desk, service: string): Promise<Intake[]> {
  const rows = await desk.tx
    .selectFrom('site_intake')
    .select(columns)
    .where('service', '=', service)
    .orderBy('begun_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(asIntake)
}

export async function findIntakeRow(desk: Desk, id: string): Promise<Intake | undefined> {
  const row = await desk.tx.selectFrom('site_intake').select(columns).where('id', '=', id).executeTakeFirst()
  return row && asIntake(row)
}

export async function addIntakeRow(
  desk: Desk,
  organisation: string,
  { id, service, brought, digest, state, report, added }: Intake,
): Promise<void> {
  await desk.tx
    .insertInto('site_intake')
    .values({
      ...{ id, service, organisation, digest, state, steps: 0, of_steps: 0 },
      ...{ names: JSON.stringify(brought), report: JSON.stringify(report), added: JSON.stringify(added) },
      ...{ begun_at: desk.now, begun_by: desk.actor.account, ended_at: null },
    })
    .execute()
}

export type IntakeChange = Partial<
  Pick<Intake, 'brought' | 'digest' | 'state' | 'report' | 'added' | 'endedAt'>
>

/** @returns whether it was not running before */
export async function beginIntakeRow(desk: Desk, id: string): Promise<boolean> {
  const begun = await desk.tx
    .updateTable('site_intake')
    .set({ state: 'running' })
    .where('id', '=', id)
    .where('state', '<>', 'running')
    .executeTakeFirst()
  return begun.numUpdatedRows > 0n
}

export async function changeIntakeRow(
  desk: Desk,
  id: string,
  { brought, digest, state, report, added, endedAt }: IntakeChange,
): Promise<void> {
  await desk.tx
    .updateTable('site_intake')
    .set({
      ...(brought && { names: JSON.stringify(brought) }),
      ...(digest && { digest }),
      ...(state && { state }),
      ...(report && { report: JSON.stringify(report) }),
      ...(added && { added: JSON.stringify(added) }),
      ...(endedAt && { ended_at: endedAt }),
    })
    .where('id', '=', id)
    .execute()
}

export const stepIntakeRow = (desk: Desk, id: string, steps: number, of: number, added: Added) =>
  desk.tx
    .updateTable('site_intake')
    .set({ steps, of_steps: of, added: JSON.stringify(added) })
    .where('id', '=', id)
    .execute()

export const removeIntakeRow = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('site_intake').where('id', '=', id).execute()

type Row = Omit<Intake, 'brought' | 'ofSteps' | 'begunAt' | 'endedAt'> & {
  names: (Brought | string)[]
  of_steps: number
  begun_at: Date
  ended_at: Date | null
}

const asIntake = ({ names, of_steps, begun_at, ended_at, ...row }: Row): Intake => ({
  ...row,
  brought: names.map((one, at) =>
    typeof one === 'string' ? { name: one, lies: (at + 1).toString(16) } : one,
  ),
  ofSteps: of_steps,
  begunAt: begun_at,
  endedAt: ended_at,
})
