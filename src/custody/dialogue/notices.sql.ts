import { type ExpressionBuilder, sql } from 'kysely'
import type { Tables } from '#kernel/db.ts'
import type { Desk } from '#kernel/desk.ts'
import type { NoticeLang, NoticeSaying } from './notice-words.ts'

type NoticeTable = {
  /** Of a case or of a conversation. */
  sealed_case: string | null
  conversation: string | null
  id: string
  organisation: string
  /** One of the two: a mailbox, or the push service of a device. */
  address: string | null
  endpoint: string | null
  lang: NoticeLang
  says: NoticeSaying
  path: string
  told_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    case_notice: NoticeTable
  }
}

export type Kind = 'sealed_case' | 'conversation'

export const saveNotice = (
  desk: Desk,
  kind: Kind,
  { of, ...notice }: Omit<NoticeTable, 'told_at' | Kind> & { of: string },
) =>
  desk.tx
    .insertInto('case_notice')
    .values({ sealed_case: null, conversation: null, ...notice, [kind]: of, told_at: null })
    .onConflict((oc) =>
      oc.column(kind).doUpdateSet({
        address: notice.address,
        endpoint: notice.endpoint,
        lang: notice.lang,
        says: notice.says,
        path: notice.path,
        told_at: null,
      }),
    )
    .execute()

// Names of cases and of conversations are 128 random bits: no two are the same.
const isOf = (of: string) => (eb: ExpressionBuilder<Tables, 'case_notice'>) =>
  eb.or([eb('sealed_case', '=', of), eb('conversation', '=', of)])

export const findNotice = (desk: Desk, of: string) =>
  desk.tx.selectFrom('case_notice').selectAll().where(isOf(of)).executeTakeFirst()

export const findNoticeById = (desk: Desk, id: string) =>
  desk.tx.selectFrom('case_notice').selectAll().where('id', '=', id).executeTakeFirst()

/** A device that never hears of us again. */
export const removeEndpoint = (desk: Desk, id: string, endpoint: string) =>
  desk.tx.deleteFrom('case_notice').where('id', '=', id).where('endpoint', '=', endpoint).execute()

export const findNoticePath = (desk: Desk, id: string) =>
  desk.tx.selectFrom('case_notice').select('path').where('id', '=', id).executeTakeFirst()

export const markTold = (desk: Desk, of: string, at: Date | null) =>
  desk.tx.updateTable('case_notice').set({ told_at: at }).where(isOf(of)).execute()

/** Of which cases and conversations of a space there is one. */
export async function listNoticesIn(desk: Desk, space: string): Promise<string[]> {
  const found = await desk.tx
    .selectFrom('case_notice')
    .select(['sealed_case', 'conversation'])
    .where((eb) =>
      eb.or([
        eb('sealed_case', 'in', eb.selectFrom('sealed_case').select('id').where('space', '=', space)),
        eb('conversation', 'in', eb.selectFrom('conversation').select('id').where('space', '=', space)),
      ]),
    )
    .execute()
  return found.flatMap(({ sealed_case, conversation }) => sealed_case ?? conversation ?? [])
}

/** Takes the address away, also out of the outbox. */
export async function removeNotice(desk: Desk, of: string): Promise<void> {
  const gone = await desk.tx.deleteFrom('case_notice').where(isOf(of)).returning('id').executeTakeFirst()
  if (gone) await sql`delete from mail where key like ${`case.notice:${gone.id}:%`}`.execute(desk.tx)
}
