import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** What stands at the helm: an own step of the plan, how long mails are kept, something that was erased. */
export async function ofHelm({ house, jam, people, now }: Here): Promise<Ids> {
  const account = people.organiser.account
  await put(house, 'plan_step', {
    ...{ id: newId(), jam, title: 'Kuchen bestellen', due_at: now, owner: account, changed_at: now },
  })
  await put(house, 'retention_rule', { jam, kind: 'mails', days: 80 })
  await put(house, 'shredding', {
    id: newId(),
    jam,
    kind: 'presence',
    rows: 3,
    remaining: 0,
    at: now,
    account,
  })
  return { planStep: 'food', retentionKind: 'wishes' }
}
