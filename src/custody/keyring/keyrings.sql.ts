import { type JSONColumnType, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import { homeDay } from '#kernel/zone.ts'
import type { Card } from '#vault/identity/identity.ts'
import type { Lock } from '#vault/identity/unlock.ts'
import type { Colleague, Keyring, Way } from './keyring.ts'

type KeyringTable = {
  member: string
  account: string
  card: JSONColumnType<Card>
  made_at: Date
  retired_at: Date | null
}

type UnlockTable = {
  id: string
  member: string
  suite: number
  tenant: string
  kind: Lock['kind']
  sealed_secret: string
  made_at: Date
  used_on: string | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    keyring: KeyringTable
    keyring_card: { member: string; organisation: string; card: JSONColumnType<Card>; made_at: Date }
    unlock: UnlockTable
  }
}

/** The keyring somebody uses, locked against a second hand on it. */
export const lockKeyring = (desk: Desk, account: string) =>
  inUse(desk, account).forUpdate().executeTakeFirst()

export const findKeyringRow = (desk: Desk, account: string) => inUse(desk, account).executeTakeFirst()

export async function addKeyring(desk: Desk, account: string, card: Card): Promise<void> {
  const row = { member: card.id, account, card: JSON.stringify(card), made_at: desk.now, retired_at: null }
  await desk.tx.insertInto('keyring').values(row).execute()
}

export const retireKeyring = (desk: Desk, member: string) =>
  desk.tx.updateTable('keyring').set({ retired_at: desk.now }).where('member', '=', member).execute()

/** Keyrings that were replaced, the last one first. */
export async function listRetired(desk: Desk, account: string): Promise<string[]> {
  const rows = await desk.tx
    .selectFrom('keyring')
    .select('member')
    .where('account', '=', account)
    .where('retired_at', 'is not', null)
    .orderBy('retired_at', 'desc')
    .execute()
  return rows.map(({ member }) => member)
}

export async function addLock(desk: Desk, { sealed, ...lock }: Lock): Promise<void> {
  const row = { ...lock, sealed_secret: sealed, made_at: desk.now, used_on: null }
  await desk.tx.insertInto('unlock').values(row).execute()
}

export async function listWays(desk: Desk, member: string): Promise<Way[]> {
  const day = sql<string | null>`to_char(used_on, 'YYYY-MM-DD')`.as('usedOn')
  return desk.tx
    .selectFrom('unlock')
    .select(['id', 'kind', 'made_at as madeAt', day])
    .where('member', '=', member)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

export async function findLock(desk: Desk, id: string): Promise<Lock | undefined> {
  const row = await desk.tx
    .selectFrom('unlock')
    .select(['id', 'kind', 'tenant', 'member', 'sealed_secret as sealed'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { suite: 1, ...row }
}

export async function removeLock(desk: Desk, id: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx.deleteFrom('unlock').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

export const markUsed = (desk: Desk, id: string) =>
  desk.tx
    .updateTable('unlock')
    .set({ used_on: homeDay(desk.now) })
    .where('id', '=', id)
    .execute()

/** Whether somebody decides for an organisation that has a vault. */
export async function decidesForVault(desk: Desk, account: string): Promise<boolean> {
  const row = await desk.tx
    .selectFrom('membership')
    .innerJoin('vault', 'vault.organisation', 'membership.organisation')
    .select('membership.organisation')
    .where('membership.account', '=', account)
    .where('membership.role', '=', 'admin')
    .executeTakeFirst()
  return row !== undefined
}

/** Puts one's card for an organisation in the place of an older one. */
export async function saveCard(desk: Desk, organisation: string, card: Card): Promise<void> {
  await desk.tx
    .deleteFrom('keyring_card')
    .where('member', '=', card.id)
    .where('organisation', '=', organisation)
    .execute()
  const row = { member: card.id, organisation, card: JSON.stringify(card), made_at: desk.now }
  await desk.tx.insertInto('keyring_card').values(row).execute()
}

/** Everybody who belongs to an organisation, with the card of the keyring in use. */
export const listColleagueRows = (desk: Desk, organisation: string): Promise<Colleague[]> =>
  desk.tx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account')
    .leftJoin('keyring', (join) =>
      join.onRef('keyring.account', '=', 'account.id').on('keyring.retired_at', 'is', null),
    )
    .leftJoin('keyring_card', (join) =>
      join
        .onRef('keyring_card.member', '=', 'keyring.member')
        .onRef('keyring_card.organisation', '=', 'membership.organisation'),
    )
    .select(['account.id as account', 'account.name', 'membership.role', 'keyring_card.card'])
    .where('membership.organisation', '=', organisation)
    .orderBy('membership.joined_at')
    .orderBy('account.id')
    .execute()

const inUse = (desk: Desk, account: string) =>
  desk.tx
    .selectFrom('keyring')
    .select(['member', 'card', 'made_at as madeAt'])
    .where('account', '=', account)
    .where('retired_at', 'is', null)

/** The row without its ways and those before it. */
export type KeyringRow = Omit<Keyring, 'ways' | 'before'>
