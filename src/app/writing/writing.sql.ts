import { type RawBuilder, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Addressee } from '#people/letter/letters.ts'
import type { Group } from './group.ts'

export type Recipient = Addressee & { account: string; email: string }

/** Everybody of a group with an address, each once, by name. The caller speaks for the house. */
export async function listRecipientRows(
  desk: Desk,
  jam: string,
  group: Group,
  needs: readonly string[],
): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select a.id as account, a.email, a.name, a.lang from account a
    where a.erased_at is null and a.email is not null and a.id in (${accountsOf(jam, group, needs)})
    order by a.name collate "de-DE-x-icu", a.id`.execute(desk.tx)
  return rows
}

const withRole = (jam: string, role: string) =>
  sql`select account from role where jam = ${jam} and role = ${role}`

const takingPart = (jam: string, which: RawBuilder<unknown>) =>
  sql`select account from participant where jam = ${jam} and withdrawn_at is null and ${which}`

// The person who answers for a need, and where nobody is named everybody of its organisation.
const answering = (jam: string, which: RawBuilder<unknown>) => sql`
  select coalesce(s.contact, m.account) from need n
  left join need_scope s on s.need = n.id
  left join membership m on m.organisation = n.organisation and s.contact is null
  where n.jam = ${jam} and ${which}`

function accountsOf(jam: string, group: Group, needs: readonly string[]): RawBuilder<unknown> {
  switch (group.kind) {
    case 'everybody':
      return sql`select account from role where jam = ${jam}
        union ${takingPart(jam, sql`true`)} union ${answering(jam, sql`n.state = 'accepted'`)}`
    case 'professionals':
      return takingPart(jam, sql`kind = 'professional'`)
    case 'remote':
      return takingPart(jam, sql`kind = 'professional' and mode = 'remote'`)
    case 'helpers':
      return takingPart(jam, sql`kind = 'helper'`)
    case 'teams':
      return sql`select account from team_member where jam = ${jam} and left_at is null`
    case 'mentors':
      return withRole(jam, 'mentor')
    case 'reviewers':
      return withRole(jam, 'reviewer')
    case 'hosts':
      return withRole(jam, 'host')
    case 'companies':
      return sql`select contact from company where jam = ${jam} and withdrawn_at is null`
    case 'organisations':
      return answering(jam, sql`n.state = 'accepted'`)
    case 'gate':
      return answering(jam, sql`n.id = any (${needs})`)
    default:
      return accountsOfOne(jam, group)
  }
}

function accountsOfOne(jam: string, group: Extract<Group, { id: string }>): RawBuilder<unknown> {
  if (group.kind === 'company') return takingPart(jam, sql`company = ${group.id}`)
  if (group.kind === 'team')
    return sql`select account from team_member where jam = ${jam} and team = ${group.id} and left_at is null`
  return sql`select account from shift_signup where jam = ${jam} and shift = ${group.id}`
}

export type Named = { id: string; name: string }

/** Companies, teams and shifts of a jam that one can write to. */
export async function listOnes(
  desk: Desk,
  jam: string,
): Promise<Record<'company' | 'team', Named[]> & { shift: (Named & { startsAt: Date })[] }> {
  const company = await desk.tx
    .selectFrom('company')
    .select(['id', 'name'])
    .where('jam', '=', jam)
    .where('withdrawn_at', 'is', null)
    .orderBy('name')
    .execute()
  const team = await desk.tx
    .selectFrom('team')
    .select(['id', 'name'])
    .where('jam', '=', jam)
    .orderBy('name')
    .execute()
  const shift = await desk.tx
    .selectFrom('shift')
    .select(['id', 'title as name', 'starts_at as startsAt'])
    .where('jam', '=', jam)
    .orderBy('starts_at')
    .limit(300)
    .execute()
  return { company, team, shift }
}
