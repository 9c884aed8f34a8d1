import type { JSONColumnType, Selectable } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { SkillNeeded } from '../profile/skill.ts'
import type { Fit, Kind, Need, NeedState } from './need.ts'

type NeedTable = {
  id: string
  jam: string
  organisation: string
  organisation_name: string
  title: string
  teaser: string
  kind: Kind
  fit: Fit
  state: NeedState
  mode: 'onsite' | 'remote' | 'hybrid'
  team_min: number
  team_max: number
  skills: JSONColumnType<SkillNeeded[]>
  credit: string
  submitted_at: Date
}

type ScopeTable = {
  need: string
  jam: string
  organisation: string
  contact: string | null
  answers: JSONColumnType<Record<string, string>>
  source: string
}

declare module '#kernel/db.ts' {
  interface Tables {
    need: NeedTable
    need_scope: ScopeTable
  }
}

export type Only = { state?: NeedState; organisation?: string }

export async function listNeedRows(desk: Desk, jam: string | null, only: Only): Promise<Need[]> {
  const rows = await desk.tx
    .selectFrom('need')
    .selectAll()
    .$if(jam !== null, (rows) => rows.where('jam', '=', jam ?? ''))
    .$if(only.state !== undefined, (rows) => rows.where('state', '=', only.state ?? 'submitted'))
    .$if(only.organisation !== undefined, (rows) => rows.where('organisation', '=', only.organisation ?? ''))
    .orderBy('submitted_at')
    .orderBy('id')
    .execute()
  return rows.map(asNeed)
}

/** How many needs of a jam stand in each state. */
export const countNeedRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('need')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('jam', '=', jam)
    .groupBy('state')
    .execute()

export async function findNeedRow(desk: Desk, id: string): Promise<Need | undefined> {
  const row = await desk.tx.selectFrom('need').selectAll().where('id', '=', id).executeTakeFirst()
  return row && asNeed(row)
}

export const addNeed = (desk: Desk, need: Need) => desk.tx.insertInto('need').values(asRow(need)).execute()

export const addNeeds = (desk: Desk, needs: Need[]) =>
  desk.tx.insertInto('need').values(needs.map(asRow)).execute()

/** Saves a need that is still in the state it was read in. @returns false when another tab was faster */
export async function saveNeed(desk: Desk, need: Need, was: NeedState): Promise<boolean> {
  const saved = await desk.tx
    .updateTable('need')
    .set(asRow(need))
    .where('id', '=', need.id)
    .where('state', '=', was)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

export type NewScope = Omit<Selectable<ScopeTable>, 'answers'> & { answers: Record<string, string> }

export const addScope = (desk: Desk, scope: NewScope) =>
  desk.tx
    .insertInto('need_scope')
    .values({ ...scope, answers: JSON.stringify(scope.answers) })
    .execute()

export const addScopes = (desk: Desk, scopes: NewScope[]) =>
  desk.tx
    .insertInto('need_scope')
    .values(scopes.map((scope) => ({ ...scope, answers: JSON.stringify(scope.answers) })))
    .execute()

/** Fills the contact where nobody is named yet. */
export const nameContactOf = (desk: Desk, organisation: string, contact: string) =>
  desk.tx
    .updateTable('need_scope')
    .set({ contact })
    .where('organisation', '=', organisation)
    .where('contact', 'is', null)
    .execute()

export const findScope = (desk: Desk, need: string) =>
  desk.tx.selectFrom('need_scope').selectAll().where('need', '=', need).executeTakeFirst()

const asRow = (need: Need) => ({
  id: need.id,
  jam: need.jam,
  organisation: need.organisation,
  organisation_name: need.organisationName,
  title: need.title,
  teaser: need.teaser,
  kind: need.kind,
  fit: need.fit,
  state: need.state,
  mode: need.mode,
  team_min: need.teamMin,
  team_max: need.teamMax,
  skills: JSON.stringify(need.skills),
  credit: need.credit,
  submitted_at: need.submittedAt,
})

const asNeed = (row: Selectable<NeedTable>): Need => ({
  id: row.id,
  jam: row.jam,
  organisation: row.organisation,
  organisationName: row.organisation_name,
  title: row.title,
  teaser: row.teaser,
  kind: row.kind,
  fit: row.fit,
  state: row.state,
  mode: row.mode,
  teamMin: row.team_min,
  teamMax: row.team_max,
  skills: row.skills,
  credit: row.credit,
  submittedAt: row.submitted_at,
})
