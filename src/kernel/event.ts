import type { Generated, JSONColumnType } from 'kysely'
import type { Desk } from './desk.ts'

type EventTable = {
  id: Generated<number>
  tx: Generated<string>
  at: Date
  kind: string
  subject: string | null
  jam: string | null
  organisation: string | null
  account: string | null
  data: JSONColumnType<Record<string, unknown>>
}

declare module './db.ts' {
  interface Tables {
    event: EventTable
  }
}

/** Whom and what an event concerns. `data` holds ids and numbers, never a person's words. */
export type Concern = {
  jam?: string | null
  organisation?: string | null
  data?: Record<string, string | number | boolean | null>
}

/**
 * Writes what happened, in the transaction of the act: the one source of the live stream, the log of the
 * jam, statistics and the impact report. `kind` is past tense, `need.submitted`.
 */
export async function record(
  desk: Desk,
  kind: string,
  subject: string | null,
  concern: Concern = {},
): Promise<void> {
  await desk.tx
    .insertInto('event')
    .values({
      at: desk.now,
      kind,
      subject,
      jam: concern.jam ?? null,
      organisation: concern.organisation ?? null,
      account: desk.actor.account,
      data: JSON.stringify(concern.data ?? {}),
    })
    .execute()
}
