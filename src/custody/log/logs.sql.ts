import type { Desk } from '#kernel/desk.ts'
import { Refusal } from '#kernel/refusal.ts'
import { canonical } from '#vault/canonical.ts'
import type { Entry } from '#vault/log/entry.ts'
import type { Head } from '#vault/log/state.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    vault: { organisation: string; founded_at: Date; founded_by: string }
    log_entry: {
      organisation: string
      seq: number
      previous: string | null
      hash: string
      text: string
      kept_at: Date
    }
    guardian: { member: string; organisation: string }
  }
}

export const findVaultRow = (desk: Desk, organisation: string) =>
  desk.tx
    .selectFrom('vault')
    .select(['founded_at as foundedAt', 'founded_by as foundedBy'])
    .where('organisation', '=', organisation)
    .executeTakeFirst()

/** @returns false when there is one already. */
export async function addVault(desk: Desk, organisation: string, member: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('vault')
    .values({ organisation, founded_at: desk.now, founded_by: member })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function findHead(desk: Desk, organisation: string): Promise<Head | undefined> {
  return desk.tx
    .selectFrom('log_entry')
    .select(['seq', 'hash'])
    .where('organisation', '=', organisation)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export const findHashAt = (desk: Desk, organisation: string, seq: number) =>
  desk.tx
    .selectFrom('log_entry')
    .select('hash')
    .where('organisation', '=', organisation)
    .where('seq', '=', seq)
    .executeTakeFirst()

/** Entries behind a number, oldest first. */
export async function listEntryRows(
  desk: Desk,
  organisation: string,
  after: number,
  most: number,
): Promise<Entry[]> {
  const rows = await desk.tx
    .selectFrom('log_entry')
    .select('text')
    .where('organisation', '=', organisation)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(most)
    .execute()
  return rows.map(({ text }) => JSON.parse(text) as Entry)
}

/** @throws Refusal `log.moved` when another entry took this place in the meantime. */
export async function addEntry(desk: Desk, organisation: string, entry: Entry, hash: string): Promise<void> {
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('log_entry')
    .values({
      organisation,
      seq: entry.seq,
      previous: entry.previous,
      hash,
      text: canonical(entry),
      kept_at: desk.now,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
    .catch(orMoved)
  if (numInsertedOrUpdatedRows !== 1n) throw new Refusal('conflict', 'log.moved')
}

// The trigger looks at the head after us: somebody may have come in between.
function orMoved(error: Error & { code?: string }): never {
  throw error.code === 'HL001' ? new Refusal('conflict', 'log.moved') : error
}

export const addGuardian = (desk: Desk, organisation: string, member: string) =>
  desk.tx.insertInto('guardian').values({ organisation, member }).execute()

export const removeGuardian = (desk: Desk, organisation: string, member: string) =>
  desk.tx
    .deleteFrom('guardian')
    .where('organisation', '=', organisation)
    .where('member', '=', member)
    .execute()
