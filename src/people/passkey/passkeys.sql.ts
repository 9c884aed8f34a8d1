import type { Desk } from '#kernel/desk.ts'

/** What a passkey is asked to sign, and for what. */
export type ChallengePurpose = 'register' | 'sign-in' | 'step-up'

type PasskeyTable = {
  id: string
  account: string
  credential: string
  public_key: Buffer
  counter: number
  transports: string[]
  label: string
  made_at: Date
  used_on: Date | null
}

type ChallengeTable = { challenge: string; purpose: ChallengePurpose; account: string | null; ends_at: Date }

declare module '#kernel/db.ts' {
  interface Tables {
    passkey: PasskeyTable
    challenge: ChallengeTable
  }
}

/** Keeps a challenge and forgets those whose time is over. */
export async function addChallenge(desk: Desk, challenge: ChallengeTable): Promise<void> {
  await desk.tx.deleteFrom('challenge').where('ends_at', '<', desk.now).execute()
  await desk.tx.insertInto('challenge').values(challenge).execute()
}

/** @returns whether this request is the one that used the challenge. */
export async function takeChallenge(
  desk: Desk,
  { challenge, purpose, account }: Omit<ChallengeTable, 'ends_at'>,
): Promise<boolean> {
  const taken = await desk.tx
    .deleteFrom('challenge')
    .where('challenge', '=', challenge)
    .where('purpose', '=', purpose)
    .where('account', account ? '=' : 'is', account)
    .where('ends_at', '>', desk.now)
    .returning('challenge')
    .execute()
  return taken.length === 1
}

/** @returns false when this passkey is known already, perhaps to another account. */
export async function addPasskeyRow(desk: Desk, passkey: Omit<PasskeyTable, 'used_on'>): Promise<boolean> {
  const added = await desk.tx
    .insertInto('passkey')
    .values({ ...passkey, used_on: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows) === 1
}

export const listPasskeyRows = (desk: Desk, account: string) =>
  desk.tx
    .selectFrom('passkey')
    .select(['id', 'credential', 'label', 'transports', 'made_at', 'used_on'])
    .where('account', '=', account)
    .orderBy('made_at')
    .execute()

/** Locks the passkey, so that two answers of one key are counted one after the other. */
export const findPasskey = (desk: Desk, credential: string) =>
  desk.tx
    .selectFrom('passkey')
    .innerJoin('account', 'account.id', 'passkey.account')
    .selectAll('passkey')
    .where('credential', '=', credential)
    .where('account.erased_at', 'is', null)
    .forUpdate('passkey')
    .executeTakeFirst()

export const notePasskeyUse = (desk: Desk, id: string, counter: number) =>
  desk.tx.updateTable('passkey').set({ counter, used_on: desk.now }).where('id', '=', id).execute()

export const labelPasskey = (desk: Desk, id: string, label: string) =>
  desk.tx.updateTable('passkey').set({ label }).where('id', '=', id).returning('id').executeTakeFirst()

export const removePasskeyRow = (desk: Desk, id: string) =>
  desk.tx.deleteFrom('passkey').where('id', '=', id).returning('id').executeTakeFirst()
