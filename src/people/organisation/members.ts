import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { sendMail } from '#kernel/mail.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { Lang } from '#kernel/text.ts'
import type { Organisation } from '../organisations.ts'
import { isMember, mustBeSomebody, mustSpeakFor } from '../role.ts'
import { mustHaveSteppedUp } from '../step-up.ts'
import {
  findOrganisationRow,
  listMemberRows,
  lockMembers,
  removeMembership,
  setMemberRole,
} from './members.sql.ts'
import { organisationWords } from './organisation.text.ts'

/** Somebody of an organisation. */
export type Member = {
  account: string
  name: string
  email: string
  lang: Lang
  role: 'admin' | 'member'
  joinedAt: Date
}

/** @throws Refusal `organisation.missing`: there is none, or the actor does not belong to it */
export async function mustFindOrganisation(desk: Desk, id: string): Promise<Organisation> {
  mustBeSomebody(desk)
  return mustFind(
    isMember(desk.actor, id) ? await findOrganisationRow(desk, id) : null,
    'organisation.missing',
  )
}

/** Who belongs to it, by name. */
export async function listMembers(desk: Desk, { id }: Organisation): Promise<Member[]> {
  mustSpeakFor(desk, id)
  // Names and addresses stand behind the wall of each account.
  const rows = await asHouse(desk, () => listMemberRows(desk, id))
  return rows.map(({ joined_at, email, ...rest }) => ({ ...rest, email: email ?? '', joinedAt: joined_at }))
}

/** Lets a member decide, or no longer. @throws Refusal `step-up.needed`, `member.last-admin` */
export async function changeMember(
  desk: Desk,
  organisation: Organisation,
  account: string,
  role: 'admin' | 'member',
): Promise<Member> {
  const member = await mustFindMember(desk, organisation, account)
  if (member.role === role) return member
  if (role === 'member') await mustLeaveAnAdmin(desk, organisation.id, account)
  await setMemberRole(desk, organisation.id, account, role)
  const concern = { organisation: organisation.id, data: { role } }
  await record(desk, 'membership.changed', account, concern)
  await write(desk, organisation, member, role)
  return member
}

/** Takes somebody out: they read nothing of it any more. @throws Refusal `step-up.needed`, `member.last-admin` */
export async function removeMember(desk: Desk, organisation: Organisation, account: string): Promise<Member> {
  const member = await mustFindMember(desk, organisation, account)
  await end(desk, organisation.id, account)
  await write(desk, organisation, member, 'removed')
  return member
}

/** Goes, by one's own wish. @throws Refusal `member.last-admin` */
export async function leaveOrganisation(desk: Desk, { id }: Organisation): Promise<void> {
  mustSpeakFor(desk, id)
  await end(desk, id, mustBeSomebody(desk))
}

async function mustFindMember(desk: Desk, organisation: Organisation, account: string): Promise<Member> {
  mustSpeakFor(desk, organisation.id, 'admin')
  mustHaveSteppedUp(desk)
  const members = await listMembers(desk, organisation)
  return mustFind(members.find((one) => one.account === account))
}

async function end(desk: Desk, organisation: string, account: string): Promise<void> {
  await mustLeaveAnAdmin(desk, organisation, account)
  // Leaving is everybody's own right, though only admins may change a membership.
  await asHouse(desk, () => removeMembership(desk, organisation, account))
  await record(desk, 'membership.ended', account, { organisation })
}

async function mustLeaveAnAdmin(desk: Desk, organisation: string, account: string): Promise<void> {
  const members = await asHouse(desk, () => lockMembers(desk, organisation))
  const admins = members.filter(({ role }) => role === 'admin')
  if (admins.some((one) => one.account === account) && admins.length === 1)
    throw new Refusal('conflict', 'member.last-admin')
}

type Written = keyof ReturnType<typeof organisationWords>['mail']['body']

async function write(desk: Desk, { name }: Organisation, member: Member, what: Written): Promise<void> {
  if (member.account === desk.actor.account) return
  const t = organisationWords(member.lang).mail
  await sendMail(desk, {
    key: `membership:${newId()}`,
    to: member.email,
    account: member.account,
    subject: t.subject(name),
    body: t.body[what](name, desk.actor.name),
  })
}
