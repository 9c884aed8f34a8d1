import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** What a jam says in its own words, and how Jonas wants to be told. */
export async function ofCommunication({ house, jam, people, now }: Here): Promise<Ids> {
  await put(house, 'jam_voice', { jam, sender: 'Jam-Team', changed_at: now })
  const text = { subject: 'Antwort', body: '{answer}' }
  await put(house, 'letter_text', { jam, kind: 'suggestion.answered', lang: 'de', ...text, changed_at: now })
  const { account } = people.team
  const device = { endpoint: 'https://push.example/1', public_key: 'BA', auth_secret: 'AA', label: 'Telefon' }
  const push = newId()
  await put(house, 'push_device', { id: push, account, ...device, added_at: now })
  await put(house, 'reach', { account, by_mail: true, by_push: true })
  return { letterKind: 'suggestion.answered', push }
}
