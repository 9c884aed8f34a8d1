import type { Desk } from '#kernel/desk.ts'
import type { Task } from '#look/stages.tsx'
import { isMember } from '#people/role.ts'
import type { Service } from '../service.ts'
import { blockWords } from './block.text.ts'
import { mustFindRecords } from './records.ts'

/** What there is to do for records: all of it behind the gate of the vault. */
export async function recordTasks(desk: Desk, service: Service): Promise<Task[]> {
  const { base } = await mustFindRecords(desk, service.id)
  const t = blockWords(desk.lang).task
  const own = isMember(desk.actor, service.organisation)
  const href = `/services/${service.id}/records/room`
  const common = { title: t.room, hint: own ? t.roomHint : t.teamHint, href }
  return [base.plan === null ? { ...common, state: 'now' } : { ...common, state: 'open', word: t.go }]
}
