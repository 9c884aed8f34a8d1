import { base64url, isId, randomBytes } from '../bytes.ts'
import { bound } from '../canonical.ts'
import { must } from '../fault.ts'
import type { Identity } from '../identity/identity.ts'
import { hasForm } from '../log/entry.ts'
import { isSigned, sign } from '../signing.ts'

/** What the server asks to be signed. `nonce` is used once, `time` is the server's, in ms since 1970; both are the server's to check. */
export type Challenge = { tenant: string; origin: string; purpose: string; nonce: string; time: number }

/** The answer: who, and the signature over the whole challenge. */
export type Answer = { locator: string; challenge: Challenge; signature: string }

/** How long a challenge may be answered, in ms. */
export const patience = 5 * 60_000

/** Asks: made by the server, and kept there until it is answered or old. */
export const newChallenge = (tenant: string, origin: string, purpose: string, now: number): Challenge => ({
  tenant,
  origin,
  purpose,
  nonce: base64url(randomBytes(32)),
  time: now,
})

/**
 * Answers, if the challenge is for the page we are on and for what we are about to do: a server elsewhere cannot have
 * its login signed here. The own clock is not asked, it may be wrong by a year.
 * @throws VaultFault `receipt.challenge-form`, `receipt.other-origin`, `receipt.other-purpose`
 */
export async function answerChallenge(
  { card, key }: Identity,
  challenge: Challenge,
  here: { origin: string; purpose: string },
): Promise<Answer> {
  must(isChallenge(challenge), 'receipt.challenge-form')
  must(challenge.origin === here.origin && challenge.tenant === card.tenant, 'receipt.other-origin')
  must(challenge.purpose === here.purpose, 'receipt.other-purpose')
  const signature = await sign(key, bound('challenge', { locator: card.id, ...challenge }))
  return { locator: card.id, challenge, signature }
}

/**
 * Checks an answer; for the server. That the nonce was asked by us and is used once, the server checks by taking it away.
 * @param verify the public key that was stored with the locator
 * @throws VaultFault `receipt.answer`, `receipt.challenge-old`
 */
export async function mustBeAnswer(
  answer: unknown,
  asked: Challenge,
  verify: string,
  now: number,
): Promise<void> {
  must(isAnswer(answer), 'receipt.answer')
  const { locator, challenge, signature } = answer
  must(
    Object.entries(asked).every(([name, said]) => challenge[name as keyof Challenge] === said),
    'receipt.answer',
  )
  must(now - asked.time <= patience && now >= asked.time, 'receipt.challenge-old')
  must(await isSigned(verify, signature, bound('challenge', { locator, ...challenge })), 'receipt.answer')
}

const isText = (said: unknown) => typeof said === 'string' && said.length > 0 && said.length <= 300

function isChallenge(value: unknown): value is Challenge {
  return hasForm(value, {
    tenant: isId,
    origin: isText,
    purpose: isText,
    nonce: (nonce) => typeof nonce === 'string' && /^[\w-]{43}$/.test(nonce),
    time: Number.isSafeInteger,
  })
}

const isAnswer = (value: unknown): value is Answer =>
  hasForm(value, { locator: isId, challenge: isChallenge, signature: isText })
