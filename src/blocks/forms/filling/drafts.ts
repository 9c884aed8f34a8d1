import { later as after, day } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustFindPublished } from '../forms.ts'
import {
  countDrafts,
  findDraft,
  type KeptDraft,
  removeDraft,
  removeExpired,
  saveDraft,
} from './drafts.sql.ts'

/** Nobody fills a disk with drafts of one form. */
const mostOfForm = 20_000

/** What a browser keeps of somebody who goes on later: sealed, and read by nobody here. */
export type Draft = { id: string; version: number; sealed: string }

/**
 * Keeps a draft, or what has become of it since. Its time begins anew.
 * @returns when it is erased
 * @throws Refusal `draft.none` where a form keeps none, `draft.many`, `draft.used`
 */
export async function keepDraft(desk: Desk, slug: string, draft: Draft): Promise<Date> {
  const { service, organisation, form } = await mustFindPublished(desk, slug)
  const { draftDays } = form.terms
  if (draftDays <= 0) throw new Refusal('forbidden', 'draft.none')
  const expiresAt = after(desk.now, draftDays * day)
  // Whoever fills in has no account: the name of the draft is what they show.
  await asHouse(desk, async () => {
    if ((await countDrafts(desk, service)) >= mostOfForm) throw new Refusal('busy', 'draft.many')
    const row = { id: draft.id, service, organisation, version: draft.version, sealed: draft.sealed }
    if (!(await saveDraft(desk, row, expiresAt))) throw new Refusal('conflict', 'draft.used')
    await later(desk, 'form.draft', { id: draft.id }, { at: expiresAt, key: `form.draft ${draft.id}` })
  })
  return expiresAt
}

/** @throws Refusal `draft.missing` */
export async function mustFindDraft(desk: Desk, slug: string, id: string): Promise<KeptDraft> {
  const { service } = await mustFindPublished(desk, slug)
  return mustFind(await asHouse(desk, () => findDraft(desk, service, id)), 'draft.missing')
}

/** Twice is once. */
export async function dropDraft(desk: Desk, slug: string, id: string): Promise<void> {
  const { service } = await mustFindPublished(desk, slug)
  await asHouse(desk, () => removeDraft(desk, service, id))
}

/** For the job: erases a draft whose time is up, or looks again when it was saved anew. */
export async function expireDraft(desk: Desk, id: string): Promise<void> {
  const at = await removeExpired(desk, id)
  if (at) await later(desk, 'form.draft', { id }, { at, key: `form.draft ${id} ${at.toISOString()}` })
}
