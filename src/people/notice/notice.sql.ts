import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import { type HouseKey, newHouseKey } from '#kernel/push.ts'
import type { Addressee } from '../letter/letters.ts'

type DeviceTable = {
  id: string
  account: string
  endpoint: string
  public_key: string
  auth_secret: string
  label: string
  added_at: Date
  session: string | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    push_device: DeviceTable
    reach: { account: string; by_mail: boolean; by_push: boolean }
    house_secret: { name: string; value: string }
  }
}

/** By what somebody wants to be told, and on which devices they can be. */
export type Reachable = Addressee & { account: string; byMail: boolean; byPush: boolean; devices: string[] }

/** Those of them who are still there. */
export async function listReachable(desk: Desk, accounts: readonly string[]): Promise<Reachable[]> {
  const { rows } = await sql<Reachable>`
    select a.id as account, a.email, a.name, a.lang, coalesce(r.by_mail, true) as "byMail",
      coalesce(r.by_push, true) as "byPush",
      array(select d.id from push_device d join session s on s.id = d.session
        where d.account = a.id and s.ends_at > ${desk.now} order by d.added_at) as devices
    from account a left join reach r on r.account = a.id
    where a.id = any (${accounts}) and a.erased_at is null order by a.id`.execute(desk.tx)
  return rows
}

export const findDevice = (desk: Desk, id: string) =>
  desk.tx
    .selectFrom('push_device')
    .select(['id', 'endpoint', 'public_key as publicKey', 'auth_secret as authSecret'])
    .where('id', '=', id)
    .executeTakeFirst()

export const removeDevice = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('push_device').where('id', '=', id).executeTakeFirst()

export type Device = { id: string; label: string; addedAt: Date; session: string | null }

export const listDeviceRows = (desk: Desk, account: string): Promise<Device[]> =>
  desk.tx
    .selectFrom('push_device')
    .select(['id', 'label', 'added_at as addedAt', 'session'])
    .where('account', '=', account)
    .orderBy('added_at')
    .execute()

/** A browser has one address; whoever used it before on this device is told nothing there any more. */
export async function putDevice(desk: Desk, device: DeviceTable): Promise<void> {
  // Two tabs of one browser say the same at once; one waits for the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${device.endpoint}, 0))`.execute(desk.tx)
  await desk.tx.deleteFrom('push_device').where('endpoint', '=', device.endpoint).execute()
  await desk.tx.insertInto('push_device').values(device).execute()
}

export async function findReach(desk: Desk, account: string): Promise<{ byMail: boolean; byPush: boolean }> {
  const row = await desk.tx
    .selectFrom('reach')
    .select(['by_mail as byMail', 'by_push as byPush'])
    .where('account', '=', account)
    .executeTakeFirst()
  return row ?? { byMail: true, byPush: true }
}

export async function keepReach(
  desk: Desk,
  account: string,
  byMail: boolean,
  byPush: boolean,
): Promise<void> {
  const row = { by_mail: byMail, by_push: byPush }
  await desk.tx
    .insertInto('reach')
    .values({ account, ...row })
    .onConflict((oc) => oc.column('account').doUpdateSet(row))
    .execute()
}

const named = 'push'

/** The key of this house for push services, made by whoever needs it first. The caller speaks for the house. */
export async function houseKey(desk: Desk): Promise<HouseKey> {
  const known = await findKey(desk)
  if (known) return known
  await desk.tx
    .insertInto('house_secret')
    .values({ name: named, value: JSON.stringify(newHouseKey()) })
    .onConflict((oc) => oc.doNothing())
    .execute()
  const made = await findKey(desk)
  if (!made) throw new Error('the key for push services was not kept')
  return made
}

export async function findKey(desk: Desk): Promise<HouseKey | undefined> {
  const row = await desk.tx
    .selectFrom('house_secret')
    .select('value')
    .where('name', '=', named)
    .executeTakeFirst()
  return row && JSON.parse(row.value)
}
