import { newId, tokenHash } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** Somebody who was offered a seat of Lichtblick's form, and a program that is told of it. */
export async function ofSubmission({ house, lichtblick, people, now }: Here, service: string): Promise<Ids> {
  const [seatCase, seatToken, webhook] = ['k'.repeat(22), 's'.repeat(43), newId()]
  const ours = { service, organisation: lichtblick }
  await put(house, 'form_submission', {
    ...{ ...ours, id: seatCase, proof: 'p'.repeat(64), digest: 'd'.repeat(64) },
    ...{ outcome: 'waiting', on_day: now },
  })
  await put(house, 'form_count', { ...ours, place: 'gruppe=a', taken: 1 })
  await put(house, 'form_seat', {
    ...{ ...ours, submission: seatCase, places: ['gruppe=a'], state: 'offered', since: now },
    ...{ token_hash: tokenHash(seatToken), ends_at: new Date(now.getTime() + 86_400_000 * 400) },
  })
  const address = 'http://localhost:9/hook'
  await put(house, 'form_webhook', {
    ...ours,
    id: webhook,
    address,
    made_at: now,
    made_by: people.admin.account,
  })
  await put(house, 'form_delivery', { ...ours, id: newId(), webhook, submission: seatCase, asked_at: now })
  await house.owner.query('update form set version = 1 where service = $1', [service])
  return { seatCase, seatToken, webhook, own: 'anmeldung-lichtblick' }
}
