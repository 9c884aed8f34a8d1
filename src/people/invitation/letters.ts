import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import { day } from '#look/dates.ts'
import { writeLetter } from '../letter/letters.ts'
import { roleName } from '../role-names.ts'
import { invitationWords } from './invitation.text.ts'
import type { Invitation } from './invitation.ts'
import { invitedInto } from './letter-kinds.ts'

type Letter = Pick<Invitation, 'id' | 'email' | 'jam' | 'role' | 'title' | 'inviter' | 'endsAt'>

/** Writes the letter with the link. The link is kept nowhere else. */
export async function writeInvitation(desk: Desk, one: Letter, token: string, lang: Lang): Promise<void> {
  const about = {
    inviter: one.inviter || invitationWords(lang).somebody,
    title: one.title,
    role: roleName(one.role, lang),
    link: `${desk.house.config.address}/invitations/${token}`,
    until: day(one.endsAt, lang, 'Europe/Berlin'),
    email: one.email,
  }
  await writeLetter(
    desk,
    invitedInto,
    { account: null, email: one.email, name: '', lang },
    {
      // A renewed invitation is another occasion.
      key: `invitation:${one.id}:${one.endsAt.getTime()}`,
      jam: one.jam,
      values: about,
      secret: true,
    },
  )
}
