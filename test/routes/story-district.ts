import { later, minute } from '#kernel/clock.ts'
import { keyedHash, newId } from '#kernel/id.ts'
import { stampOf } from '#kernel/stamp.ts'
import { type Here, type Ids, put } from './standing.ts'

/** Who makes the jam possible, and who would like to hear of the next one. */
export async function ofDistrict({ house, jam, now }: Here): Promise<Ids> {
  const named = { jam, name: 'Stiftung Nord', role: 'funder', place: 1, added_at: now }
  const partner = await put(house, 'partner', { ...named, id: newId() })
  const alone = await put(house, 'suggestion', {
    ...{ id: newId(), jam, text: 'Nur für mich gefragt.', made_at: now },
    ...{ answer: 'Nur für dich.', answered_at: now, private: true },
  })
  const { secret } = house.house
  const answerKey = `${alone}-${keyedHash(secret, `suggestion:${alone}`).slice(0, 32)}`
  await put(house, 'room_run', { id: newId(), jam, asked_at: now, state: 'ready', moved: 1, is_best: true })
  const told = { email: 'frida@example.org', lang: 'de', asked_at: now }
  const reminder = await put(house, 'reminder', { ...told, id: newId() })
  const rememberKey = `${reminder}-${keyedHash(secret, `remember:${reminder}`).slice(0, 32)}`
  const stamp = (what: string) => stampOf(secret, what, later(now, -minute))
  return { partner, answerKey, rememberKey, stamp: stamp('suggestion'), rememberStamp: stamp('remember') }
}
