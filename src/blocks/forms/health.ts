import { countReaders } from '#custody/log/proofs.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Health } from '../block.ts'
import type { Service } from '../service.ts'
import { availabilityAt } from './availability.ts'
import { mustFindDraft } from './forms.ts'

/** Whether people can answer, and whether more than one person can read it: a single reader is one illness away from none. */
export async function healthOf(desk: Desk, service: Service): Promise<Health> {
  const { draft } = await mustFindDraft(desk, service.id)
  if (draft.version === null || !draft.space) return { state: 'unknown', seenAt: null }
  const state = availabilityAt({ terms: draft.form.terms, ...draft }, desk.now)
  const readers = await countReaders(desk, draft.organisation, draft.space)
  if (readers === 0) return { state: 'stop', seenAt: desk.now }
  return { state: state === 'closed' || readers < 2 ? 'care' : 'go', seenAt: desk.now }
}
