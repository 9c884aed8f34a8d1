import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** Records that Jonas's team sets up for Lichtblick; nobody has begun yet. */
export async function ofRecords({ house, lichtblick, people, now }: Here): Promise<Ids> {
  const bare = { organisation: lichtblick, organisation_name: 'Lichtblick', kind: 'records', started_at: now }
  const service = await put(house, 'service', { ...bare, id: newId(), state: 'draft', name: 'Akten' })
  const of = { service, organisation: lichtblick }
  await put(house, 'builder', { ...of, account: people.team.account, since: now })
  await put(house, 'records_base', { ...of, plan: null })
  return { records: service }
}
