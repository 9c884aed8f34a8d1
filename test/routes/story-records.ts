import { newId } from '#kernel/id.ts'
import { newId as newSealedId } from '#vault/bytes.ts'
import { type Here, type Ids, put } from './standing.ts'

/** Records that Jonas's team sets up for Lichtblick; nobody has begun yet. */
export async function ofRecords({ house, lichtblick, people, now }: Here): Promise<Ids> {
  const bare = { organisation: lichtblick, organisation_name: 'Lichtblick', kind: 'records', started_at: now }
  const service = await put(house, 'service', { ...bare, id: newId(), state: 'draft', name: 'Akten' })
  const of = { service, organisation: lichtblick }
  await put(house, 'builder', { ...of, account: people.team.account, since: now })
  await put(house, 'records_base', { ...of, plan: null })
  const box = await put(house, 'records_box', { ...of, ...(await boxed(house, now)), id: newSealedId() })
  await put(house, 'records_letter', {
    ...{ letter: await letterIn(house, now), box, organisation: lichtblick, sender: 'Haus Nord' },
  })
  return { records: service }
}

const boxed = async (house: Here['house'], now: Date) => ({
  ...{ kind: 'referral', space: await spaceOf(house, now), until: null },
})

/** Lichtblick has founded nothing here, so it lies in another vault. */
async function spaceOf(house: Here['house'], now: Date): Promise<string> {
  const organisation = await put(house, 'organisation', { id: newId(), name: 'Haus Nord', created_at: now })
  await put(house, 'vault', { organisation, founded_at: now, founded_by: newSealedId() })
  return put(house, 'space', { id: newSealedId(), organisation, opened_at: now })
}

async function letterIn(house: Here['house'], now: Date): Promise<string> {
  const space = await spaceOf(house, now)
  const { rows } = await house.owner.query('select organisation from space where id = $1', [space])
  const { organisation } = rows[0]
  return put(house, 'letter', { id: newSealedId(), organisation, space, letter: '{}', received_at: now })
}
