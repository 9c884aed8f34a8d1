import { Secret, TOTP } from 'otpauth'
import { minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { countAttempt } from '#kernel/limit.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody } from '../role.ts'
import { findTotp, keepDraftTotp, removeTotp, takeStep } from './factors.sql.ts'
import { mustHaveProven, stepUp, tellOwner } from './proof.ts'

const period = 30
const mostTries = 5

/** A second factor (zweiter Schritt) about to be set up: what the app has to know. */
export type Enrolment = { secret: string; address: string }

/** Begins an enrolment, or goes on with the one begun, so that a reload does not change what was scanned. */
export async function beginEnrolment(desk: Desk): Promise<Enrolment> {
  const account = mustBeSomebody(desk)
  await mustHaveProven(desk)
  const known = await findTotp(desk, account)
  if (known?.confirmed_at) throw new Refusal('conflict', 'factor.settled')
  const secret = known?.secret ?? new Secret({ size: 20 }).base32
  if (!known) await keepDraftTotp(desk, account, secret)
  return { secret, address: appOf(secret, desk.actor.email).toString() }
}

/** @returns false when the code is not the one the app shows now. */
export async function confirmEnrolment(desk: Desk, code: string): Promise<boolean> {
  const account = mustBeSomebody(desk)
  await mustHaveProven(desk)
  const draft = mustFind(await findTotp(desk, account))
  if (draft.confirmed_at) throw new Refusal('conflict', 'factor.settled')
  if (!(await isCurrent(desk, account, draft, code))) return false
  await record(desk, 'second-factor.enrolled', account)
  await tellOwner(desk, 'appAdded')
  await stepUp(desk)
  return true
}

/** Steps up by a code of the app. @returns false when it is wrong or was used. */
export async function stepUpByApp(desk: Desk, code: string): Promise<boolean> {
  const account = mustBeSomebody(desk)
  const totp = mustFind(await findTotp(desk, account))
  if (!totp.confirmed_at || !(await isCurrent(desk, account, totp, code))) return false
  await stepUp(desk)
  return true
}

export async function removeSecondFactor(desk: Desk): Promise<void> {
  const account = mustBeSomebody(desk)
  await mustHaveProven(desk)
  if (!(await removeTotp(desk, account))?.confirmed_at) return
  await record(desk, 'second-factor.removed', account)
  await tellOwner(desk, 'appRemoved')
}

const appOf = (secret: string, label: string) =>
  new TOTP({ issuer: 'Digital Service Jam', label, secret: Secret.fromBase32(secret), period })

/** Each try counts, also a right one; each code of the app counts once (RFC 6238, 5.2). */
async function isCurrent(
  desk: Desk,
  account: string,
  totp: { secret: string },
  code: string,
): Promise<boolean> {
  await countAttempt(desk, 'totp', account, mostTries, 15 * minute)
  const timestamp = desk.now.getTime()
  const delta = appOf(totp.secret, '').validate({ token: code, timestamp, window: 1 })
  if (delta === null) return false
  return takeStep(desk, account, Math.floor(timestamp / 1000 / period) + delta)
}
