import type { Desk } from '#kernel/desk.ts'
import type { Contacts, HotlineForm } from './contact.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    hotline: { jam: string; phone: string; note: string; changed_at: Date }
  }
}

export const findHotline = (desk: Desk, jam: string) =>
  desk.tx.selectFrom('hotline').select(['phone', 'note']).where('jam', '=', jam).executeTakeFirst()

export const saveHotline = (desk: Desk, jam: string, form: HotlineForm) =>
  desk.tx
    .insertInto('hotline')
    .values({ jam, ...form, changed_at: desk.now })
    .onConflict((oc) => oc.column('jam').doUpdateSet({ ...form, changed_at: desk.now }))
    .execute()

export const dropHotline = (desk: Desk, jam: string) =>
  desk.tx.deleteFrom('hotline').where('jam', '=', jam).execute()

export const listDoors = (desk: Desk, jam: string): Promise<Contacts['venues']> =>
  desk.tx
    .selectFrom('venue')
    .select(['name', 'address', 'contact'])
    .where('jam', '=', jam)
    .where('confirmed_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('name')
    .execute()
