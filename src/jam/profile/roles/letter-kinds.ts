import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { rolesWords } from './roles.text.ts'

const [de, en] = [samples('de'), samples('en')]

export const roleGranted = letterKind(
  'role.granted',
  speak(
    { title: 'Rolle bekommen', sample: { jam: de.jam, role: 'Mentor*in', by: de.person, link: de.link } },
    { title: 'Role granted', sample: { jam: en.jam, role: 'Mentor', by: en.person, link: en.link } },
  ),
  (lang, { jam, role, by, link }) => {
    const { subject, granted } = rolesWords(lang).mail
    return { subject: subject(jam), body: granted(role, jam, by, link) }
  },
  ['role', 'link'],
)

export const roleRevoked = letterKind(
  'role.revoked',
  speak(
    { title: 'Rolle zurückgenommen', sample: { jam: de.jam, role: 'Mentor*in', by: de.person } },
    { title: 'Role taken back', sample: { jam: en.jam, role: 'Mentor', by: en.person } },
  ),
  (lang, { jam, role, by }) => {
    const { subject, revoked } = rolesWords(lang).mail
    return { subject: subject(jam), body: revoked(role, jam, by) }
  },
  ['role'],
)
