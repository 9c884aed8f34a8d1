import type { Desk } from '#kernel/desk.ts'
import { sendMail } from '#kernel/mail.ts'
import type { Lang } from '#kernel/text.ts'
import { day } from '#look/dates.ts'
import { roleName } from '../role-names.ts'
import { invitationWords } from './invitation.text.ts'
import type { Invitation } from './invitation.ts'

type Letter = Pick<Invitation, 'id' | 'email' | 'jam' | 'role' | 'title' | 'inviter' | 'endsAt'>

/** Writes the letter with the link. The link is kept nowhere else. */
export async function writeInvitation(desk: Desk, one: Letter, token: string, lang: Lang): Promise<void> {
  const t = invitationWords(lang).mail
  const about = {
    inviter: one.inviter || invitationWords(lang).somebody,
    title: one.title,
    role: roleName(one.role, lang),
    link: `${desk.house.config.address}/invitations/${token}`,
    until: day(one.endsAt, lang, 'Europe/Berlin'),
    email: one.email,
  }
  await sendMail(desk, {
    // A renewed invitation is another occasion.
    key: `invitation:${one.id}:${one.endsAt.getTime()}`,
    to: one.email,
    subject: t.subject(about),
    body: t.body(about),
    jam: one.jam,
    secret: true,
  })
}
