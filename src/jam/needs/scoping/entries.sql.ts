import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    need_entry: {
      need: string
      jam: string
      organisation: string
      name: string
      email: string
      account: string | null
      entered_name: string
      entered_at: Date
    }
  }
}

type Entry = { need: string; jam: string; organisation: string; name: string; email: string }

export const addEntry = (desk: Desk, entry: Entry) =>
  desk.tx
    .insertInto('need_entry')
    .values({
      ...entry,
      account: desk.actor.account,
      entered_name: desk.actor.name,
      entered_at: desk.now,
    })
    .execute()

export const findEntry = (desk: Desk, need: string) =>
  desk.tx.selectFrom('need_entry').selectAll().where('need', '=', need).executeTakeFirst()
