import type { Ctx, FormValues } from '#kernel/http.ts'
import type { Lang } from '#kernel/text.ts'
import type { Problems } from '#look/form.tsx'
import type { Position } from '../role-names.ts'
import { invitationWords } from './invitation.text.ts'
import { addressesIn, mostAtOnce } from './invitation.ts'
import type { Invited } from './invitations.ts'

type Read = { addresses: string[]; role: Position; problems: null } | { problems: Problems }

/** What was typed into the invite form of any page. */
export function readInvite(values: FormValues, roles: readonly Position[], lang: Lang): Read {
  const t = invitationWords(lang).form
  const { addresses, wrong } = addressesIn(typeof values.emails === 'string' ? values.emails : '')
  const role = roles.find((one) => one === values.role)
  const emails =
    wrong.length > 0
      ? t.wrong(wrong.map((one) => one.slice(0, 80)).join(', '))
      : addresses.length === 0
        ? t.problem['emails.empty']
        : addresses.length > mostAtOnce
          ? t.problem['emails.many']
          : undefined
  if (emails === undefined && role) return { addresses, role, problems: null }
  return { problems: { emails, role: role ? undefined : t.problem['role.missing'] } }
}

/** What became of the addresses, for the next page. */
export function tellInvited({ sent, there, open }: Invited, c: Ctx): string {
  const t = invitationWords(c.get('lang')).form
  const sends = c.get('house').config.smtpUrl !== null
  const parts = [
    t.sent(sent.length),
    sent.length > 0 && !sends && t.kept,
    there.length > 0 && t.there(there.join(', ')),
    open.length > 0 && t.open(open.join(', ')),
  ]
  return parts.filter(Boolean).join(' ')
}
