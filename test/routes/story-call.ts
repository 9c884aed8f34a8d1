import { day, later } from '#kernel/clock.ts'
import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** What an organiser keeps about the call, and what is settled about a need before it is accepted. */
export async function ofGate({ house, jam, lichtblick, people, now }: Here, need: string): Promise<Ids> {
  const made = { id: newId(), jam, made_at: now }
  const callLink = await put(house, 'call_link', { ...made, tag: 'caritas', partner: 'Caritas' })
  const code = { ...made, id: newId(), code: 'GILT2027', label: 'Jugendamt', most: 5 }
  const callCode = await put(house, 'call_code', { ...code, ends_at: later(now, 30 * day) })
  const asked = { ...made, id: newId(), place: 0, kind: 'line', ask: 'Welcher Stadtteil?' }
  const callQuestion = await put(house, 'call_question', asked)
  const { rows } = await house.owner.query('select id from scoping limit 1')
  const reminder = { scoping: rows[0].id, email: 'amina@example.org', lang: 'de', asked_at: now }
  await put(house, 'scoping_reminder', reminder)
  await put(house, 'jam_template', { jam, template: 'standard', chosen_at: now })
  const about = { need, jam, organisation: lichtblick }
  const helper = { account: people.helper.account, entered_name: 'Hedi', entered_at: now }
  await put(house, 'need_entry', { ...about, ...helper, name: 'Amina' })
  const by = { changed_name: 'Amina', changed_at: now }
  await put(house, 'readiness', { ...about, ...by, facts: '{"person": "Amina"}' })
  const agreementName = 'takeover'
  // Whose account is gone, so that they are nobody's own.
  await put(house, 'agreement', {
    ...about,
    what: agreementName,
    agreed_name: 'Amina',
    agreed_at: now,
  })
  const minutes = { phase: 'before', minutes: 30, what: 'Treffen', made_name: 'Amina', made_at: now }
  const entry = await put(house, 'effort', { ...about, ...minutes, id: newId() })
  return { callLink, callCode, callQuestion, entry, agreementName, gateTask: 'payer' }
}
