import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Addressee } from '#people/letter/letters.ts'

/** @returns false when it was cancelled (or is not) already: of two tabs one does it. */
export async function setCancelled(
  desk: Desk,
  jam: string,
  cancelled: { at: Date; reason: string } | null,
): Promise<boolean> {
  const { numUpdatedRows } = await desk.tx
    .updateTable('jam')
    .set({ cancelled_at: cancelled?.at ?? null, cancel_reason: cancelled?.reason ?? '' })
    .where('id', '=', jam)
    .where('cancelled_at', cancelled ? 'is' : 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Everybody who counts on the jam: with a role in it, or of an organisation with a need in it. */
export async function listConcerned(desk: Desk, jam: string): Promise<(Addressee & { account: string })[]> {
  const { rows } = await sql<Addressee & { account: string }>`
    select a.id as account, a.email, a.name, a.lang from account a
    where a.email is not null and a.erased_at is null and (
      exists (select from role r where r.account = a.id and r.jam = ${jam})
      or exists (select from participant p where p.account = a.id and p.jam = ${jam} and p.withdrawn_at is null)
      or exists (select from need n join membership m on m.organisation = n.organisation
        where n.jam = ${jam} and m.account = a.id and n.state not in ('withdrawn', 'declined')))
    order by a.id`.execute(desk.tx)
  return rows
}

/** Takes the letters of an occasion out of the outbox that have not left. @returns how many had left already */
export async function dropLetters(desk: Desk, occasion: string): Promise<void> {
  await desk.tx
    .updateTable('mail')
    .set({ dropped_at: desk.now })
    .where(sql<boolean>`starts_with(key, ${occasion})`)
    .where('sent_at', 'is', null)
    .where('handing_at', 'is', null)
    .execute()
}

export async function sequenceOf(desk: Desk, jam: string): Promise<number> {
  const { rows } = await sql<{ sequence: number }>`select calendar_sequence(${jam}) as sequence`.execute(
    desk.tx,
  )
  return rows[0]?.sequence ?? 0
}
