import { createHmac } from 'node:crypto'
import { openCase, sealAtTheDoor } from '#custody/dialogue/cases.ts'
import type { Answers } from '#field/answer/answer.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import type { FormValues } from '#kernel/http.ts'
import { keyedHash, tokenHash } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Canon } from '#vault/canonical.ts'
import { mustFindPublished, type PublishedForm } from '../forms.ts'
import { lastDayOf } from '../last-day.ts'
import { mustBeRead } from './marks.tsx'
import { notePace } from './pace.ts'
import { mustBeProof } from './proofs.ts'
import { rememberForm } from './quick.ts'
import { seatOrWait } from './seats.ts'
import { placesFor, type SeatWish, type Sent, wishesIn } from './submission.ts'
import {
  addSubmission,
  holdProof,
  listSubmissionsLike,
  noteWaiting,
  type Outcome,
} from './submissions.sql.ts'
import { callOut } from './webhook/webhooks.ts'

/** What whoever has sent a form is told: the name of the case, and whether they wait for a seat. */
export type Taken = { id: string; state: Outcome }

/** What a submission is known by: what was given for it, and what it says. */
export function marksOf(
  { house, now }: Pick<Desk, 'house' | 'now'>,
  slug: string,
  { proof, ...content }: Sent,
) {
  const once = tokenHash(mustBeProof({ house, now }, slug, proof))
  return { once, digest: keyedHash(house.secret, JSON.stringify(content)) }
}

/**
 * Takes in what a browser has sealed: the long way, which says of everything why it is refused. The same again gives the same
 * answer, and nothing comes twice.
 */
export async function submitSealed(
  desk: Desk,
  slug: string,
  sent: Sent,
  { once, digest }: { once: string; digest: string },
): Promise<Taken> {
  const form = await mustFindPublished(desk, slug)
  const id = String(sent.letter.id)
  // Whoever sends has no right to anything here; what they may do is what this act does.
  return asHouse(desk, async () => {
    if (!(await addSubmission(desk, { ...rowOf(form, id, once), digest })))
      return sameAgain(desk, { id, once, digest })
    if (sent.version && sent.version > form.version) throw new Refusal('conflict', 'submission.version')
    const place = mustBeOpen(form)
    notePace(desk.house, slug, 'browser')
    const { letter, back, files } = sent
    const opening = { deleteAfter: lastDayOf(form.form.terms, desk.now), notice: sent.notice ?? null }
    await openCase(desk, place, letter, back, files, opening)
    await rememberForm(desk, form, Number(letter.epoch))
    return settle(desk, form, { id, wishes: sent.seats, verify: back?.verify ?? null })
  })
}

/** What somebody without JavaScript has typed, checked and cleaned by whoever calls this, as it goes into a letter. */
export type Typed = { fields: FormValues; answers: Answers; body: Canon; files?: readonly string[] }

/**
 * Seals at the door what came from a browser that cannot, and takes it in. Nothing of it is stored or logged in the clear.
 * The same page again gives the same answer.
 * @throws Refusal as `submitSealed`; `submission.script` where only browsers may seal; as `mustBeRead`
 */
export async function submitAtTheDoor(desk: Desk, slug: string, typed: Typed): Promise<Taken> {
  const form = await mustFindPublished(desk, slug)
  if (form.form.terms.door !== 'either') throw new Refusal('forbidden', 'submission.script')
  const nonce = mustBeRead(desk, slug, typed.fields)
  const once = tokenHash(nonce)
  // Answers are easily guessed. Their hash is keyed by what lies in the page alone, so the house keeps nothing to guess by.
  const digest = createHmac('sha256', nonce).update(JSON.stringify(typed.answers)).digest('hex')
  return asHouse(desk, async () => {
    // Somebody who clicks twice sends the same page twice at once.
    await holdProof(desk, once)
    const before = await listSubmissionsLike(desk, null, once)
    if (before.length > 0) return sameAgain(desk, { id: before[0]?.id ?? '', once, digest })
    const place = mustBeOpen(form)
    notePace(desk.house, slug, 'server')
    const opening = { deleteAfter: lastDayOf(form.form.terms, desk.now) }
    const { id } = await sealAtTheDoor(desk, place, typed.body, typed.files, opening)
    await addSubmission(desk, { ...rowOf(form, id, once), digest })
    return settle(desk, form, { id, wishes: wishesIn(form.form, typed.answers), verify: null })
  })
}

const rowOf = ({ service, organisation }: PublishedForm, id: string, proof: string) => ({
  ...{ id, service, organisation, proof, outcome: 'taken' as const },
})

/** What follows when a case is there: its seats, and whoever is told elsewhere. */
async function settle(
  desk: Desk,
  form: PublishedForm,
  { id, wishes, verify }: { id: string; wishes: readonly SeatWish[]; verify: string | null },
): Promise<Taken> {
  const places = placesFor(form.form, wishes)
  const state = await seatOrWait(desk, form, { submission: id, verify, places })
  if (state === 'waiting') await noteWaiting(desk, id)
  await callOut(desk, form, id)
  return { id, state }
}

/** It was there before: told the same, if it is the same. @throws Refusal `submission.used` */
async function sameAgain(desk: Desk, sent: { id: string; once: string; digest: string }): Promise<Taken> {
  const before = await listSubmissionsLike(desk, sent.id, sent.once)
  const same = before.find(({ id, digest }) => id === sent.id && digest === sent.digest)
  if (!same) throw new Refusal('conflict', 'submission.used')
  return { id: same.id, state: same.outcome }
}

/** Where it is sealed to. @throws Refusal `submission.early`, `submission.closed`, `submission.full` */
function mustBeOpen({ state, organisation, space }: PublishedForm): { organisation: string; space: string } {
  if (state === 'early') throw new Refusal('conflict', 'submission.early')
  if (state === 'closed' || !space) throw new Refusal('conflict', 'submission.closed')
  if (state === 'full') throw new Refusal('conflict', 'submission.full')
  return { organisation, space }
}
