import { countReaders, findSpaceInLog } from '#custody/log/proofs.ts'
import { analyse } from '#field/analysis/analyse.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { digestOf } from '../form-digest.ts'
import type { Service } from '../service.ts'
import { changeService, mustFindOwn } from '../services.ts'
import { addVersion, changeFormRow } from './forms.sql.ts'
import { type FormDraft, mustHoldDraft } from './forms.ts'

/** Somebody has looked at this revision as those see it who fill it in. */
export async function notePreview(desk: Desk, id: string, revision: number): Promise<void> {
  const { service, draft } = await mustHoldDraft(desk, id)
  if (draft.revision !== revision) throw new Refusal('conflict', 'form.moved')
  if (draft.previewed === revision) return
  await changeFormRow(desk, id, { previewed: revision })
  await tell(desk, 'form.previewed', service)
}

/**
 * Where answers are sealed to from now on; the first one counts, so that all answers lie in one place.
 * @throws Refusal `form.other-space`, `letter.no-intake`
 */
export async function placeSpace(desk: Desk, id: string, space: string): Promise<void> {
  await mustFindOwn(desk, id)
  const { service, draft } = await mustHoldDraft(desk, id)
  if (draft.space === space) return
  if (draft.space !== null) throw new Refusal('conflict', 'form.other-space')
  const found = await findSpaceInLog(desk, service.organisation, space)
  if (!found?.intake || found.shredded) throw new Refusal('conflict', 'letter.no-intake')
  await changeFormRow(desk, id, { space })
  await tell(desk, 'form.letter-box-opened', service)
}

export type Publication = { revision: number; version: number; digest: string }

/**
 * Publishes the draft as the version that a member has just sealed into the space of the form.
 * @throws Refusal `form.moved`, `form.no-space`, `form.unseen`, `form.findings`
 */
export async function publishForm(desk: Desk, id: string, wanted: Publication): Promise<void> {
  await mustFindOwn(desk, id)
  const { service, draft } = await mustHoldDraft(desk, id)
  if (await isThis(draft, wanted)) return
  await mustBeReady(desk, draft, wanted)
  const { service: formOf, organisation, form, slug } = draft
  const { version, digest } = wanted
  await addVersion(desk, { service: formOf, organisation, version, digest, published_at: desk.now }, form)
  await changeFormRow(desk, id, { version, closedAt: null })
  if (service.address === '') await addressOf(desk, service, slug)
  await record(desk, 'form.published', id, { organisation, data: { version } })
}

// Sent twice, because the answer to the first was lost.
const isThis = async ({ version, form }: FormDraft, wanted: Publication): Promise<boolean> =>
  version === wanted.version && (await digestOf(form)) === wanted.digest

async function mustBeReady(desk: Desk, draft: FormDraft, wanted: Publication): Promise<void> {
  const isSame =
    draft.revision === wanted.revision &&
    wanted.version === (draft.version ?? 0) + 1 &&
    wanted.digest === (await digestOf(draft.form))
  if (!isSame) throw new Refusal('conflict', 'form.moved')
  if (!draft.space) throw new Refusal('conflict', 'form.no-space')
  if (draft.previewed !== draft.revision) throw new Refusal('conflict', 'form.unseen')
  const readers = await countReaders(desk, draft.organisation, draft.space)
  if (analyse(draft.form, { readers }).some(({ blocks }) => blocks))
    throw new Refusal('conflict', 'form.findings')
}

async function addressOf(desk: Desk, { id, name, summary }: Service, slug: string): Promise<void> {
  const address = `${desk.house.config.address}/f/${slug}`
  await changeService(desk, id, { name, summary, address })
}

const tell = (desk: Desk, kind: string, { id, organisation }: Service) =>
  record(desk, kind, id, { organisation })
