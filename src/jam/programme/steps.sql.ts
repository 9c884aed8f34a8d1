import type { Generated } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import type { Item } from './item.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    programme_step: {
      id: string
      nth: Generated<string>
      jam: string
      at: Date
      account: string | null
      name: string
      about: string
      items: string | null
    }
  }
}

/** A change of the programme that can be taken back. */
export type Step = { id: string; at: Date; name: string; about: string; items: Item[] | null }

const kept = 30

export async function addStep(
  desk: Desk,
  jam: string,
  { about, items }: Pick<Step, 'about' | 'items'>,
): Promise<void> {
  await desk.tx
    .insertInto('programme_step')
    .values({
      ...{ id: newId(), jam, at: desk.now, account: desk.actor.account, name: desk.actor.name, about },
      items: items && JSON.stringify(items),
    })
    .execute()
  await desk.tx
    .deleteFrom('programme_step')
    .where('jam', '=', jam)
    .where('id', 'not in', (query) =>
      query
        .selectFrom('programme_step')
        .select('id')
        .where('jam', '=', jam)
        .orderBy('nth', 'desc')
        .limit(kept),
    )
    .execute()
}

/** The latest change, with what the programme was before it. */
export async function findLastStep(desk: Desk, jam: string): Promise<Step | undefined> {
  const row = await desk.tx
    .selectFrom('programme_step')
    .select(['id', 'at', 'name', 'about', 'items'])
    .where('jam', '=', jam)
    .orderBy('nth', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, items: revive(row.items as unknown as StoredItem[] | null) }
}

export const deleteStep = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('programme_step').where('id', '=', id).execute()

type StoredItem = Omit<Item, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string }

const revive = (items: StoredItem[] | null): Item[] | null =>
  items?.map((item) => ({ ...item, startsAt: new Date(item.startsAt), endsAt: new Date(item.endsAt) })) ??
  null
