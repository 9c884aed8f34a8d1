import { countReaders } from '#custody/log/proofs.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Health } from '../block.ts'
import type { Service } from '../service.ts'
import { findCounselling, stateOf } from './counselling.ts'
import { listOffices } from './offices/offices.ts'

/** Whether people in need can write, and whether more than one person can read it: a single one is one illness away from none. */
export async function healthOf(desk: Desk, service: Service): Promise<Health> {
  const counselling = await findCounselling(desk, service.id)
  const spaces = (await listOffices(desk, service.id)).flatMap(({ space }) => space ?? [])
  if (!counselling || spaces.length === 0) return { state: 'unknown', seenAt: null }
  const readers = []
  for (const space of spaces) readers.push(await countReaders(desk, service.organisation, space))
  const fewest = Math.min(...readers)
  if (fewest === 0) return { state: 'stop', seenAt: desk.now }
  return { state: fewest < 2 || stateOf(counselling) !== 'open' ? 'care' : 'go', seenAt: desk.now }
}
