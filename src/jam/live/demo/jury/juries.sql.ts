import type { JSONColumnType } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import { criteriaIn, type Jury, noJury, type Scores, type Vote } from './jury.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    jury: { jam: string; active: boolean; criteria: string; told_at: Date | null; changed_at: Date }
    jury_vote: { team: string; jam: string; account: string; scores: JSONColumnType<Scores>; at: Date }
  }
}

export async function findJuryRow(desk: Desk, jam: string): Promise<Jury> {
  const row = await desk.tx
    .selectFrom('jury')
    .select(['active', 'criteria', 'told_at as toldAt'])
    .where('jam', '=', jam)
    .executeTakeFirst()
  return row ? { ...row, criteria: criteriaIn(row.criteria) } : noJury
}

export async function saveJury(desk: Desk, jam: string, jury: Jury): Promise<void> {
  const row = {
    ...{
      active: jury.active,
      criteria: jury.criteria.join('\n'),
      told_at: jury.toldAt,
      changed_at: desk.now,
    },
  }
  await desk.tx
    .insertInto('jury')
    .values({ jam, ...row })
    .onConflict((oc) => oc.column('jam').doUpdateSet(row))
    .execute()
}

/** Votes as far as the wall shows them: one's own, to organisers all. */
export const listVotes = (desk: Desk, jam: string): Promise<Vote[]> =>
  desk.tx.selectFrom('jury_vote').select(['team', 'account', 'scores']).where('jam', '=', jam).execute()

export async function saveVote(desk: Desk, jam: string, vote: Vote): Promise<void> {
  const row = { scores: JSON.stringify(vote.scores), at: desk.now }
  await desk.tx
    .insertInto('jury_vote')
    .values({ team: vote.team, account: vote.account, jam, ...row })
    .onConflict((oc) => oc.columns(['team', 'account']).doUpdateSet(row))
    .execute()
}

/** @returns whether that changed anything: another tab may have been quicker */
export async function tellJury(desk: Desk, jam: string, told: boolean): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('jury')
    .set({ told_at: told ? desk.now : null })
    .where('jam', '=', jam)
    .where('told_at', told ? 'is' : 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
