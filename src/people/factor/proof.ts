import { later, minute } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { sendMail } from '#kernel/mail.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isCode, sendCode } from '../codes.ts'
import { mustBeSomebody } from '../role.ts'
import { hasSteppedUp } from '../step-up.ts'
import { factorWords } from './factor.text.ts'
import { factorsOf, findProof, noteProof, noteStepUp } from './factors.sql.ts'

const proofHolds = 15 * minute

/** What somebody has beside the mailbox: passkeys and an app that shows codes. */
export type Factors = { passkeys: number; app: boolean }

export const findFactors = (desk: Desk): Promise<Factors> => factorsOf(desk, mustBeSomebody(desk))

export const hasFactor = ({ passkeys, app }: Factors): boolean => passkeys > 0 || app

/**
 * First line of every act on one's own account that a stolen session must not do: factors, the e-mail address,
 * the deletion. With a factor it asks for that; without one a fresh code by e-mail is the most there is.
 * @throws Refusal `step-up.needed` or `proof.needed`; the page that answers leads there and back
 */
export async function mustHaveProven(desk: Desk): Promise<void> {
  if (desk.actor.itself) return
  const account = mustBeSomebody(desk)
  if (hasSteppedUp(desk.actor, desk.now)) return
  if (hasFactor(await factorsOf(desk, account))) throw new Refusal('forbidden', 'step-up.needed')
  const { proven_at = null } = (await findProof(desk, desk.actor.session ?? '')) ?? {}
  if (!proven_at || later(proven_at, proofHolds) <= desk.now) throw new Refusal('forbidden', 'proof.needed')
}

export async function askForProof(desk: Desk): Promise<void> {
  mustBeSomebody(desk)
  await sendCode(desk, desk.actor.email, 'proof')
}

/** @returns false when the code is wrong, used or too old. */
export async function prove(desk: Desk, code: string): Promise<boolean> {
  mustBeSomebody(desk)
  if (!desk.actor.session || !(await isCode(desk, desk.actor.email, code, 'proof'))) return false
  // What a session has proven is the house's to say.
  const { session } = desk.actor
  await asHouse(desk, () => noteProof(desk, session))
  return true
}

/** Notes that this session has proven more than a mailbox. The caller has checked that. */
export async function stepUp(desk: Desk): Promise<void> {
  const account = mustBeSomebody(desk)
  await asHouse(desk, () => noteStepUp(desk, desk.actor.session ?? ''))
  await record(desk, 'session.stepped-up', account)
}

/** Tells the owner by mail what has changed about how to get in, so that a stranger cannot do it in silence. */
export async function tellOwner(desk: Desk, what: keyof ReturnType<typeof factorWords>['mails']) {
  const words = factorWords(desk.actor.lang ?? desk.lang)
  const letter = {
    subject: words.mails[what],
    body: words.mailBody(words.mails[what], desk.house.config.address),
  }
  await sendMail(desk, {
    key: `account:${newId()}`,
    to: desk.actor.email,
    account: mustBeSomebody(desk),
    ...letter,
  })
}
