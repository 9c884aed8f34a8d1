import { z } from 'zod'
import type { Terms } from '#custody/conversation/conversation.ts'
import type { Place } from '#custody/dialogue/case.ts'
import { challengeLife, newChallenge, readProof } from '#custody/proof/challenges.ts'
import { noteArrival } from '#custody/proof/pace.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { countAttempt } from '#kernel/limit.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { findCounselling, stateOf } from '../counselling.ts'
import { askToTell } from '../roster/alerts.ts'
import { findOfficeBySpace } from './offices.ts'

/** What the page of a service sends along with a first message: the work that its browser has done. */
const admissionForm = z.object({ proof: z.string().max(400) })

/** What a browser works for before it opens a conversation with this service. */
export const challengeFor = (desk: Desk, slug: string): string => newChallenge(desk, doorOf(slug))

/**
 * Whether somebody may write a first message to an office now, and how long it is kept: as long as the office says when it is
 * written.
 * @throws Refusal `office.missing`, `counselling.closed`, `counselling.proof`, `counselling.proof-old`
 */
export async function admitSeeker(
  desk: Desk,
  { organisation, space }: Place,
  admission: unknown,
): Promise<Terms> {
  const found = await findOfficeBySpace(desk, space)
  const office = mustFind(found?.organisation === organisation ? found : null, 'office.missing')
  // Seekers have no right to the row either.
  const counselling = await asHouse(desk, () => findCounselling(desk, office.service))
  if (!counselling || stateOf(counselling) === 'closed') throw new Refusal('gone', 'counselling.closed')
  await mustHaveWorked(desk, counselling.slug, admissionForm.safeParse(admission).data?.proof ?? '')
  // Those on duty hear of it once this act is whole, without a word of what it is.
  await asHouse(desk, () => askToTell(desk, office.id))
  return { months: office.retentionMonths }
}

/**
 * A machine that opens a thousand conversations, or takes a thousand times, works a thousand times; a person notices nothing of it.
 * @throws Refusal `counselling.proof`, `counselling.proof-old`
 */
export async function mustHaveWorked(desk: Desk, slug: string, proof: string): Promise<void> {
  const shown = readProof(desk, doorOf(slug), proof)
  if (shown.is === 'old') throw new Refusal('conflict', 'counselling.proof-old')
  if (shown.is === 'wrong') throw new Refusal('invalid', 'counselling.proof')
  // Once, also after a restart and in every process; an opening that fails takes it back.
  await countAttempt(desk, 'counselling.proof', shown.once, 1, challengeLife)
  noteArrival(desk.house, doorOf(slug))
}

const doorOf = (slug: string) => ({ kind: 'counselling', slug }) as const
