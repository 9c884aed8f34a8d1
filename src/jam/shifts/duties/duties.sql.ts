import type { Desk } from '#kernel/desk.ts'
import type { Duty, Requirement } from './duty.ts'

type DutyTable = {
  id: string
  jam: string
  name: string
  about: string
  contact: string
  requires: Requirement[]
  restricted: boolean
  early: boolean
  signup_from: Date | null
  signup_until: Date | null
  made_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    duty: DutyTable
  }
}

const columns = [
  'id',
  'jam',
  'name',
  'about',
  'contact',
  'requires',
  'restricted',
  'early',
  'signup_from as signupFrom',
  'signup_until as signupUntil',
] as const

export const listDutyRows = (desk: Desk, jam: string): Promise<Duty[]> =>
  desk.tx.selectFrom('duty').select(columns).where('jam', '=', jam).orderBy('name').execute()

export const findDutyRow = (desk: Desk, jam: string, id: string): Promise<Duty | undefined> =>
  desk.tx.selectFrom('duty').select(columns).where('jam', '=', jam).where('id', '=', id).executeTakeFirst()

/** @returns the duty, new or the one that has this name already. */
export async function addDutyRow(
  desk: Desk,
  { id, jam, ...duty }: Duty,
): Promise<{ id: string; isNew: boolean }> {
  const rest = asRow(duty)
  const added = await desk.tx
    .insertInto('duty')
    .values({ id, jam, ...rest, made_at: desk.now })
    .onConflict((oc) => oc.columns(['jam', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added) return { id: added.id, isNew: true }
  const known = await desk.tx
    .selectFrom('duty')
    .select('id')
    .where('jam', '=', jam)
    .where('name', '=', rest.name)
    .executeTakeFirstOrThrow()
  return { id: known.id, isNew: false }
}

/** @returns false when another duty has this name. */
export async function saveDutyRow(desk: Desk, { id, jam, ...duty }: Duty): Promise<boolean> {
  const rest = asRow(duty)
  const others = desk.tx
    .selectFrom('duty')
    .select('id')
    .where('jam', '=', jam)
    .where('name', '=', rest.name)
    .where('id', '<>', id)
  if (await others.executeTakeFirst()) return false
  await desk.tx.updateTable('duty').set(rest).where('id', '=', id).where('jam', '=', jam).execute()
  return true
}

export async function removeDutyRow(desk: Desk, jam: string, id: string): Promise<boolean> {
  const gone = await desk.tx
    .deleteFrom('duty')
    .where('id', '=', id)
    .where('jam', '=', jam)
    .returning('id')
    .execute()
  return gone.length === 1
}

const asRow = ({ signupFrom, signupUntil, ...rest }: Omit<Duty, 'id' | 'jam'>) => ({
  ...rest,
  signup_from: signupFrom,
  signup_until: signupUntil,
})
