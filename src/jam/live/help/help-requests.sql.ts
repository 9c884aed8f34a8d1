import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Team } from '../../matching/team.ts'
import type { Skill } from '../../profile/skill.ts'
import type { HelpForm, HelpMode, HelpRequest } from './help-request.ts'

type HelpTable = {
  id: string
  jam: string
  organisation: string
  team: string
  text: string
  skill: Skill | null
  asked_by: string | null
  asked_name: string
  asked_at: Date
  taken_by: string | null
  taken_name: string | null
  taken_at: Date | null
  note: string
  solved_at: Date | null
  solved_by: string | null
  mode: HelpMode
  place: string
  first_taken_at: Date | null
  passed_to: string | null
  passed_name: string
  escalation: number
}

declare module '#kernel/db.ts' {
  interface Tables {
    help_request: HelpTable
  }
}

/** @returns false when the same form was sent before. */
export async function addHelp(desk: Desk, id: string, team: Team, form: HelpForm): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('help_request')
    .values({
      id,
      jam: team.jam,
      organisation: team.organisation,
      team: team.id,
      ...form,
      asked_by: desk.actor.account,
      asked_name: desk.actor.name,
      asked_at: desk.now,
      note: '',
      passed_name: '',
      escalation: 0,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const findHelp = (desk: Desk, jam: string, id: string): Promise<HelpRequest | undefined> =>
  rows(desk).where('h.jam', '=', jam).where('h.id', '=', id).executeTakeFirst()

/** What waits or is being worked on, the oldest first. */
export const listOpenHelp = (desk: Desk, jam: string): Promise<HelpRequest[]> =>
  rows(desk).where('h.jam', '=', jam).where('h.solved_at', 'is', null).orderBy('h.asked_at').execute()

export const listSolvedHelp = (desk: Desk, jam: string): Promise<HelpRequest[]> =>
  rows(desk)
    .where('h.jam', '=', jam)
    .where('h.solved_at', 'is not', null)
    .orderBy('h.solved_at', 'desc')
    .limit(20)
    .execute()

/** One statement decides who of many comes first. @returns whether this one did. */
export async function markTaken(desk: Desk, id: string): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('help_request')
    .set((eb) => ({
      taken_by: desk.actor.account,
      taken_name: desk.actor.name,
      taken_at: desk.now,
      first_taken_at: eb.fn.coalesce('first_taken_at', eb.val(desk.now)),
      passed_to: null,
      passed_name: '',
    }))
    .where('id', '=', id)
    .where('taken_at', 'is', null)
    .where('solved_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function markReturned(desk: Desk, id: string): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('help_request')
    .set({ taken_by: null, taken_name: null, taken_at: null })
    .where('id', '=', id)
    .where('taken_at', 'is not', null)
    .where('solved_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Hands it to another mentor: nobody holds it until they take it. */
export async function markPassed(
  desk: Desk,
  id: string,
  to: { account: string; name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('help_request')
    .set({ taken_by: null, taken_name: null, taken_at: null, passed_to: to.account, passed_name: to.name })
    .where('id', '=', id)
    .where('taken_at', 'is not', null)
    .where('solved_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What one person holds; counted one at a time, so that two windows do not take one too many. */
export async function countHeld(desk: Desk, jam: string): Promise<number> {
  const account = desk.actor.account ?? ''
  await sql`select pg_advisory_xact_lock(hashtextextended(${account}, 36))`.execute(desk.tx)
  const { count } = await desk.tx
    .selectFrom('help_request')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('jam', '=', jam)
    .where('taken_by', '=', account)
    .where('solved_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export type Mentor = { account: string; name: string }

/** The pool: who can be asked or handed something. In the name of the house; roles are behind their own wall. */
export const listMentors = (desk: Desk, jam: string): Promise<Mentor[]> =>
  desk.tx
    .selectFrom('role as r')
    .innerJoin('account as a', 'a.id', 'r.account')
    .select(['a.id as account', 'a.name'])
    .where('r.jam', '=', jam)
    .where('r.role', '=', 'mentor')
    .where('a.erased_at', 'is', null)
    .orderBy('a.name')
    .execute()

/** What the actor has said to be able to do, to see first what fits. */
export async function listOwnSkills(desk: Desk, jam: string): Promise<string[]> {
  const { rows } = await sql<{ skill: string }>`
    select jsonb_object_keys(skills) as skill from participant
    where jam = ${jam} and account = ${desk.actor.account} and withdrawn_at is null`.execute(desk.tx)
  return rows.map(({ skill }) => skill)
}

export const markEscalated = (desk: Desk, id: string, level: number) =>
  desk.tx.updateTable('help_request').set({ escalation: level }).where('id', '=', id).execute()

export async function markSolved(desk: Desk, id: string): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('help_request')
    .set({ solved_at: desk.now, solved_by: desk.actor.account })
    .where('id', '=', id)
    .where('solved_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const saveNote = (desk: Desk, id: string, note: string) =>
  desk.tx.updateTable('help_request').set({ note }).where('id', '=', id).execute()

const rows = (desk: Desk) =>
  desk.tx
    .selectFrom('help_request as h')
    .innerJoin('team as t', 't.id', 'h.team')
    .select([
      'h.id',
      'h.jam',
      'h.organisation',
      'h.team',
      't.name as teamName',
      'h.text',
      'h.skill',
      'h.note',
    ])
    .select(['h.asked_name as askedName', 'h.asked_at as askedAt', 'h.solved_at as solvedAt'])
    .select(['h.taken_by as takenBy', 'h.taken_name as takenName', 'h.taken_at as takenAt'])
    .select(['h.mode', 'h.place', 'h.first_taken_at as firstTakenAt', 'h.escalation'])
    .select(['h.passed_to as passedTo', 'h.passed_name as passedName'])
