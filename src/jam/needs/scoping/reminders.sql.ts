import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    scoping_reminder: {
      scoping: string
      email: string
      lang: Lang
      asked_at: Date
      token_hash: string | null
      sent_at: Date | null
    }
  }
}

/** One reminder per draft; a later wish takes the place of an earlier one that has not been sent. */
export const addReminder = (desk: Desk, scoping: string, email: string) =>
  desk.tx
    .insertInto('scoping_reminder')
    .values({ scoping, email, lang: desk.lang, asked_at: desk.now, token_hash: null, sent_at: null })
    .onConflict((oc) =>
      oc
        .column('scoping')
        .doUpdateSet({ email, lang: desk.lang, asked_at: desk.now })
        .where('scoping_reminder.sent_at', 'is', null),
    )
    .execute()

/** A reminder that is still to be sent, of a draft that is still one, locked. */
export const takeReminder = (desk: Desk, scoping: string) =>
  desk.tx
    .selectFrom('scoping_reminder as r')
    .innerJoin('scoping as s', 's.id', 'r.scoping')
    .select(['r.email', 'r.lang', 's.jam'])
    .where('r.scoping', '=', scoping)
    .where('r.sent_at', 'is', null)
    .where('s.need', 'is', null)
    .where('s.ends_at', '>', desk.now)
    .forUpdate()
    .executeTakeFirst()

/** The address goes with the reminder; what stays is the hash of its link. */
export const noteReminded = (desk: Desk, scoping: string, token_hash: string) =>
  desk.tx
    .updateTable('scoping_reminder')
    .set({ email: '', token_hash, sent_at: desk.now })
    .where('scoping', '=', scoping)
    .execute()

/** Nobody is reminded of what is handed in, and the address is no longer needed. */
export const removeReminder = (desk: Desk, scoping: string) =>
  desk.tx.deleteFrom('scoping_reminder').where('scoping', '=', scoping).where('sent_at', 'is', null).execute()
