import { presets } from '#blocks/counselling/presets/presets.ts'
import { newId } from '#kernel/id.ts'
import type { TestHouse } from '#test/house.ts'
import { newId as newSealedId } from '#vault/bytes.ts'
import { type Here, type Ids, put } from './standing.ts'

/** A counselling service that Jonas's team sets up for Lichtblick; all who are let in have signed. */
export async function ofCounselling({ house, lichtblick, people, now }: Here): Promise<Ids> {
  const bare = {
    organisation: lichtblick,
    organisation_name: 'Lichtblick',
    kind: 'counselling',
    started_at: now,
  }
  const service = await put(house, 'service', { ...bare, id: newId(), state: 'draft', name: 'Chatberatung' })
  const of = { service, organisation: lichtblick }
  await put(house, 'builder', { ...of, account: people.team.account, since: now })
  await put(house, 'counselling', { ...of, slug: 'hallo-story' })
  const signed = { lang: 'de', digest: 'd'.repeat(43), version: 1, signed_at: now }
  for (const [kind, person] of [
    ['builder', people.team],
    ['member', people.admin],
    ['member', people.member],
  ] as const)
    await put(house, 'counselling_declaration', {
      ...{ ...of, ...signed, kind, account: person.account, name: person.name },
    })
  const settings = JSON.stringify(presets[0]?.settings)
  const desk = { ...of, position: 0, name: 'Suchtberatung', settings, revision: 1 }
  const office = await put(house, 'counselling_office', { ...desk, id: newId() })
  const spare = await put(house, 'counselling_office', { ...desk, id: newId(), name: 'Zweite Stelle' })
  const there = { office, organisation: lichtblick }
  const whose = { account: people.team.account }
  const shift = { ...there, ...whose, kind: 'weekly', weekday: 2, starts: '09:00', ends: '12:00' }
  const duty = await put(house, 'counselling_duty', { ...shift, id: newId() })
  const days = { from_on: '2030-01-07', back_on: '2030-01-14', substitute: people.admin.account }
  const absence = await put(house, 'counselling_absence', { ...of, ...whose, ...days, id: newId() })
  const slot = { ...there, ...whose, minutes: 50, way: 'chat', place: '' }
  const free = await put(house, 'counselling_slot', { ...slot, id: newId(), starts_at: '2030-01-07T09:00Z' })
  const taken = { taken: 't'.repeat(43), starts_at: '2030-01-07T10:00Z' }
  const booked = await put(house, 'counselling_slot', { ...slot, ...taken, id: newId() })
  await put(house, 'counselling_figure', {
    ...{ ...there, month: '2027-03-01', field: 'person', value: 'new', count: 7 },
  })
  await put(house, 'counselling_document', {
    ...of,
    kind: 'register',
    text: '# Verzeichnis',
    changed_at: now,
  })
  await put(house, 'counselling_alert', { ...there, newest: 1, told_at: now })
  const group = await put(house, 'counselling_group', { ...there, id: await sealedGroup(house, now) })
  return {
    ...{ counsellingGroup: group },
    ...{ counselling: service, counsellingSlug: 'hallo-story', office, spareOffice: spare },
    memberAccount: people.member.account ?? '',
    ...{ duty, absence, freeSlot: free, bookedSlot: booked, legal: 'register', otherLegal: 'dpia' },
  }
}

/** A group as custody keeps it. Lichtblick has founded nothing here, so it lies in another vault. */
async function sealedGroup(house: TestHouse, now: Date): Promise<string> {
  const organisation = await put(house, 'organisation', { id: newId(), name: 'Gruppe e.V.', created_at: now })
  await put(house, 'vault', { organisation, founded_at: now, founded_by: newSealedId() })
  const space = await put(house, 'space', { id: newSealedId(), organisation, opened_at: now })
  return put(house, 'conversation', {
    ...{ id: newSealedId(), organisation, space, opened_at: now, months: 6, delete_after: '2099-01-01' },
    ...{ next: 2, epoch: 2, hash: 'h'.repeat(43), seated: 1 },
  })
}
