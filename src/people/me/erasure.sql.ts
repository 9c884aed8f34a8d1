import { type RawBuilder, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Trace, Words } from './trail.sql.ts'

/** What stands where a name stood. */
export const erasedName = 'gelöschtes Konto'

/** Keeps the account for this act; another tab that erases it too finds nothing afterwards. */
export const holdAccount = (desk: Desk, id: string) =>
  desk.tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Organisations of an account with all who belong to them, locked. */
export const lockMemberships = (desk: Desk, account: string) =>
  desk.tx
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation')
    .select(['membership.account', 'membership.role', 'organisation.id', 'organisation.name'])
    .where('membership.organisation', 'in', (eb) =>
      eb.selectFrom('membership').select('organisation').where('account', '=', account),
    )
    .orderBy('organisation.name')
    .forUpdate('membership')
    .execute()

const ends = ['withdrawn_at', 'left_at', 'ended_at'] as const

/** Ends what the account still is somewhere: a table with an account and an end gets its end. */
export async function endParticipation(desk: Desk, account: string, traces: Trace[]): Promise<void> {
  for (const end of ends) {
    const { rows } = await sql<{ place: string }>`select table_name as place from information_schema.columns
      where table_schema = 'public' and column_name = ${end} and is_nullable = 'YES'`.execute(desk.tx)
    const places = traces.filter(
      ({ place, column }) => column === 'account' && rows.some((row) => row.place === place),
    )
    for (const { place } of places)
      await sql`update ${sql.table(place)} set ${sql.ref(end)} = ${desk.now}
        where account = ${account} and ${sql.ref(end)} is null`.execute(desk.tx)
  }
}

/** Puts `erasedName` where the account's name was copied into a row of its doing. */
export async function blotName(
  desk: Desk,
  account: string,
  name: string,
  trace: Trace,
  words: Words[],
): Promise<void> {
  const copies = words.filter(({ place }) => place === trace.place)
  for (const { place, column, json } of copies) {
    const at = sql.ref(column)
    const [change, hit] = json
      ? [
          sql`replace(${at}::text, to_jsonb(${name}::text)::text, to_jsonb(${erasedName}::text)::text)::jsonb`,
          sql`position(to_jsonb(${name}::text)::text in ${at}::text) > 0`,
        ]
      : [sql`${erasedName}`, sql`${at} = ${name}`]
    await sql`update ${sql.table(place)} set ${at} = ${change}
      where ${sql.ref(trace.column)} = ${account} and ${hit}`.execute(desk.tx)
  }
}

/** Takes an address out of every text of the house, whoever wrote it there. */
export async function blotEmail(desk: Desk, email: string, words: Words[]): Promise<void> {
  // Not a part of another address: maria@b.de is not ria@b.de.
  const pattern = String.raw`(?<![\w.%+-])${literally(email)}(?![\w-]|\.\w)`
  for (const [place, columns] of Map.groupBy(words, (one) => one.place)) {
    const changes = columns.map(({ column, json }) => blotted(column, json, pattern))
    const hits = columns.map(({ column }) => sql`${sql.ref(column)}::text ~* ${pattern}`)
    await sql`update ${sql.table(place)} set ${sql.join(changes)} where ${sql.join(hits, sql` or `)}`.execute(
      desk.tx,
    )
  }
}

/** Letters to the account go; in letters to others its name goes. */
export async function removeMails(desk: Desk, account: string, name: string): Promise<void> {
  await desk.tx.deleteFrom('mail').where('account', '=', account).execute()
  if (name.length < 3) return
  // A whole word only: a letter about an evaluation is not about Eva.
  const pattern = String.raw`(?<![\w])${literally(name)}(?![\w])`
  for (const column of ['subject', 'body', 'calendar'])
    await sql`update mail set ${sql.ref(column)} = regexp_replace(${sql.ref(column)}, ${pattern}, ${erasedName}, 'g')
      where ${sql.ref(column)} ~ ${pattern}`.execute(desk.tx)
}

// How an account came in, and where it was told something.
const ways = [
  'push_device',
  'reach',
  'calendar_feed',
  'own_zone',
  'session',
  'passkey',
  'totp',
  'challenge',
] as const

/** Removes how the account came in and what it was. */
export async function removeKeysAndRoles(desk: Desk, account: string): Promise<void> {
  for (const place of [...ways, 'membership', 'role'] as const)
    await desk.tx.deleteFrom(place).where('account', '=', account).execute()
}

/** Removes what is kept under an address instead of an account: codes, invitations, letters, where an answer goes. */
export const removeRowsOf = (desk: Desk, email: string, { place, column }: Words) =>
  sql`delete from ${sql.table(place)} where ${sql.ref(column)} = ${email}`.execute(desk.tx)

/** Takes the account off a row that can stand without it. */
export const letGo = (desk: Desk, account: string, { place, column }: Trace) =>
  sql`update ${sql.table(place)} set ${sql.ref(column)} = null where ${sql.ref(column)} = ${account}`.execute(
    desk.tx,
  )

export const eraseAccountRow = (desk: Desk, id: string) =>
  desk.tx
    .updateTable('account')
    .set({ email: null, name: erasedName, erased_at: desk.now })
    .where('id', '=', id)
    .execute()

const literally = (text: string): string => text.replace(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`)

function blotted(column: string, json: boolean, pattern: string): RawBuilder<unknown> {
  const text = sql`regexp_replace(${sql.ref(column)}::text, ${pattern}, ${erasedName}, 'gi')`
  return sql`${sql.ref(column)} = ${json ? sql`(${text})::jsonb` : text}`
}
