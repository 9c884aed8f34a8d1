import { later } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { newToken, tokenHash } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { type Answer, type Challenge, mustBeAnswer, newChallenge } from '#vault/outside/challenge.ts'
import { type ConversationRow, findRow, findRowAt } from '../conversation/rows.ts'
import { type Purpose, patience, visit } from './case.ts'
import { type CaseRow, findCaseAt, findCaseRow } from './cases.sql.ts'
import { settleNotice } from './notices.ts'
import {
  addChallenge,
  addVisit,
  findVisit,
  removeOldVisits,
  removeVisit,
  takeChallenge,
} from './visits.sql.ts'

/** Asks a receipt to show that it is the one. Whether there is a case for it is not said. */
export async function askReceipt(
  desk: Desk,
  organisation: string,
  locator: string,
  purpose: Purpose,
): Promise<Challenge> {
  const { origin } = new URL(desk.house.config.address)
  const challenge = newChallenge(organisation, origin, purpose, desk.now.getTime())
  // Nobody has an account here.
  await asHouse(desk, async () => {
    await removeOldVisits(desk, later(desk.now, -patience))
    await addChallenge(desk, { nonce_hash: tokenHash(challenge.nonce), organisation, locator, purpose })
  })
  return challenge
}

/** What the twelve words have found: a case (Vorgang) or a conversation (Gespräch). */
export type Mine = { of: 'case'; row: CaseRow } | { of: 'conversation'; row: ConversationRow }

export type Visit = { token: string; endsAt: string; of: Mine['of'] }

/**
 * Lets somebody in who has answered. The question is taken away with it: the same answer lets nobody in a second time.
 * @throws VaultFault `receipt.answer`, `receipt.challenge-old`; Refusal `case.missing`
 */
export async function beginVisit(desk: Desk, organisation: string, answer: Answer): Promise<Visit> {
  const { of, row } = await mustBeMine(desk, organisation, answer, 'visit')
  const token = newToken()
  const ends_at = later(desk.now, visit)
  await asHouse(desk, async () => {
    const found = { sealed_case: null, conversation: null, [of === 'case' ? 'sealed_case' : of]: row.id }
    await addVisit(desk, { token_hash: tokenHash(token), ...found, organisation, ends_at })
    await settleNotice(desk, row.id)
  })
  return { token, endsAt: ends_at.toISOString(), of }
}

/**
 * What whoever has answered for this purpose has opened.
 * @throws VaultFault `receipt.answer`, `receipt.challenge-old`; Refusal `case.missing`
 */
export async function mustBeMine(
  desk: Desk,
  organisation: string,
  answer: Answer,
  purpose: Purpose,
): Promise<Mine> {
  // Nobody has an account here.
  const asked = await asHouse(desk, () => takeChallenge(desk, tokenHash(String(answer.challenge?.nonce))))
  if (!asked || asked.organisation !== organisation || asked.purpose !== purpose)
    throw new Refusal('invalid', 'receipt.answer')
  const mine = await asHouse(desk, () => findAt(desk, organisation, asked.locator))
  if (!mine?.row.verify || answer.locator !== asked.locator) throw new Refusal('missing', 'case.missing')
  const challenge: Challenge = {
    tenant: organisation,
    origin: new URL(desk.house.config.address).origin,
    purpose,
    nonce: answer.challenge.nonce,
    time: asked.askedAt.getTime(),
  }
  await mustBeAnswer(answer, challenge, mine.row.verify, desk.now.getTime())
  return mine
}

async function findAt(desk: Desk, organisation: string, locator: string): Promise<Mine | undefined> {
  const inCase = await findCaseAt(desk, organisation, locator)
  if (inCase) return { of: 'case', row: inCase }
  const row = await findRowAt(desk, organisation, locator)
  return row && { of: 'conversation', row }
}

/** The case of a visit. @throws Refusal `visit.over` */
export async function mustVisit(desk: Desk, organisation: string, token: string): Promise<CaseRow> {
  const found = await mustBeIn(desk, organisation, token)
  return mustFind(await asHouse(desk, () => findCaseRow(desk, found.case ?? '')), 'case.missing')
}

/** The conversation of a visit, and until when it lasts. @throws Refusal `visit.over`, `conversation.missing` */
export async function mustTalk(
  desk: Desk,
  organisation: string,
  token: string,
): Promise<ConversationRow & { until: Date }> {
  const found = await mustBeIn(desk, organisation, token)
  const mine = await asHouse(desk, () => findRow(desk, found.conversation ?? ''))
  return { ...mustFind(mine, 'conversation.missing'), until: found.endsAt }
}

async function mustBeIn(desk: Desk, organisation: string, token: string) {
  const found = await asHouse(desk, () => findVisit(desk, organisation, tokenHash(token)))
  if (!found) throw new Refusal('unknown', 'visit.over')
  return found
}

/** Ends a visit before its time: somebody leaves a computer that others use. */
export const endVisit = (desk: Desk, token: string) =>
  asHouse(desk, () => removeVisit(desk, tokenHash(token)))
