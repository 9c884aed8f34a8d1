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

export async function findReachable(desk: Desk, account: string): Promise<Reachable | undefined> {
  const { rows } = await sql<Reachable>`
    select a.id as account, a.email, a.name, a.lang, coalesce(r.by_mail, true) as "byMail",
      coalesce(r.by_push, true) as "byPush",
      array(select d.id from push_device d where d.account = a.id order by d.added_at) as devices
    from account a left join reach r on r.account = a.id
    where a.id = ${account} and a.erased_at is null`.execute(desk.tx)
  return rows[0]
}

export const findDevice = (desk: Desk, id: string) =>
  desk.tx
    .selectFrom('push_device')
    .select(['id', 'endpoint', 'public_key as publicKey', 'auth_secret as authSecret'])
    .where('id', '=', id)
    .executeTakeFirst()

export const removeDevice = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('push_device').where('id', '=', id).executeTakeFirst()

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
