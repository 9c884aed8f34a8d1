import type { JSONColumnType } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Letter } from '#vault/outside/outside.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    letter: {
      id: string
      organisation: string
      space: string
      letter: JSONColumnType<Letter>
      received_at: Date
      /** Null for a letter that begins no case. */
      sealed_case: string | null
      number: number | null
    }
  }
}

/** @returns false when there is a letter of this id. */
export async function addLetter(
  desk: Desk,
  letter: Letter,
  of?: { case: string; number: number },
): Promise<boolean> {
  const { id, tenant: organisation, space } = letter
  const place = { sealed_case: of?.case ?? null, number: of?.number ?? null }
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('letter')
    .values({ id, organisation, space, letter: JSON.stringify(letter), received_at: desk.now, ...place })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** When a letter came, and which of a case it is. */
export async function findLetterRow(desk: Desk, id: string) {
  const row = await desk.tx
    .selectFrom('letter')
    .select(['received_at as receivedAt', 'sealed_case as case', 'number'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { case: of, number, receivedAt } = row
  return { receivedAt, of: of === null || number === null ? undefined : { case: of, number } }
}

export const listLetterRows = (desk: Desk, space: string) =>
  desk.tx
    .selectFrom('letter')
    .select(['letter', 'received_at as receivedAt'])
    .where('space', '=', space)
    .orderBy('received_at')
    .orderBy('id')
    .execute()

/** Those of a space that belong to no case. */
export const listLooseRows = async (desk: Desk, space: string, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const rows = await desk.tx
    .selectFrom('letter')
    .select('id')
    .where('space', '=', space)
    .where('sealed_case', 'is', null)
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id }) => id)
}

/** @returns those that were there. */
export const removeLetters = (desk: Desk, ids: readonly string[]) =>
  desk.tx.deleteFrom('letter').where('id', 'in', ids).returning(['id', 'organisation', 'space']).execute()
