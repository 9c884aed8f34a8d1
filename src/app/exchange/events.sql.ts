import type { JSONColumnType } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'

type Kept = Record<string, unknown>

declare module '#kernel/db.ts' {
  interface Tables {
    foreign_record: {
      id: string
      jam: string
      need: string | null
      kind: 'package' | 'event' | 'project'
      place: number
      data: JSONColumnType<Kept>
    }
  }
}

export const keepForeign = (
  desk: Desk,
  jam: string,
  kind: 'package' | 'event' | 'project',
  data: Kept,
  need?: string,
  place = 0,
) =>
  desk.tx
    .insertInto('foreign_record')
    .values({ id: newId(), jam, kind, need: need ?? null, place, data: JSON.stringify(data) })
    .execute()

export const listForeign = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('foreign_record')
    .select(['kind', 'need', 'data'])
    .where('jam', '=', jam)
    .orderBy('place')
    .execute()

export const addOwner = (desk: Desk, organisation: { id: string; name: string }) =>
  desk.tx
    .insertInto('organisation')
    .values({ ...organisation, website: '', about: '', created_at: desk.now })
    .execute()
