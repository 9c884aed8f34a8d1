import type { Generated } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/** What a code was asked for; it opens nothing else. */
export type CodePurpose = 'sign-in' | 'proof' | 'email'

type CodeTable = {
  id: string
  email: string
  purpose: CodePurpose
  code_hash: string
  tries: Generated<number>
  made_at: Date
  ends_at: Date
  used_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    sign_in_code: CodeTable
  }
}

export const addCode = (desk: Desk, code: Omit<CodeTable, 'tries' | 'used_at'>) =>
  desk.tx
    .insertInto('sign_in_code')
    .values({ ...code, used_at: null })
    .execute()

/** Counts a try on the newest code of an address and locks it, so that parallel tries come one after the other. */
export const tryNewestCode = (desk: Desk, email: string, purpose: CodePurpose, mostTries: number) =>
  desk.tx
    .updateTable('sign_in_code')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('sign_in_code')
        .select('id')
        .where('email', '=', email)
        .where('purpose', '=', purpose)
        .orderBy('made_at', 'desc')
        .limit(1),
    )
    .where('used_at', 'is', null)
    .where('ends_at', '>', desk.now)
    .where('tries', '<', mostTries)
    .returning(['id', 'code_hash'])
    .executeTakeFirst()

/** @returns whether this request is the one that used the code. */
export async function useCode(desk: Desk, id: string): Promise<boolean> {
  const used = await desk.tx
    .updateTable('sign_in_code')
    .set({ used_at: desk.now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .returning('id')
    .execute()
  return used.length === 1
}

/** Addresses of people who never came in are not kept longer than their codes are worth. */
export const sweepCodes = (desk: Desk, madeBefore: Date) =>
  desk.tx.deleteFrom('sign_in_code').where('made_at', '<', madeBefore).execute()
