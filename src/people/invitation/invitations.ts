import { day, later } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId, newToken, tokenHash } from '#kernel/id.ts'
import { countAttempt } from '#kernel/limit.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import { findByAddress } from '../accounts.ts'
import { belongsTo, joinOrganisation, listUnclaimed } from '../organisations.ts'
import { mustBeSomebody, mustSpeakFor } from '../role.ts'
import { isHeld, mustGrantIn, settleRole } from '../roles.ts'
import { mustHaveSteppedUp } from '../step-up.ts'
import { endOf, type Invitation, isPlace, isRole, stateOf, type Target } from './invitation.ts'
import {
  addInvitation,
  findByToken,
  findInvitation,
  listInvitationRows,
  settle,
  sweepInvitations,
  withdrawExpired,
} from './invitations.sql.ts'
import { writeInvitation } from './letters.ts'

const keptAfterEnd = 30 * day

/** What became of each address: written to, there already, or invited already. */
export type Invited = { sent: string[]; there: string[]; open: string[] }

/** @throws Refusal `step-up.needed`, `organisation.claimed` or whatever the right to invite there lacks */
export async function mustMayInvite(desk: Desk, target: Pick<Target, 'jam' | 'organisation'>): Promise<void> {
  const { jam, organisation } = target
  if (organisation && !jam) mustSpeakFor(desk, organisation, 'admin')
  else mustGrantIn(desk, jam)
  if (organisation && jam && !(await listUnclaimed(desk, [organisation])).length)
    throw new Refusal('conflict', 'organisation.claimed')
  mustHaveSteppedUp(desk)
}

/** Invites several addresses into the same. Whoever holds the role already, or is invited, gets no second letter. */
export async function invite(desk: Desk, target: Target, addresses: readonly string[]): Promise<Invited> {
  await mustMayInvite(desk, target)
  const inviter = mustBeSomebody(desk)
  const became: Invited = { sent: [], there: [], open: [] }
  // Who has which account behind an address is nobody's to look up, nor may a jam write into an organisation.
  await asHouse(desk, async () => {
    await sweepInvitations(desk, later(desk.now, -keptAfterEnd))
    for (const email of addresses) {
      await countAttempt(desk, 'invitation', inviter, 300, day)
      const account = await findByAddress(desk, email)
      if (account && (await isThere(desk, target, account.id))) became.there.push(email)
      else if (await inviteOne(desk, target, email, account?.lang ?? desk.lang)) became.sent.push(email)
      else became.open.push(email)
    }
  })
  return became
}

/** Those who have not answered yet, or said no. For who may invite there. */
export async function listInvitations(
  desk: Desk,
  at: Pick<Target, 'jam' | 'organisation'>,
): Promise<Invitation[]> {
  mustAnswerFor(desk, at)
  return asHouse(desk, () => listInvitationRows(desk, at))
}

/** Takes an invitation back: its link opens nothing any more. @throws Refusal `invitation.settled` */
export async function withdrawInvitation(desk: Desk, id: string): Promise<void> {
  const invitation = await mustFindInvitation(desk, id)
  if (!(await asHouse(desk, () => settle(desk, id, { withdrawn_at: desk.now }))))
    throw new Refusal('conflict', 'invitation.settled')
  await tell(desk, 'invitation.withdrawn', invitation)
}

/** Sends a new link for another fourteen days; the old one opens nothing any more. @throws Refusal `invitation.settled` */
export async function renewInvitation(desk: Desk, id: string): Promise<void> {
  const invitation = await mustFindInvitation(desk, id)
  await mustMayInvite(desk, invitation)
  const inviter = mustBeSomebody(desk)
  await asHouse(desk, async () => {
    await countAttempt(desk, 'invitation', inviter, 300, day)
    const token = newToken()
    const ends_at = endOf(desk.now)
    if (!(await settle(desk, id, { token_hash: tokenHash(token), ends_at })))
      throw new Refusal('conflict', 'invitation.settled')
    const lang = (await findByAddress(desk, invitation.email))?.lang ?? desk.lang
    await writeInvitation(desk, { ...invitation, endsAt: ends_at }, token, lang)
  })
  await tell(desk, 'invitation.renewed', invitation)
}

/** The invitation behind a link. @throws Refusal `invitation.gone`: no such one, or no longer open */
export async function mustFindOpen(desk: Desk, token: string): Promise<Invitation> {
  const found = await asHouse(desk, () => findByToken(desk, tokenHash(token)))
  const state = found && stateOf(found, desk.now)
  // Opened again after a yes, by the same person: it leads on.
  if (found && (state === 'open' || (state === 'accepted' && found.email === desk.actor.email))) return found
  throw new Refusal('gone', 'invitation.gone')
}

/** Says yes. Twice is once. @throws Refusal `invitation.other`, `invitation.gone` */
export async function acceptInvitation(desk: Desk, token: string): Promise<Invitation> {
  const account = mustBeSomebody(desk)
  const invitation = await mustFindOpen(desk, token)
  if (invitation.email !== desk.actor.email) throw new Refusal('forbidden', 'invitation.other')
  if (invitation.acceptedAt) return invitation
  // Written while nobody spoke for the organisation; whoever does by now decides who else may.
  const { jam: from, organisation: into } = invitation
  if (from && into && !(await listUnclaimed(desk, [into])).length)
    throw new Refusal('gone', 'invitation.gone')
  if (!(await asHouse(desk, () => settle(desk, invitation.id, { accepted_at: desk.now }))))
    return mustFindOpen(desk, token)
  const { role, jam, organisation, invitedBy: by } = invitation
  if (organisation && isPlace(role)) await joinOrganisation(desk, account, organisation, role)
  else if (isRole(role)) await settleRole(desk, { account, role, jam, by })
  await tell(desk, 'invitation.accepted', invitation)
  return invitation
}

/** Says no; without an account, too: the link came to the mailbox. @throws Refusal `invitation.other`, `invitation.gone` */
export async function declineInvitation(desk: Desk, token: string): Promise<Invitation> {
  const invitation = await mustFindOpen(desk, token)
  if (desk.actor.account && invitation.email !== desk.actor.email)
    throw new Refusal('forbidden', 'invitation.other')
  if (!(await asHouse(desk, () => settle(desk, invitation.id, { declined_at: desk.now }))))
    throw new Refusal('gone', 'invitation.gone')
  await tell(desk, 'invitation.declined', invitation)
  return invitation
}

async function inviteOne(desk: Desk, target: Target, email: string, lang: Lang): Promise<boolean> {
  await withdrawExpired(desk, target, email)
  const token = newToken()
  const id = newId()
  const ends_at = endOf(desk.now)
  if (!(await addInvitation(desk, target, { id, email, token_hash: tokenHash(token), ends_at }))) return false
  const invitation = { ...target, id, email, inviter: desk.actor.name, endsAt: ends_at }
  await writeInvitation(desk, invitation, token, lang)
  await tell(desk, 'invitation.sent', invitation)
  return true
}

async function isThere(desk: Desk, { organisation, role, jam }: Target, account: string): Promise<boolean> {
  if (organisation) return belongsTo(desk, account, organisation)
  return isRole(role) && isHeld(desk, account, role, jam)
}

async function mustFindInvitation(desk: Desk, id: string): Promise<Invitation> {
  mustBeSomebody(desk)
  const found = mustFind(await asHouse(desk, () => findInvitation(desk, id)), 'invitation.missing')
  mustAnswerFor(desk, found)
  return found
}

/** Who sees and takes back invitations: who may invite there, without a second step. */
function mustAnswerFor(desk: Desk, { jam, organisation }: Pick<Target, 'jam' | 'organisation'>): void {
  if (organisation && (!jam || desk.actor.memberships.some((held) => held.organisation === organisation)))
    mustSpeakFor(desk, organisation, 'admin')
  else mustGrantIn(desk, jam)
}

const tell = (desk: Desk, kind: string, { id, jam, organisation, role }: Target & { id: string }) =>
  record(desk, kind, id, { jam, organisation, data: { role } })
