import type { Desk } from '#kernel/desk.ts'

type TotpTable = { account: string; secret: string; confirmed_at: Date | null; last_step: number }

declare module '#kernel/db.ts' {
  interface Tables {
    totp: TotpTable
  }
}

export const findTotp = (desk: Desk, account: string) =>
  desk.tx.selectFrom('totp').selectAll().where('account', '=', account).executeTakeFirst()

/** Keeps a secret that is still to be confirmed. One that is confirmed stays. */
export const keepDraftTotp = (desk: Desk, account: string, secret: string) =>
  desk.tx
    .insertInto('totp')
    .values({ account, secret, confirmed_at: null, last_step: 0 })
    .onConflict((oc) =>
      oc.column('account').doUpdateSet({ secret, last_step: 0 }).where('totp.confirmed_at', 'is', null),
    )
    .execute()

/** Takes a step of the clock once. @returns whether this request is the one that took it. */
export async function takeStep(desk: Desk, account: string, step: number): Promise<boolean> {
  const taken = await desk.tx
    .updateTable('totp')
    .set((eb) => ({ last_step: step, confirmed_at: eb.fn.coalesce('confirmed_at', eb.val(desk.now)) }))
    .where('account', '=', account)
    .where('last_step', '<', step)
    .returning('account')
    .execute()
  return taken.length === 1
}

export const removeTotp = (desk: Desk, account: string) =>
  desk.tx.deleteFrom('totp').where('account', '=', account).returning('confirmed_at').executeTakeFirst()

/** What somebody can prove more with than a mailbox. */
export async function factorsOf(desk: Desk, account: string): Promise<{ passkeys: number; app: boolean }> {
  const row = await desk.tx
    .selectNoFrom((eb) => [
      eb
        .selectFrom('passkey')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .where('account', '=', account)
        .as('passkeys'),
      eb
        .exists(
          eb
            .selectFrom('totp')
            .select('account')
            .where('account', '=', account)
            .where('confirmed_at', 'is not', null),
        )
        .as('app'),
    ])
    .executeTakeFirstOrThrow()
  return { passkeys: Number(row.passkeys ?? 0), app: Boolean(row.app) }
}

export const findProof = (desk: Desk, session: string) =>
  desk.tx.selectFrom('session').select('proven_at').where('id', '=', session).executeTakeFirst()

export const noteProof = (desk: Desk, session: string) =>
  desk.tx.updateTable('session').set({ proven_at: desk.now }).where('id', '=', session).execute()

export const noteStepUp = (desk: Desk, session: string) =>
  desk.tx.updateTable('session').set({ stepped_up_at: desk.now }).where('id', '=', session).execute()
