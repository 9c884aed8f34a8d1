import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Skill, Skills } from '../profile/skill.ts'
import type { Participant, ParticipantKind, WorkMode } from './participant.ts'

type ParticipantTable = {
  id: string
  jam: string
  account: string
  name: string
  kind: ParticipantKind
  company: string | null
  mode: WorkMode
  experienced: boolean
  skills: JSONColumnType<Skills>
  learns: string
  named: boolean
  registered_at: Date
  withdrawn_at: Date | null
  arrived_at: Date | null
  confirmed_at: Generated<Date | null>
  asked_at: Generated<Date | null>
  answer_by: Generated<Date | null>
  answer_hash: Generated<string | null>
  wants: ColumnType<Skill[], string | undefined, string>
}

declare module '#kernel/db.ts' {
  interface Tables {
    participant: ParticipantTable
  }
}

/** People with the name of their company. */
export const participantRows = (desk: Desk) =>
  desk.tx
    .selectFrom('participant as p')
    .leftJoin('company as c', 'c.id', 'p.company')
    .select([
      'p.id',
      'p.jam',
      'p.account',
      'p.name',
      'p.kind',
      'p.company',
      'c.name as companyName',
      'p.mode',
    ])
    .select(['p.experienced', 'p.skills', 'p.learns', 'p.named', 'p.registered_at as registeredAt'])
    .select(['p.withdrawn_at as withdrawnAt', 'p.arrived_at as arrivedAt', 'p.wants'])
    .select(['p.confirmed_at as confirmedAt', 'p.asked_at as askedAt', 'p.answer_by as answerBy'])

export const listParticipantRows = (
  desk: Desk,
  jam: string,
  only: { kind?: ParticipantKind | undefined; company?: string | undefined; account?: string | undefined },
): Promise<Participant[]> =>
  participantRows(desk)
    .where('p.jam', '=', jam)
    .where('p.withdrawn_at', 'is', null)
    .$if(only.kind !== undefined, (q) => q.where('p.kind', '=', only.kind ?? 'professional'))
    .$if(only.company !== undefined, (q) => q.where('p.company', '=', only.company ?? ''))
    .$if(only.account !== undefined, (q) => q.where('p.account', '=', only.account ?? ''))
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()

export const countParticipantRows = async (
  desk: Desk,
  jam: string,
  kind: ParticipantKind,
): Promise<number> => {
  const { count } = await desk.tx
    .selectFrom('participant')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('jam', '=', jam)
    .where('kind', '=', kind)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export const listAddressRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('participant as p')
    .innerJoin('account as a', 'a.id', 'p.account')
    .select(['p.account', 'a.email'])
    .where('p.jam', '=', jam)
    .where('p.withdrawn_at', 'is', null)
    .execute()

export const findParticipantRow = (desk: Desk, id: string): Promise<Participant | undefined> =>
  participantRows(desk).where('p.id', '=', id).executeTakeFirst()

/** @returns whether it was added; somebody registered before keeps their row. */
export async function addParticipant(desk: Desk, one: Participant): Promise<boolean> {
  const added = await desk.tx
    .insertInto('participant')
    .values({ id: one.id, jam: one.jam, account: one.account, kind: one.kind, ...asRow(one) })
    .onConflict((oc) => oc.columns(['jam', 'account', 'kind']).doNothing())
    .returning('id')
    .execute()
  return added.length === 1
}

/** The row of one person and kind, also a withdrawn one, locked until this act is over. */
export const lockParticipant = (desk: Desk, jam: string, account: string, kind: ParticipantKind) =>
  desk.tx
    .selectFrom('participant')
    .select(['id', 'company', 'registered_at', 'withdrawn_at', 'arrived_at', 'confirmed_at'])
    .select(['asked_at', 'answer_by'])
    .where('jam', '=', jam)
    .where('account', '=', account)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst()

export const saveParticipant = (desk: Desk, one: Participant) =>
  desk.tx.updateTable('participant').set(asRow(one)).where('id', '=', one.id).execute()

/** @returns whether this request is the one that withdrew. */
export async function markWithdrawn(desk: Desk, id: string): Promise<boolean> {
  const done = await desk.tx
    .updateTable('participant')
    .set({ withdrawn_at: desk.now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute()
  return done.length === 1
}

export async function markPresent(desk: Desk, id: string): Promise<boolean> {
  const done = await desk.tx
    .updateTable('participant')
    .set({ arrived_at: desk.now })
    .where('id', '=', id)
    .where('arrived_at', 'is', null)
    .returning('id')
    .execute()
  return done.length === 1
}

const asRow = (one: Participant) => ({
  name: one.name,
  company: one.company,
  mode: one.mode,
  experienced: one.experienced,
  skills: JSON.stringify(one.skills),
  learns: one.learns,
  named: one.named,
  registered_at: one.registeredAt,
  withdrawn_at: one.withdrawnAt,
  arrived_at: one.arrivedAt,
  wants: JSON.stringify(one.wants),
  confirmed_at: one.confirmedAt,
  asked_at: one.askedAt,
  answer_by: one.answerBy,
})
