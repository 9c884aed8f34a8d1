import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'

/** What an organiser writes to a group. */
export const toGroup = letterKind(
  'group',
  speak(
    {
      title: 'Nachricht an eine Gruppe',
      sample: {
        jam: samples('de').jam,
        subject: 'Bringt bitte euren Laptop mit',
        text: 'Wir sehen uns am Samstag!',
      },
    },
    {
      title: 'Message to a group',
      sample: { jam: samples('en').jam, subject: 'Please bring your laptop', text: 'See you on Saturday!' },
    },
  ),
  (_, { subject, text }) => ({ subject, body: text }),
  ['text'],
)
