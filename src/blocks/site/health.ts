import type { Desk } from '#kernel/desk.ts'
import type { Health } from '../block.ts'
import type { Service } from '../service.ts'
import { mustFindSite } from './sites.ts'

/** Whether visitors see it: nothing is known before the first publishing; its own domain has to point here. */
export async function healthOf(desk: Desk, service: Service): Promise<Health> {
  const { publication, host, hostSeenAt } = await mustFindSite(desk, service.id)
  if (publication === null) return { state: 'unknown', seenAt: null }
  return { state: host !== null && hostSeenAt === null ? 'care' : 'go', seenAt: desk.now }
}
