import { day, later } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId, newToken, tokenHash } from '#kernel/id.ts'
import { mustFind } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import {
  addAccount,
  addSession,
  findAccountByEmail,
  findNameOf,
  listSessionRows,
  nameAccount,
  removeSession,
} from './accounts.sql.ts'
import { isCode, sendCode } from './codes.ts'
import { mustBeSomebody } from './role.ts'

const sessionLives = 30 * day

/** A session that was just opened: the token goes into the cookie and is kept nowhere else. */
export type OpenedSession = { token: string; endsAt: Date; account: string; named: boolean }

/** Sends a code for signing in, whether or not there is an account: the answer must not tell. */
export const askForCode = (desk: Desk, email: string): Promise<void> => sendCode(desk, email, 'sign-in')

/**
 * Uses a code once and opens a session; a person seen for the first time gets an account.
 * @returns null when the code is wrong, used or too old. It does not throw then, so that the try stays counted.
 */
export async function redeemCode(
  desk: Desk,
  email: string,
  code: string,
  who: { label: string; name?: string },
): Promise<OpenedSession | null> {
  if (!(await isCode(desk, email, code, 'sign-in'))) return null
  // Nobody is signed in yet, so the house does this step for them.
  return asHouse(desk, async () => {
    const account = await accountFor(desk, email, who.name ?? '', desk.lang)
    return openSession(desk, account, who.label)
  })
}

/** Opens a session for an account whose owner has just proven to be it. The caller has checked that. */
export async function openSession(
  desk: Desk,
  account: string,
  label: string,
  by: 'code' | 'passkey' = 'code',
): Promise<OpenedSession> {
  const token = newToken()
  const endsAt = later(desk.now, sessionLives)
  const named = (await findNameOf(desk, account)) !== ''
  const session = { id: newId(), account, token_hash: tokenHash(token), label: label.slice(0, 60) }
  // A passkey proves a device and its owner, so it is a step-up; a code proves the mailbox.
  const proofs =
    by === 'passkey'
      ? { proven_at: null, stepped_up_at: desk.now }
      : { proven_at: desk.now, stepped_up_at: null }
  await addSession(desk, { ...session, ...proofs, created_at: desk.now, ends_at: endsAt })
  await record(desk, 'session.opened', account)
  return { token, endsAt, account, named }
}

/** The account of an address, made now when there is none. A name that was given fills an empty one. */
export async function accountFor(desk: Desk, email: string, name: string, lang: Lang): Promise<string> {
  await addAccount(desk, { id: newId(), email, name, lang })
  const account = mustFind(await findAccountByEmail(desk, email))
  if (!account.name && name) await nameAccount(desk, account.id, name)
  return account.id
}

export async function listSessions(desk: Desk) {
  return listSessionRows(desk, mustBeSomebody(desk))
}

/** Ends one of one's own sessions, also another device's. */
export async function endSession(desk: Desk, id: string): Promise<void> {
  const account = mustBeSomebody(desk)
  const { numDeletedRows } = await removeSession(desk, id)
  mustFind(numDeletedRows > 0n || null, 'session.missing')
  // What is open on that device closes at once.
  await record(desk, 'session.ended', account)
}
