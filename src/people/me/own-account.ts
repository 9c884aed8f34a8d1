import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import type { Lang } from '#kernel/text.ts'
import { isCode, sendCode } from '../codes.ts'
import { mustHaveProven, tellOwner } from '../factor/proof.ts'
import { mustBeSomebody } from '../role.ts'
import { removeOtherSessions, setEmail, setLang } from './me.sql.ts'

/** Says in which language one wants to get mail. */
export async function speakTo(desk: Desk, lang: Lang): Promise<void> {
  await setLang(desk, mustBeSomebody(desk), lang)
}

/** Asked before an address is typed, so that none is lost on the way. @throws Refusal `step-up.needed`, `proof.needed` */
export async function mayMove(desk: Desk): Promise<void> {
  mustBeSomebody(desk)
  await mustHaveProven(desk)
}

/** Sends a code to the new address; the old one stays until it was typed. */
export async function askForEmail(desk: Desk, email: string): Promise<void> {
  await mayMove(desk)
  await sendCode(desk, email, 'email')
}

/** @returns false when the code is wrong, or the address belongs to another account: the answer must not tell which. */
export async function changeEmail(desk: Desk, email: string, code: string): Promise<boolean> {
  const account = mustBeSomebody(desk)
  await mustHaveProven(desk)
  if (!(await isCode(desk, email, code, 'email'))) return false
  // Whether the address is another's is not for this person to look up.
  if (!(await asHouse(desk, () => setEmail(desk, account, email)))) return false
  // The old address is told, so that nobody takes an account over in silence.
  await tellOwner(desk, 'emailChanged')
  await record(desk, 'account.moved', account)
  return true
}

/** Ends all of one's sessions but this one. */
export async function endOtherSessions(desk: Desk): Promise<void> {
  const account = mustBeSomebody(desk)
  const { numDeletedRows } = await removeOtherSessions(desk, account, desk.actor.session ?? '')
  if (numDeletedRows > 0n) await record(desk, 'session.others-ended', account)
}
