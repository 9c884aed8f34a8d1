import { speak } from '#kernel/text.ts'
import { letterKind } from '../letter/letter.ts'
import { samples } from '../letter/samples.ts'
import { invitationWords } from './invitation.text.ts'

const [de, en] = [samples('de'), samples('en')]

export const invitedInto = letterKind(
  'invitation',
  speak(
    {
      title: 'Einladung in eine Aufgabe',
      sample: {
        inviter: de.person,
        title: de.jam,
        role: 'Mentor*in',
        link: de.link,
        until: 'Fr., 20. März 2026',
        email: 'kim@example.org',
      },
    },
    {
      title: 'Invitation into a task',
      sample: {
        inviter: en.person,
        title: en.jam,
        role: 'Mentor',
        link: en.link,
        until: 'Fri, 20 March 2026',
        email: 'kim@example.org',
      },
    },
  ),
  (lang, all) => {
    const { subject, body } = invitationWords(lang).mail
    return { subject: subject(all), body: body(all) }
  },
  ['link'],
)
