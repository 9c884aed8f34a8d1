import { countReaders } from '#custody/log/proofs.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Health } from '../block.ts'
import type { Service } from '../service.ts'
import { findBaseRow } from './records.sql.ts'

/** Whether more than one person can read the plan, and so all there is: a single one is one illness away from none. */
export async function healthOf(desk: Desk, service: Service): Promise<Health> {
  const base = await findBaseRow(desk, service.id)
  if (!base?.plan) return { state: 'unknown', seenAt: null }
  const readers = await countReaders(desk, service.organisation, base.plan)
  return { state: readers === 0 ? 'stop' : readers === 1 ? 'care' : 'go', seenAt: desk.now }
}
