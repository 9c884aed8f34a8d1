import { type JSONColumnType, sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Envelope } from '#vault/space/envelope.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    conversation_note: {
      conversation: string
      id: string
      version: number
      envelope: JSONColumnType<Envelope>
      number: number
      at: Date
    }
  }
}

export const listNoteRows = (desk: Desk, conversation: string) =>
  desk.tx
    .selectFrom('conversation_note')
    .select('envelope')
    .where('conversation', '=', conversation)
    .orderBy('number')
    .execute()

export const findNoteRow = (desk: Desk, conversation: string, id: string) =>
  desk.tx
    .selectFrom('conversation_note')
    .select(['version', 'envelope'])
    .where('conversation', '=', conversation)
    .where('id', '=', id)
    .executeTakeFirst()

export async function countNotes(desk: Desk, conversation: string): Promise<number> {
  const row = await desk.tx
    .selectFrom('conversation_note')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('conversation', '=', conversation)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** Puts it in the place of the version before; whoever reads on meets the conversation again. */
export async function putNoteRow(desk: Desk, conversation: string, envelope: Envelope): Promise<void> {
  await sql`with moved as (
      update conversation set notes = notes + 1, tx = pg_current_xact_id(), seq = nextval('custody_seq')
      where id = ${conversation} returning notes)
    insert into conversation_note (conversation, id, version, envelope, number, at)
    select ${conversation}, ${envelope.id}, ${envelope.version}, ${JSON.stringify(envelope)}::jsonb, notes, ${desk.now} from moved
    on conflict (conversation, id) do update set version = excluded.version, envelope = excluded.envelope,
      number = excluded.number, at = excluded.at`.execute(desk.tx)
}
