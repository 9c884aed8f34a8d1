import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    upload_ticket: {
      id: string
      token_hash: string
      organisation: string
      space: string
      files: number
      bytes: number
      made_at: Date
    }
  }
}

type Ticket = {
  id: string
  token_hash: string
  organisation: string
  space: string
  files: number
  bytes: number
}

export const addTicket = (desk: Desk, ticket: Ticket) =>
  desk.tx
    .insertInto('upload_ticket')
    .values({ ...ticket, made_at: desk.now })
    .execute()

/** Held: two files that begin at once are counted one after the other. */
export const lockTicket = (desk: Desk, organisation: string, tokenHash: string, madeAfter: Date) =>
  desk.tx
    .selectFrom('upload_ticket')
    .select(['id', 'organisation', 'space', 'files', 'bytes'])
    .where('token_hash', '=', tokenHash)
    .where('organisation', '=', organisation)
    .where('made_at', '>', madeAfter)
    .forUpdate()
    .executeTakeFirst()

export const removeTickets = (desk: Desk, madeBefore: Date) =>
  desk.tx.deleteFrom('upload_ticket').where('made_at', '<', madeBefore).execute()
