import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    imported_person: { participant: string; batch: string; jam: string; is_new: boolean }
  }
}

export type NewPerson = {
  participant: string
  account: string
  email: string
  name: string
  role: string
  company: string | null
  mode: string
  experienced: boolean
  skills: object
}

/** Accounts for addresses that have none yet. @returns every address with its account, and whether it is new */
export async function addAccounts(
  desk: Desk,
  people: readonly { account: string; email: string; name: string }[],
): Promise<Map<string, { account: string; isNew: boolean }>> {
  const { rows } = await sql<{ id: string; email: string; isNew: boolean }>`
    with asked as (select * from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
        as a(account uuid, email text, name text)),
      made as (insert into account (id, email, name, lang, created_at)
        select account, email, name, ${desk.lang}, ${desk.now} from asked on conflict (email) do nothing
        returning id, email)
    select id, email, true as "isNew" from made
    union all select x.id, x.email, false from account x join asked a on a.email = x.email`.execute(desk.tx)
  return new Map(rows.map(({ id, email, isNew }) => [email, { account: id, isNew }]))
}

/** Puts people in, also those who had withdrawn; who is in stays as they are. @returns who is new */
export async function addPeople(desk: Desk, jam: string, people: readonly NewPerson[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    insert into participant (id, jam, account, name, kind, company, mode, experienced, skills, registered_at)
    select participant, ${jam}, account, name, role, company, mode, experienced, skills, ${desk.now}
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as p(participant uuid, account uuid, name text,
      role text, company uuid, mode text, experienced boolean, skills jsonb)
    on conflict (jam, account, kind) do nothing returning id`.execute(desk.tx)
  return new Set(rows.map(({ id }) => id))
}

export const addRoles = (
  desk: Desk,
  rows: readonly { id: string; account: string; role: string; jam: string }[],
) =>
  sql`insert into role (id, account, role, jam, granted_at, granted_by)
    select id, account, role, jam, ${desk.now}, ${desk.actor.account} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, account uuid, role text, jam uuid) on conflict do nothing`.execute(desk.tx)

export const addImported = (
  desk: Desk,
  rows: readonly { participant: string; batch: string; jam: string; is_new: boolean }[],
) =>
  sql`insert into imported_person (participant, batch, jam, is_new)
    select participant, batch, jam, is_new from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(participant uuid, batch uuid, jam uuid, is_new boolean)`.execute(desk.tx)

/** Who of a jam is known by which address and role. */
export const listKnown = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('participant as p')
    .innerJoin('account as a', 'a.id', 'p.account')
    .select(['a.email', 'p.kind as role', 'p.withdrawn_at as withdrawnAt'])
    .where('p.jam', '=', jam)
    .execute()

export type Imported = {
  id: string
  account: string
  role: string
  name: string
  isNew: boolean
  isTouched: boolean
}

/**
 * The people of a batch, locked, and to whom something has happened since: confirmed, a wish, a circle, a team, a shift, or
 * anything that was written down of them.
 */
export async function takeImported(desk: Desk, batch: string): Promise<Imported[]> {
  const { rows } = await sql<Imported>`
    select p.id, p.account, p.kind as role, p.name, i.is_new as "isNew",
      p.confirmed_at is not null or p.arrived_at is not null
        or exists (select from wish w where w.participant = p.id)
        or exists (select from circle_member c where c.participant = p.id)
        or exists (select from team_member m where m.participant = p.id)
        or exists (select from shift_signup s where s.participant = p.id)
        or exists (select from event e where e.subject = p.id) as "isTouched"
    from imported_person i join participant p on p.id = i.participant where i.batch = ${batch}
    order by p.name for update of p`.execute(desk.tx)
  return rows
}

/** Takes people of one role out again. */
export async function removePeople(
  desk: Desk,
  jam: string,
  role: string,
  people: readonly Imported[],
): Promise<void> {
  const accounts = people.map(({ account }) => account)
  await desk.tx
    .deleteFrom('participant')
    .where(
      'id',
      'in',
      people.map(({ id }) => id),
    )
    .execute()
  await desk.tx
    .deleteFrom('role')
    .where('jam', '=', jam)
    .where('role', '=', role)
    .where('account', 'in', accounts)
    .execute()
}

/** Accounts that came with a file, and that nobody has ever used. */
export const removeUnused = (desk: Desk, accounts: readonly string[]) =>
  desk.tx
    .deleteFrom('account as a')
    .where('a.id', 'in', accounts)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('session as s').select('s.id').whereRef('s.account', '=', 'a.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('role as r').select('r.id').whereRef('r.account', '=', 'a.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('participant as p').select('p.id').whereRef('p.account', '=', 'a.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('membership as m').select('m.account').whereRef('m.account', '=', 'a.id'))),
    )
    .execute()
