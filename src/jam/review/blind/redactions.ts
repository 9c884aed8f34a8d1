import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { isMember, mustBe } from '#people/role.ts'
import type { Need } from '../../needs/need.ts'
import { findAnswers } from '../../needs/needs.ts'
import type { Answers } from '../../needs/scoping/scoping.ts'
import { readsBlind } from '../rights.ts'
import type { Rights } from '../setup/phase.ts'
import { proposeRedaction, type Redaction, readBlind } from './redaction.ts'
import {
  findRedactionRow,
  listRedactionRows,
  removeRedactionRow,
  saveRedactionRow,
} from './redactions.sql.ts'

/** What somebody sees of a need: its own words, or what blind reading leaves of them. */
export type Seen = { need: Need; answers: Answers | null; blind: boolean }

/** A need as the actor reads it while the review stands like this. What everybody may read is no secret. */
export async function seeNeed(desk: Desk, need: Need, rights: Rights): Promise<Seen> {
  const answers = (await findAnswers(desk, need))?.answers ?? null
  if (!isHidden(desk, need, rights)) return { need, answers, blind: false }
  return { ...readBlind(need, answers, await findRedactionRow(desk, need.id)), blind: true }
}

/** Needs in a list, as the actor reads them. */
export async function seeNeeds(desk: Desk, needs: readonly Need[], rights: Rights): Promise<Need[]> {
  const [first] = needs
  if (!first || !readsBlind(desk.actor, first.jam, rights)) return [...needs]
  const copies = await listRedactionRows(desk, first.jam)
  return needs.map((need) =>
    isHidden(desk, need, rights) ? readBlind(need, null, copies.get(need.id)).need : need,
  )
}

/** What is being redacted: the original, and the copy as it is, or would be by itself. */
export async function findRedaction(
  desk: Desk,
  need: Need,
): Promise<{ original: Redaction; copy: Redaction; isEdited: boolean }> {
  mustBe(desk, need.jam, 'organiser')
  const answers = (await findAnswers(desk, need))?.answers ?? {}
  const proposed = proposeRedaction(need, answers)
  const edited = await findRedactionRow(desk, need.id)
  const texts = Object.keys(proposed.answers).map((name) => [name, answers[name] ?? ''])
  return {
    original: { title: need.title, teaser: need.teaser, answers: Object.fromEntries(texts) },
    copy: edited ? { ...edited, answers: { ...proposed.answers, ...edited.answers } } : proposed,
    isEdited: edited !== undefined,
  }
}

/** Saves what reviewers read while they review blind. The original stays as it is. */
export async function saveRedaction(desk: Desk, need: Need, copy: Redaction): Promise<void> {
  mustBe(desk, need.jam, 'organiser')
  await saveRedactionRow(desk, need, copy)
  await record(desk, 'need.redaction-changed', need.id, { jam: need.jam })
}

/** Goes back to the copy that makes itself. */
export async function dropRedaction(desk: Desk, need: Need): Promise<void> {
  mustBe(desk, need.jam, 'organiser')
  if (await removeRedactionRow(desk, need.id))
    await record(desk, 'need.unredacted', need.id, { jam: need.jam })
}

const isHidden = ({ actor }: Desk, need: Need, rights: Rights): boolean =>
  readsBlind(actor, need.jam, rights) && need.state !== 'accepted' && !isMember(actor, need.organisation)

/** The title of a need as a blind reader knows it, whoever asks for it. */
export async function blindTitle(desk: Desk, need: Need): Promise<string> {
  // The organisation answers, and never sees the copy itself.
  const copy = await asHouse(desk, () => findRedactionRow(desk, need.id))
  return readBlind(need, null, copy).need.title
}

/** The edited copies of a jam, by need. */
export const listRedactions = (desk: Desk, jam: string): Promise<Map<string, Redaction>> =>
  listRedactionRows(desk, jam)
