import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { cancellationWords } from './cancellation.text.ts'

const sampleOf = (lang: 'de' | 'en', reason: string) => {
  const { jam, when, link } = samples(lang)
  return { jam, when, reason, link }
}

export const jamCancelled = letterKind(
  'jam.cancelled',
  speak(
    {
      title: cancellationWords('de').mail.title,
      sample: sampleOf('de', 'Unser Ort hat einen Wasserschaden.'),
    },
    { title: cancellationWords('en').mail.title, sample: sampleOf('en', 'Our venue has been flooded.') },
  ),
  (lang, { name, jam, when, reason, link }) => {
    const { subject, body } = cancellationWords(lang).mail
    return { subject: subject(jam), body: body(name, jam, when, reason, link) }
  },
  ['reason'],
)
