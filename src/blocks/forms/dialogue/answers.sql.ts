import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import { homeDay } from '#kernel/zone.ts'
import type { PublicAnswer, PublicCount } from './answer.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    public_answer: {
      id: string
      service: string
      organisation: string
      question: string
      answer: string
      state: string | null
      published_at: Date
      published_by: string | null
    }
    public_count: {
      service: string
      organisation: string
      state: string
      cases: number | null
      counted_on: string
    }
  }
}

export const listAnswerRows = (desk: Desk, service: string): Promise<PublicAnswer[]> =>
  desk.tx
    .selectFrom('public_answer')
    .select(['id', 'question', 'answer', 'state', 'published_at as publishedAt'])
    .where('service', '=', service)
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()

export const listCountRows = (desk: Desk, service: string): Promise<PublicCount[]> =>
  desk.tx
    .selectFrom('public_count')
    .select(['state', 'cases', sql<string>`to_char(counted_on, 'YYYY-MM-DD')`.as('countedOn')])
    .where('service', '=', service)
    .execute()

export const addAnswer = (
  desk: Desk,
  one: { id: string; service: string; organisation: string } & Omit<PublicAnswer, 'id' | 'publishedAt'>,
) =>
  desk.tx
    .insertInto('public_answer')
    .values({ ...one, published_at: desk.now, published_by: desk.actor.account })
    .onConflict((oc) => oc.doNothing())
    .execute()

/** @returns whether it was there. */
export async function removeAnswer(desk: Desk, service: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('public_answer')
    .where('service', '=', service)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function replaceCounts(
  desk: Desk,
  { service, organisation }: { service: string; organisation: string },
  counts: readonly { state: string; cases: number | null }[],
): Promise<void> {
  await desk.tx.deleteFrom('public_count').where('service', '=', service).execute()
  if (counts.length === 0) return
  const counted_on = homeDay(desk.now)
  await desk.tx
    .insertInto('public_count')
    .values(counts.map((one) => ({ ...one, service, organisation, counted_on })))
    .execute()
}
