import { newId } from '#kernel/id.ts'
import { formOf } from '#test/form.ts'
import { type Here, type Ids, put } from './standing.ts'

/** A form that Lichtblick has published, and a draft of somebody who goes on later. */
export async function ofFilling({ house, lichtblick, now }: Here): Promise<Ids> {
  const [service, slug, formDraft] = [newId(), 'sommerfest', 'e'.repeat(22)]
  const ours = { service, organisation: lichtblick }
  await put(house, 'service', {
    ...{ id: service, organisation: lichtblick, organisation_name: 'Lichtblick', kind: 'form' },
    ...{ name: 'Sommerfest', state: 'live', started_at: now },
  })
  const definition = JSON.stringify(formOf({ draftDays: 14 }))
  await put(house, 'form', { ...ours, slug, draft: definition, changed_at: now, version: 1 })
  const published = { version: 1, definition, digest: 'd'.repeat(43), published_at: now }
  await put(house, 'form_version', { ...ours, ...published })
  await put(house, 'form_draft', {
    ...{ ...ours, id: formDraft, version: 1, sealed: 's'.repeat(60), saved_at: now },
    expires_at: new Date(now.getTime() + 86_400_000 * 400),
  })
  return { slug, formDraft }
}
