import { day, later } from '#kernel/clock.ts'
import { emailField } from '../account.ts'
import { type Role, roles } from '../role.ts'
import type { Position } from '../role-names.ts'

/**
 * Into what somebody is invited: a role of a jam, a place in an organisation, or (neither) running the house. Both:
 * an organisation that came into a jam by a file and has nobody yet. `title` says it to who cannot see it yet, `path`
 * leads there afterwards.
 */
export type Target = {
  jam: string | null
  organisation: string | null
  role: Position
  title: string
  path: string
}

/** An invitation (Einladung), by a link that works once. */
export type Invitation = Target & {
  id: string
  email: string
  invitedBy: string | null
  /** Empty when the account is gone. */
  inviter: string
  invitedAt: Date
  endsAt: Date
  acceptedAt: Date | null
  declinedAt: Date | null
  withdrawnAt: Date | null
}

export type InvitationState = 'open' | 'expired' | 'accepted' | 'declined' | 'withdrawn'

const holds = 14 * day

export const endOf = (now: Date): Date => later(now, holds)

export function stateOf(one: Invitation, now: Date): InvitationState {
  if (one.acceptedAt) return 'accepted'
  if (one.declinedAt) return 'declined'
  if (one.withdrawnAt) return 'withdrawn'
  return one.endsAt > now ? 'open' : 'expired'
}

export const isPlace = (role: Position): role is 'admin' | 'member' => role === 'admin' || role === 'member'

export const isRole = (role: Position): role is Role => (roles as readonly string[]).includes(role)

export const mostAtOnce = 50

/** What somebody pasted: one address a line, or separated by commas, also as `"Lang, Lena" <lena@firma.de>`. */
export function addressesIn(text: string): { addresses: string[]; wrong: string[] } {
  const pieces = text
    .replace(/"[^"\n]*"/g, '')
    .split(/[\n,;]+/)
    .map((piece) => (piece.match(/<([^<>]*)>/)?.[1] ?? piece).trim())
    .filter((piece) => piece !== '')
  const checked = pieces.map((piece) => ({ piece, email: emailField.safeParse(piece).data }))
  const addresses = checked.flatMap(({ email }) => email ?? [])
  const wrong = checked.filter(({ email }) => email === undefined).map(({ piece }) => piece)
  return { addresses: [...new Set(addresses)], wrong }
}
