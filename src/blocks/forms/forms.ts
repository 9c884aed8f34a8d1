import type { Form } from '#field/form/form.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { digestOf } from '../form-digest.ts'
import type { Service } from '../service.ts'
import { mustFindMine, mustShape } from '../services.ts'
import { type Availability, availabilityAt } from './availability.ts'
import { emptyForm } from './empty-form.ts'
import {
  addDraft,
  changeFormRow,
  changeTakenRow,
  type FormDraft,
  findDraftRow,
  findNameOf,
  findPublishedRow,
  holdDraft,
  listVersionRows,
  type PublishedRow,
  saveDraftRow,
} from './forms.sql.ts'
import { freshSlug } from './slug.ts'

export type { FormDraft } from './forms.sql.ts'

/** A form as everybody sees it: one version that was published, and whether it takes answers now. */
export type PublishedForm = PublishedRow & { state: Availability }

/**
 * The form at a public address: its present version, or an older one that somebody has begun to answer.
 * @throws Refusal `form.missing`
 */
export async function mustFindPublished(
  desk: Desk,
  slug: string,
  version: number | null = null,
): Promise<PublishedForm> {
  const row = mustFind(await findPublishedRow(desk, slug, version), 'form.missing')
  return { ...row, state: availabilityAt({ terms: row.form.terms, ...row }, desk.now) }
}

/** Lays out an empty form, or one that was begun elsewhere, for a service that has none. */
export async function provideForm(desk: Desk, service: Service, form?: Form): Promise<void> {
  await addDraft(desk, service, freshSlug(service.name), form ?? emptyForm(service.name))
}

/** What its organisation works on, for somebody who may shape it. @throws Refusal `form.missing`, `service.not-yours` */
export async function mustFindDraft(desk: Desk, id: string): Promise<{ service: Service; draft: FormDraft }> {
  const service = await mustFindMine(desk, id)
  return { service, draft: mustFind(await findDraftRow(desk, id), 'form.missing') }
}

/** The same, held for this transaction: first line of an act that changes it. */
export async function mustHoldDraft(desk: Desk, id: string): Promise<{ service: Service; draft: FormDraft }> {
  const service = await mustShape(desk, id)
  return { service, draft: mustFind(await holdDraft(desk, id), 'form.missing') }
}

export type Saved =
  | { saved: true; revision: number }
  /** Somebody else was faster: theirs stays, and whoever comes second decides what becomes of their own. */
  | { saved: false; revision: number; form: Form; by: string }

/** Keeps a draft that was made out of `revision`; again with the same text changes nothing. */
export async function saveForm(desk: Desk, id: string, revision: number, form: Form): Promise<Saved> {
  const { service, draft } = await mustHoldDraft(desk, id)
  if ((await digestOf(form)) === (await digestOf(draft.form)))
    return { saved: true, revision: draft.revision }
  if (draft.revision !== revision)
    return { saved: false, revision: draft.revision, form: draft.form, by: await nameOf(desk, draft) }
  await saveDraftRow(desk, id, form, revision + 1)
  if (isNewSitting(desk, draft)) await tell(desk, 'form.changed', service)
  return { saved: true, revision: revision + 1 }
}

/** Gives a form another public address. @throws Refusal `form.slug-taken`, `form.published` once others know it */
export async function renameForm(desk: Desk, id: string, slug: string): Promise<void> {
  const { service, draft } = await mustHoldDraft(desk, id)
  if (draft.slug === slug) return
  if (draft.version !== null) throw new Refusal('conflict', 'form.published')
  try {
    await changeFormRow(desk, id, { slug })
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new Refusal('conflict', 'form.slug-taken')
    throw error
  }
  await tell(desk, 'form.renamed', service)
}

/** Takes no more answers, or takes them again. What was sent stays readable. */
export async function closeForm(desk: Desk, id: string, closed: boolean): Promise<void> {
  const { service, draft } = await mustHoldDraft(desk, id)
  if (draft.version === null) throw new Refusal('conflict', 'form.unpublished')
  if ((draft.closedAt !== null) === closed) return
  await changeFormRow(desk, id, { closedAt: closed ? desk.now : null })
  await tell(desk, closed ? 'form.closed' : 'form.reopened', service)
}

/** One seat more or less is taken. Whoever answers has no right to the form itself. @returns how many are taken now */
export const changeTaken = (desk: Desk, service: string, by: 1 | -1): Promise<number> =>
  asHouse(desk, () => changeTakenRow(desk, service, by))

/** What was published, oldest first. */
export const listVersions = (desk: Desk, service: string) => listVersionRows(desk, service)

/** Not every key that is pressed is an event: a person begins a sitting, and goes on. */
const isNewSitting = (desk: Desk, { changedBy, changedAt, revision }: FormDraft): boolean =>
  revision === 1 || changedBy !== desk.actor.account || desk.now.getTime() - changedAt.getTime() > 3_600_000

const nameOf = async (desk: Desk, { changedBy }: FormDraft): Promise<string> =>
  // Those who work on one form know each other; an account is open to its owner alone.
  changedBy ? ((await asHouse(desk, () => findNameOf(desk, changedBy))) ?? '') : ''

const tell = (desk: Desk, kind: string, { id, organisation }: Service) =>
  record(desk, kind, id, { organisation })
