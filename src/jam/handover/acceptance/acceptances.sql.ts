import type { JSONColumnType } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Team } from '../../matching/team.ts'
import type { Acceptance, Point } from './acceptance.ts'

type OfTeam = { team: string; jam: string; organisation: string }

declare module '#kernel/db.ts' {
  interface Tables {
    acceptance: OfTeam & { points: JSONColumnType<Point[]>; version: number; changed_at: Date }
    acceptance_signature: OfTeam & { account: string | null; name: string; version: number; at: Date }
  }
}

export async function findAcceptanceRow(desk: Desk, team: string): Promise<Acceptance | undefined> {
  const row = await desk.tx
    .selectFrom('acceptance as a')
    .leftJoin('acceptance_signature as s', 's.team', 'a.team')
    .select(['a.team', 'a.points', 'a.version', 's.name', 's.at'])
    .where('a.team', '=', team)
    .executeTakeFirst()
  if (!row) return undefined
  const { name, at, ...rest } = row
  return { ...rest, signature: name !== null && at !== null ? { name, at } : null }
}

/** Takes it for this transaction: two who write at once come one after the other. */
export const holdAcceptance = (desk: Desk, team: string) =>
  desk.tx.selectFrom('acceptance').select('team').where('team', '=', team).forUpdate().execute()

/** @returns whether nobody was faster */
export async function addAcceptance(desk: Desk, team: Team, points: readonly Point[]): Promise<boolean> {
  const added = await desk.tx
    .insertInto('acceptance')
    .values({
      ...{ team: team.id, jam: team.jam, organisation: team.organisation },
      ...{ points: JSON.stringify(points), version: 1, changed_at: desk.now },
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** @returns whether it was still the version that was looked at */
export async function savePoints(
  desk: Desk,
  team: string,
  version: number,
  points: readonly Point[],
): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('acceptance')
    .set({ points: JSON.stringify(points), version: version + 1, changed_at: desk.now })
    .where('team', '=', team)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const addAcceptanceSignature = (
  desk: Desk,
  team: Team,
  signed: { account: string | null; name: string; version: number },
) =>
  desk.tx
    .insertInto('acceptance_signature')
    .values({ team: team.id, jam: team.jam, organisation: team.organisation, ...signed, at: desk.now })
    .execute()

/** When it is done, as the organisation wrote it down before the jam; else what it asked for. */
export async function findDoneWhen(desk: Desk, need: string): Promise<string> {
  const ready = await desk.tx
    .selectFrom('readiness')
    .select('facts')
    .where('need', '=', need)
    .executeTakeFirst()
  const scope = await desk.tx
    .selectFrom('need_scope')
    .select('answers')
    .where('need', '=', need)
    .executeTakeFirst()
  const told = (facts: object | undefined, name: string) => {
    const value = (facts as Record<string, unknown> | undefined)?.[name]
    return typeof value === 'string' ? value : ''
  }
  return told(ready?.facts, 'test') || told(scope?.answers, 'goal')
}

/** The acceptances of a jam by team. */
export async function listAcceptanceRows(desk: Desk, jam: string): Promise<Map<string, Acceptance>> {
  const rows = await desk.tx
    .selectFrom('acceptance as a')
    .leftJoin('acceptance_signature as s', 's.team', 'a.team')
    .select(['a.team', 'a.points', 'a.version', 's.name', 's.at'])
    .where('a.jam', '=', jam)
    .execute()
  return new Map(
    rows.map(({ name, at, ...row }) => [
      row.team,
      { ...row, signature: name !== null && at !== null ? { name, at } : null },
    ]),
  )
}
