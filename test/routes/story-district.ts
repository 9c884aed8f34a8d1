import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** Who makes the jam possible, and who would like to hear of the next one. */
export async function ofDistrict({ house, jam, now }: Here): Promise<Ids> {
  const named = { jam, name: 'Stiftung Nord', role: 'funder', place: 1, added_at: now }
  const partner = await put(house, 'partner', { ...named, id: newId() })
  return { partner }
}
