import type { Desk } from '#kernel/desk.ts'
import type { Purpose } from './case.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    case_challenge: {
      nonce_hash: string
      organisation: string
      locator: string
      purpose: Purpose
      asked_at: Date
    }
    /** Of a case or of a conversation. */
    case_visit: {
      token_hash: string
      sealed_case: string | null
      conversation: string | null
      organisation: string
      ends_at: Date
    }
  }
}

export const addChallenge = (
  desk: Desk,
  one: { nonce_hash: string; organisation: string; locator: string; purpose: Purpose },
) =>
  desk.tx
    .insertInto('case_challenge')
    .values({ ...one, asked_at: desk.now })
    .execute()

/** Takes it away: whoever comes second with the same finds none. */
export const takeChallenge = (desk: Desk, nonceHash: string) =>
  desk.tx
    .deleteFrom('case_challenge')
    .where('nonce_hash', '=', nonceHash)
    .returning(['organisation', 'locator', 'purpose', 'asked_at as askedAt'])
    .executeTakeFirst()

export const addVisit = (
  desk: Desk,
  one: {
    token_hash: string
    sealed_case: string | null
    conversation: string | null
    organisation: string
    ends_at: Date
  },
) => desk.tx.insertInto('case_visit').values(one).execute()

export const findVisit = (desk: Desk, organisation: string, tokenHash: string) =>
  desk.tx
    .selectFrom('case_visit')
    .select(['sealed_case as case', 'conversation', 'ends_at as endsAt'])
    .where('token_hash', '=', tokenHash)
    .where('organisation', '=', organisation)
    .where('ends_at', '>', desk.now)
    .executeTakeFirst()

export const removeVisit = (desk: Desk, tokenHash: string) =>
  desk.tx.deleteFrom('case_visit').where('token_hash', '=', tokenHash).execute()

export async function removeOldVisits(desk: Desk, askedBefore: Date): Promise<void> {
  await desk.tx.deleteFrom('case_challenge').where('asked_at', '<', askedBefore).execute()
  await desk.tx.deleteFrom('case_visit').where('ends_at', '<', desk.now).execute()
}
