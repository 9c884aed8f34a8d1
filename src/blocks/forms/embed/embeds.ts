import { proofOf } from '#custody/log/proofs.ts'
import type { Desk } from '#kernel/desk.ts'
import type { Service } from '../../service.ts'
import { type FormDraft, listVersions, mustFindDraft, type Saved, saveForm } from '../forms.ts'

/** What an organisation needs to show its form elsewhere. */
export type Embedding = {
  service: Service
  draft: FormDraft
  /** Where it may be shown by the published version; null before there is one. */
  live: readonly string[] | null
  /** The public address, with the fingerprint of the vault behind it. */
  link: string
  plainLink: string
}

/** @throws Refusal as `mustFindDraft` */
export async function lookAtEmbedding(desk: Desk, id: string): Promise<Embedding> {
  const { service, draft } = await mustFindDraft(desk, id)
  const newest = draft.version === null ? undefined : (await listVersions(desk, id)).at(-1)
  const plainLink = `${desk.house.config.address}/f/${draft.slug}`
  const code = draft.space && (await proofOf(desk, draft.organisation, draft.space)).founder
  const link = code ? `${plainLink}#${code}` : plainLink
  return { service, draft, live: newest?.form.terms.embedOn ?? null, link, plainLink }
}

/** Names the websites that may show a form, in its draft. */
export async function nameWebsites(
  desk: Desk,
  id: string,
  revision: number,
  embedOn: string[],
): Promise<Saved> {
  const { draft } = await mustFindDraft(desk, id)
  return saveForm(desk, id, revision, { ...draft.form, terms: { ...draft.form.terms, embedOn } })
}
