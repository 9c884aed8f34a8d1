import { emptyForm } from '#blocks/forms/empty-form.ts'
import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** A form that Jonas's team builds for Lichtblick, beside what answers the need. */
export async function ofForm({ house, lichtblick, people, now }: Here): Promise<Ids> {
  const bare = { organisation: lichtblick, organisation_name: 'Lichtblick', kind: 'form', started_at: now }
  const form = await put(house, 'service', { ...bare, id: newId(), state: 'draft', name: 'Anmeldung' })
  const builder = { service: form, organisation: lichtblick, account: people.team.account, since: now }
  await put(house, 'builder', builder)
  const definition = JSON.stringify(emptyForm('Anmeldung'))
  const row = { service: form, organisation: lichtblick, slug: 'anmeldung-lichtblick', changed_at: now }
  await put(house, 'form', { ...row, draft: definition, changed_by: people.team.account })
  const version = { service: form, version: 1, organisation: lichtblick, definition }
  await put(house, 'form_version', { ...version, digest: 'd'.repeat(43), published_at: now })
  return { form, lichtblick, fileFormat: 'json' }
}
