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
      code: string | null
      entered_by: string | null
    }
  }
}

type NewScoping = {
  id: string
  jam: string
  token_hash: string
  source: string
  answers: Answers
  code: string | null
  entered_by: string | null
  ends_at: Date
  begun_at: Date
}

export const addScoping = (desk: Desk, { answers, ...scoping }: NewScoping) =>
  desk.tx
    .insertInto('scoping')
    .values({ ...scoping, answers: JSON.stringify(answers), need: null })
    .execute()

/** Finds and locks a scoping, so that two tabs answer one after the other. */
export const takeScoping = (desk: Desk, hash: string): Promise<Scoping | undefined> =>
  byLink(desk, hash).forUpdate().executeTakeFirst()

export const findScoping = (desk: Desk, hash: string): Promise<Scoping | undefined> =>
  byLink(desk, hash).executeTakeFirst()

/** Behind its own link, or the one of its reminder. */
const byLink = (desk: Desk, hash: string) =>
  desk.tx
    .selectFrom('scoping')
    .select(['id', 'jam', 'answers', 'source', 'need', 'code', 'entered_by as enteredBy'])
    .where((eb) =>
      eb.or([
        eb('token_hash', '=', hash),
        eb('id', 'in', eb.selectFrom('scoping_reminder').select('scoping').where('token_hash', '=', hash)),
      ]),
    )
    .where('ends_at', '>', desk.now)

export const saveCode = (desk: Desk, id: string, code: string) =>
  desk.tx.updateTable('scoping').set({ code }).where('id', '=', id).execute()

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
