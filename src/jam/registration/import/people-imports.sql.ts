import { type JSONColumnType, type Selectable, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { PeopleMapping } from './person-file.ts'

type BatchTable = {
  id: string
  jam: string
  name: string
  content: string
  mapping: JSONColumnType<PeopleMapping>
  made_by: string | null
  made_at: Date
  imported_at: Date | null
  undone_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    people_batch: BatchTable
    imported_person: { participant: string; batch: string; jam: string; is_new: boolean }
  }
}

/** A file of people on its way in (Einlesen): read, then imported, perhaps undone. */
export type PeopleBatch = {
  id: string
  jam: string
  name: string
  content: string
  mapping: PeopleMapping
  importedAt: Date | null
  undoneAt: Date | null
}

export const addBatch = (desk: Desk, batch: { id: string; jam: string; name: string; content: string }) =>
  desk.tx
    .insertInto('people_batch')
    .values({
      ...{ ...batch, mapping: '{}', made_by: desk.actor.account, made_at: desk.now },
      ...{ imported_at: null, undone_at: null },
    })
    .execute()

/** Files that were looked at and then left: they hold addresses that nobody meant to keep. */
export const removeLeftBatches = (desk: Desk, jam: string, before: Date) =>
  desk.tx
    .deleteFrom('people_batch')
    .where('jam', '=', jam)
    .where('imported_at', 'is', null)
    .where('made_at', '<', before)
    .execute()

export async function findBatch(
  desk: Desk,
  jam: string,
  id: string,
  lock: boolean,
): Promise<PeopleBatch | undefined> {
  const row = await desk.tx
    .selectFrom('people_batch')
    .selectAll()
    .where('id', '=', id)
    .where('jam', '=', jam)
    .$if(lock, (rows) => rows.forUpdate())
    .executeTakeFirst()
  return row && asBatch(row)
}

/** What came in, newest first, with how many of its people are still in. */
export const listBatchRows = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('people_batch')
    .select(['id', 'name', 'imported_at as importedAt', 'undone_at as undoneAt'])
    .select((eb) =>
      eb
        .selectFrom('imported_person')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('imported_person.batch', '=', 'people_batch.id')
        .as('count'),
    )
    .where('jam', '=', jam)
    .where('imported_at', 'is not', null)
    .orderBy('imported_at', 'desc')
    .limit(50)
    .execute()

export const saveMapping = (desk: Desk, id: string, mapping: PeopleMapping) =>
  desk.tx
    .updateTable('people_batch')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute()

/** Marks a batch as imported; its file is no longer needed. */
export const closeBatch = (desk: Desk, id: string) =>
  desk.tx
    .updateTable('people_batch')
    .set({ imported_at: desk.now, content: '' })
    .where('id', '=', id)
    .execute()

export const undoBatch = (desk: Desk, id: string) =>
  desk.tx.updateTable('people_batch').set({ undone_at: desk.now }).where('id', '=', id).execute()

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

const asBatch = (row: Selectable<BatchTable>): PeopleBatch => ({
  id: row.id,
  jam: row.jam,
  name: row.name,
  content: row.content,
  mapping: row.mapping,
  importedAt: row.imported_at,
  undoneAt: row.undone_at,
})
