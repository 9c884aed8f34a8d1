import { newId, tokenHash } from '#kernel/id.ts'
import { handedOver, teamOf } from '#test/team.ts'
import { organisation } from '#test/world.ts'
import { type Here, put } from './standing.ts'

/** What Jonas's team has built so far. */
export async function begunService({ house, people, lichtblick, now }: Here, team: string) {
  const jonas = house.as(people.team)
  await jonas.post(`/jams/quartier-u1/teams/${team}/service`, { name: 'Chat', kind: 'custom' })
  const { rows } = await house.owner.query('select service from handover where team = $1', [team])
  const service = rows[0].service as string
  await jonas.post(`/services/${service}/about`, {
    name: 'Chat',
    summary: 'Menschen schreiben.',
    address: 'https://chat.example',
  })
  await jonas.post(`/services/${service}/care`, { keeper: 'Amina', payer: 'Verein', contact: 'a@b.example' })
  const manual = new File(['So geht es.'], 'anleitung.txt', { type: 'text/plain' })
  await jonas.post(`/services/${service}/documents`, { title: 'Anleitung', file: manual })
  await jonas.post(`/jams/quartier-u1/teams/${team}/handover/ticks`, { item: 'documents' })
  const file = (await house.owner.query('select file from service_document')).rows[0].file as string
  await put(house, 'custom_look', { id: newId(), service, organisation: lichtblick, works: true, at: now })
  const bare = { organisation: lichtblick, organisation_name: 'Lichtblick', kind: 'custom', started_at: now }
  const retired = { ...bare, state: 'retired', retired_at: now, name: 'Alt', id: newId() }
  await put(house, 'service', retired)
  return { service, file, retired: retired.id }
}

/** What Paul's team built and handed over: shown, followed up, and no longer Paul's. */
export async function pastService({ house, jam, lichtblick, people, now }: Here) {
  const row = { jam, organisation: lichtblick, name: 'Ferienliste' }
  const need = await put(house, 'need', {
    id: newId(),
    jam,
    organisation: lichtblick,
    organisation_name: 'Lichtblick',
    title: 'Ferienliste',
    teaser: '',
    kind: 'custom',
    fit: 'fits',
    state: 'accepted',
    submitted_at: now,
  })
  const team = await teamOf(house, { ...row, need }, [people.past])
  await house.owner.query('update team_member set left_at = $2 where team = $1', [team, now])
  const { handover, service } = await handedOver(house, { ...row, need, team })
  const builder = { service, organisation: lichtblick, account: people.past.account, since: now }
  await put(house, 'builder', { ...builder, ended_at: now })
  for (const [side, { account, name }] of [
    ['team', people.past],
    ['organisation', people.admin],
  ] as const)
    await put(house, 'handover_signature', { handover, side, account, name, at: now })
  const left = { name: 'alt.txt', type: 'text/plain', size: 1, stored_at: now }
  const file = await put(house, 'file', { ...left, id: newId(), organisation: lichtblick })
  await put(house, 'service_document', {
    file,
    service,
    organisation: lichtblick,
    title: 'Alt',
    added_at: now,
  })
  const asked = { jam, handover, organisation: lichtblick, asked_at: now }
  const followToken = 'f'.repeat(64)
  const answeredToken = 'a'.repeat(64)
  const followUp = await put(house, 'follow_up', {
    ...asked,
    id: newId(),
    day: 30,
    token_hash: tokenHash(followToken),
  })
  await put(house, 'follow_up', {
    ...asked,
    id: newId(),
    day: 90,
    token_hash: tokenHash(answeredToken),
    answered_at: now,
    answer: 'in-use',
  })
  return { followUp, followToken, answeredToken, shown: service, old: { team, service, file } }
}

/** Omar's food bank, for which Pia builds: close by, and no business of theirs. */
export async function otherTeam({ house, jam, people, now }: Here): Promise<void> {
  const tafel = await organisation(house, 'Tafel', people.other)
  const need = await put(house, 'need', {
    id: newId(),
    jam,
    organisation: tafel,
    organisation_name: 'Tafel',
    title: 'Fahrdienst',
    teaser: '',
    kind: 'form',
    fit: 'fits',
    state: 'accepted',
    submitted_at: now,
  })
  await teamOf(house, { jam, need, organisation: tafel, name: 'Fahrdienst' }, [people.professional])
}
