import type { Selectable } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Position } from '../role-names.ts'
import type { Invitation, Target } from './invitation.ts'

type InvitationTable = {
  id: string
  token_hash: string
  email: string
  jam: string | null
  organisation: string | null
  role: Position
  title: string
  path: string
  invited_by: string | null
  invited_at: Date
  ends_at: Date
  accepted_at: Date | null
  declined_at: Date | null
  withdrawn_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    invitation: InvitationTable
  }
}

/** @returns false when this address has an open invitation into the same. */
export async function addInvitation(
  desk: Desk,
  { jam, organisation, role, title, path }: Target,
  one: { id: string; email: string; token_hash: string; ends_at: Date },
): Promise<boolean> {
  const by = { invited_by: desk.actor.account, invited_at: desk.now }
  const settled = { accepted_at: null, declined_at: null, withdrawn_at: null }
  const added = await desk.tx
    .insertInto('invitation')
    .values({ ...one, jam, organisation, role, title, path, ...by, ...settled })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** Takes back what has expired of one address and target, so that it can be invited anew. */
export const withdrawExpired = (desk: Desk, { jam, organisation, role }: Target, email: string) =>
  desk.tx
    .updateTable('invitation')
    .set({ withdrawn_at: desk.now })
    .where('email', '=', email)
    .where('role', '=', role)
    .where('jam', jam === null ? 'is' : '=', jam)
    .where('organisation', organisation === null ? 'is' : '=', organisation)
    .where('ends_at', '<=', desk.now)
    .where('accepted_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()

/** Addresses of people who never came are not kept for ever. */
export const sweepInvitations = (desk: Desk, endedBefore: Date) =>
  desk.tx.deleteFrom('invitation').where('ends_at', '<', endedBefore).execute()

export async function listInvitationRows(
  desk: Desk,
  { jam, organisation }: Pick<Target, 'jam' | 'organisation'>,
): Promise<Invitation[]> {
  const all = withInviter(desk)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('invited_at', 'desc')
    .orderBy('email')
  // An organisation sees all who are invited into it, whoever did that; a jam's organisers what goes out in its name.
  const here = organisation
    ? all.where('organisation', '=', organisation)
    : all
        .where('jam', jam === null ? 'is' : '=', jam)
        .$if(jam === null, (q) => q.where('organisation', 'is', null))
  return (await here.execute()).map(asInvitation)
}

export async function findInvitation(desk: Desk, id: string): Promise<Invitation | undefined> {
  const row = await withInviter(desk).where('invitation.id', '=', id).executeTakeFirst()
  return row && asInvitation(row)
}

export async function findByToken(desk: Desk, hash: string): Promise<Invitation | undefined> {
  const row = await withInviter(desk).where('token_hash', '=', hash).executeTakeFirst()
  return row && asInvitation(row)
}

type Settled = Partial<Pick<InvitationTable, 'accepted_at' | 'declined_at' | 'withdrawn_at'>>
type Renewed = Pick<InvitationTable, 'token_hash' | 'ends_at'>

/** Moves an invitation on that nobody has answered or taken back. @returns whether this request is the one that did. */
export async function settle(desk: Desk, id: string, how: Settled | Renewed): Promise<boolean> {
  const moved = await desk.tx
    .updateTable('invitation')
    .set(how)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

const withInviter = (desk: Desk) =>
  desk.tx
    .selectFrom('invitation')
    .leftJoin('account', 'account.id', 'invitation.invited_by')
    .selectAll('invitation')
    .select('account.name as inviter')

const asInvitation = (row: Selectable<InvitationTable> & { inviter: string | null }): Invitation => ({
  id: row.id,
  email: row.email,
  jam: row.jam,
  organisation: row.organisation,
  role: row.role,
  title: row.title,
  path: row.path,
  invitedBy: row.invited_by,
  inviter: row.inviter ?? '',
  invitedAt: row.invited_at,
  endsAt: row.ends_at,
  acceptedAt: row.accepted_at,
  declinedAt: row.declined_at,
  withdrawnAt: row.withdrawn_at,
})
