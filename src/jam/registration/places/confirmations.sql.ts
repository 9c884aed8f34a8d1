import type { Desk } from '#kernel/desk.ts'
import type { Participant } from '../participant.ts'
import { participantRows } from '../participants.ts'
import type { PlacedRole } from './rule.ts'

export const listUnasked = (desk: Desk, jam: string, role: PlacedRole): Promise<Participant[]> =>
  participantRows(desk)
    .where('p.jam', '=', jam)
    .where('p.kind', '=', role)
    .where('p.withdrawn_at', 'is', null)
    .where('p.confirmed_at', 'is', null)
    .where('p.asked_at', 'is', null)
    .orderBy('p.id')
    .forUpdate('p')
    .execute()

/** Who was asked, has not said yes, and whose time is over. */
export const listUnconfirmed = (desk: Desk, jam: string, role: PlacedRole): Promise<Participant[]> =>
  participantRows(desk)
    .where('p.jam', '=', jam)
    .where('p.kind', '=', role)
    .where('p.withdrawn_at', 'is', null)
    .where('p.confirmed_at', 'is', null)
    .where('p.arrived_at', 'is', null)
    .where('p.answer_by', '<=', desk.now)
    .orderBy('p.id')
    .forUpdate('p')
    .execute()

export const findByAnswerHash = (desk: Desk, hash: string): Promise<Participant | undefined> =>
  participantRows(desk).where('p.answer_hash', '=', hash).executeTakeFirst()

export const markAsked = (desk: Desk, id: string, hash: string, until: Date) =>
  desk.tx
    .updateTable('participant')
    .set({ asked_at: desk.now, answer_by: until, answer_hash: hash })
    .where('id', '=', id)
    .execute()

/** @returns whether this request is the one that confirmed. */
export async function markConfirmed(desk: Desk, id: string): Promise<boolean> {
  const done = await desk.tx
    .updateTable('participant')
    .set({ confirmed_at: desk.now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute()
  return done.length === 1
}
