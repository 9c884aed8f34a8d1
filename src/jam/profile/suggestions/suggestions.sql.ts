import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import type { Suggestion } from './suggestion.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    suggestion: {
      id: string
      jam: string
      service: string | null
      text: string
      made_at: Date
      answer: string | null
      answered_at: Date | null
    }
    suggestion_sender: { suggestion: string; jam: string; email: string; lang: Lang }
  }
}

/** @returns whether it is new: what is sent twice is one. */
export async function addSuggestion(
  desk: Desk,
  row: { id: string; jam: string; service: string | null; text: string },
): Promise<boolean> {
  const added = await desk.tx
    .insertInto('suggestion')
    .values({ ...row, made_at: desk.now, answer: null, answered_at: null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const addSender = (desk: Desk, row: { suggestion: string; jam: string; email: string; lang: Lang }) =>
  desk.tx.insertInto('suggestion_sender').values(row).execute()

export const listSuggestionRows = (
  desk: Desk,
  jam: string,
  only: { answered: boolean; service?: string },
): Promise<Suggestion[]> =>
  desk.tx
    .selectFrom('suggestion as g')
    .leftJoin('service as s', 's.id', 'g.service')
    .select(['g.id', 'g.service', 's.name as serviceName', 'g.text', 'g.made_at as madeAt'])
    .select(['g.answer', 'g.answered_at as answeredAt'])
    .where('g.jam', '=', jam)
    .where('g.answered_at', only.answered ? 'is not' : 'is', null)
    .$if(only.service !== undefined, (query) => query.where('g.service', '=', only.service ?? ''))
    .orderBy('g.made_at', 'desc')
    .limit(200)
    .execute()

/** @returns whether this answer is the first. */
export async function saveAnswer(desk: Desk, jam: string, id: string, answer: string): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('suggestion')
    .set({ answer, answered_at: desk.now })
    .where('id', '=', id)
    .where('jam', '=', jam)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removeSuggestion(desk: Desk, jam: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('suggestion')
    .where('id', '=', id)
    .where('jam', '=', jam)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export const findSuggestionRow = (desk: Desk, jam: string, id: string) =>
  desk.tx
    .selectFrom('suggestion as g')
    .leftJoin('suggestion_sender as w', 'w.suggestion', 'g.id')
    .select(['g.text', 'g.answered_at as answeredAt', 'w.email', 'w.lang'])
    .where('g.id', '=', id)
    .where('g.jam', '=', jam)
    .executeTakeFirst()

/** The address was for the answer only. */
export const forgetSender = (desk: Desk, suggestion: string) =>
  desk.tx.deleteFrom('suggestion_sender').where('suggestion', '=', suggestion).execute()
