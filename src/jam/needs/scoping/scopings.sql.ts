import type { JSONColumnType } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Answers, Scoping } from './scoping.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    scoping: {
      id: string
      jam: string
      token_hash: string
      answers: JSONColumnType<Answers>
      source: string
      need: string | null
      begun_at: Date
      ends_at: Date
    }
  }
}

export const addScoping = (
  desk: Desk,
  scoping: { id: string; jam: string; token_hash: string; source: string; ends_at: Date; begun_at: Date },
) =>
  desk.tx
    .insertInto('scoping')
    .values({ ...scoping, answers: '{}', need: null })
    .execute()

/** Finds and locks a scoping, so that two tabs answer one after the other. */
export const takeScoping = (desk: Desk, hash: string): Promise<Scoping | undefined> =>
  desk.tx
    .selectFrom('scoping')
    .select(['id', 'jam', 'answers', 'source', 'need'])
    .where('token_hash', '=', hash)
    .where('ends_at', '>', desk.now)
    .forUpdate()
    .executeTakeFirst()

export const findScoping = (desk: Desk, hash: string): Promise<Scoping | undefined> =>
  desk.tx
    .selectFrom('scoping')
    .select(['id', 'jam', 'answers', 'source', 'need'])
    .where('token_hash', '=', hash)
    .where('ends_at', '>', desk.now)
    .executeTakeFirst()

export const saveAnswers = (desk: Desk, id: string, answers: Answers) =>
  desk.tx
    .updateTable('scoping')
    .set({ answers: JSON.stringify(answers) })
    .where('id', '=', id)
    .execute()

/** The answers have become a need: what was typed stays there and nowhere else. */
export const closeScoping = (desk: Desk, id: string, need: string) =>
  desk.tx.updateTable('scoping').set({ need, answers: '{}' }).where('id', '=', id).execute()

/** Drafts whose link has run out. Those that became a need hold nothing but the way to it. */
export const removeOldScopings = (desk: Desk) =>
  desk.tx.deleteFrom('scoping').where('ends_at', '<', desk.now).execute()

export const findAuthor = (desk: Desk, account: string) =>
  desk.tx.selectFrom('account').select(['email', 'name', 'lang']).where('id', '=', account).executeTakeFirst()
