import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { SlotWay } from '../said.ts'
import type { Slot } from './slot.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    counselling_slot: {
      id: string
      office: string
      organisation: string
      account: string
      starts_at: Date
      minutes: number
      way: SlotWay
      place: string
      taken: string | null
    }
  }
}

const columns = [
  'id',
  'office',
  'account',
  'starts_at as startsAt',
  'minutes',
  'way',
  'place',
  'taken',
] as const

export const listSlotRows = (desk: Desk, offices: readonly string[], from: Date): Promise<Slot[]> =>
  offices.length === 0
    ? Promise.resolve([])
    : desk.tx
        .selectFrom('counselling_slot')
        .select([...columns])
        .where('office', 'in', [...offices])
        .where('starts_at', '>', from)
        .orderBy('starts_at')
        .orderBy('id')
        .limit(500)
        .execute()

/** What lies over a time that somebody has offered already is left out. */
export const addSlotRow = async (desk: Desk, slot: Omit<Slot, 'taken'>, organisation: string) => {
  const ends = new Date(slot.startsAt.getTime() + slot.minutes * 60_000)
  const over = await desk.tx
    .selectFrom('counselling_slot')
    .select('id')
    .where('account', '=', slot.account)
    .where('starts_at', '<', ends)
    .where(sql<boolean>`starts_at + make_interval(mins => minutes) > ${slot.startsAt}`)
    .executeTakeFirst()
  if (over) return false
  await desk.tx
    .insertInto('counselling_slot')
    .values({
      ...{ id: slot.id, office: slot.office, organisation, account: slot.account, starts_at: slot.startsAt },
      ...{ minutes: slot.minutes, way: slot.way, place: slot.place, taken: null },
    })
    .onConflict((oc) => oc.doNothing())
    .execute()
  return true
}

/** Of two who ask in the same moment one gets it. Asked again by the same secret it is still theirs. */
export async function takeSlotRow(desk: Desk, id: string, offices: readonly string[], hash: string) {
  const row = await desk.tx
    .updateTable('counselling_slot')
    .set({ taken: hash })
    .where('id', '=', id)
    .where('office', 'in', [...offices])
    .where('starts_at', '>', desk.now)
    .where((eb) => eb.or([eb('taken', 'is', null), eb('taken', '=', hash)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const freeSlotRow = (desk: Desk, id: string, offices: readonly string[], hash: string | null) =>
  desk.tx
    .updateTable('counselling_slot')
    .set({ taken: null })
    .where('id', '=', id)
    .where('office', 'in', [...offices])
    .$if(hash !== null, (slots) => slots.where('taken', '=', hash))
    .returning('id')
    .executeTakeFirst()

/** @returns whether it was free and is gone now */
export async function removeSlotRow(desk: Desk, id: string, offices: readonly string[]): Promise<boolean> {
  const row = await desk.tx
    .deleteFrom('counselling_slot')
    .where('id', '=', id)
    .where('office', 'in', [...offices])
    .where('taken', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const forgetSlotRows = (desk: Desk, before: Date) =>
  desk.tx.deleteFrom('counselling_slot').where('starts_at', '<', before).execute()
