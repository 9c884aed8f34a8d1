import { newId } from '#kernel/id.ts'
import { feedPath } from '#people/calendar/feed.ts'
import { type Here, type Ids, put } from './standing.ts'

/** What a jam says in its own words, how Jonas is told things, and what is prepared for the day the venue is lost. */
export async function ofCommunication({ house, jam, people, now }: Here): Promise<Ids> {
  await put(house, 'jam_voice', { jam, sender: 'Jam-Team', changed_at: now })
  const text = { subject: 'Antwort', body: '{answer}' }
  await put(house, 'letter_text', { jam, kind: 'suggestion.answered', lang: 'de', ...text, changed_at: now })
  const { account } = people.team
  const device = { endpoint: 'https://push.example/1', public_key: 'BA', auth_secret: 'AA', label: 'Telefon' }
  const push = newId()
  await put(house, 'push_device', { id: push, account, ...device, added_at: now })
  await put(house, 'reach', { account, by_mail: true, by_push: true })
  await put(house, 'own_zone', { account, zone: 'Europe/London' })
  const feed = newId()
  await put(house, 'calendar_feed', { id: feed, account, jam, what: 'all', made_at: now })
  await put(house, 'remote_plan', { jam, pattern: 'https://meet.example.org/{room}', changed_at: now })
  // The team's own switch, beside the one of the whole jam.
  const { rows } = await house.owner.query('select id from team where jam = $1 limit 1', [jam])
  const part = { id: newId(), jam, base: 'https://meet.example.org', began_at: now }
  await put(house, 'remote', { ...part, team: rows[0].id })
  await put(house, 'remote_room', { team: rows[0].id, jam, link: 'https://meet.example.org/eins' })
  const feedName = feedPath(house.house.secret, { id: feed }).slice('/calendars/'.length)
  return { letterKind: 'suggestion.answered', push, feed, feedName }
}
