import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'

type NoticeTable = {
  sealed_case: string
  id: string
  organisation: string
  address: string
  lang: Lang
  path: string
  told_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    case_notice: NoticeTable
  }
}

export const saveNotice = (desk: Desk, notice: Omit<NoticeTable, 'told_at'>) =>
  desk.tx
    .insertInto('case_notice')
    .values({ ...notice, told_at: null })
    .onConflict((oc) =>
      oc.column('sealed_case').doUpdateSet({
        address: notice.address,
        lang: notice.lang,
        path: notice.path,
        told_at: null,
      }),
    )
    .execute()

export const findNotice = (desk: Desk, of: string) =>
  desk.tx.selectFrom('case_notice').selectAll().where('sealed_case', '=', of).executeTakeFirst()

export const findNoticePath = (desk: Desk, id: string) =>
  desk.tx.selectFrom('case_notice').select('path').where('id', '=', id).executeTakeFirst()

export const markTold = (desk: Desk, of: string, at: Date | null) =>
  desk.tx.updateTable('case_notice').set({ told_at: at }).where('sealed_case', '=', of).execute()

export const listNoticesIn = (desk: Desk, space: string) =>
  desk.tx
    .selectFrom('case_notice')
    .select('sealed_case')
    .where('sealed_case', 'in', (eb) => eb.selectFrom('sealed_case').select('id').where('space', '=', space))
    .execute()

/** Takes the address away, also out of the outbox. */
export async function removeNotice(desk: Desk, of: string): Promise<void> {
  const gone = await desk.tx
    .deleteFrom('case_notice')
    .where('sealed_case', '=', of)
    .returning('id')
    .executeTakeFirst()
  if (gone) await sql`delete from mail where key like ${`case.notice:${gone.id}:%`}`.execute(desk.tx)
}
