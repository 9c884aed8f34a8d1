import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { showcaseWords } from './showcase.text.ts'

const [de, en] = [samples('de'), samples('en')]

export const suggestionAnswered = letterKind(
  'suggestion.answered',
  speak(
    {
      title: 'Anregung beantwortet',
      sample: { jam: de.jam, suggestion: 'Bitte auch am Abend.', answer: 'Gute Idee!', link: de.link },
    },
    {
      title: 'Suggestion answered',
      sample: {
        jam: en.jam,
        suggestion: 'In the evening, too, please.',
        answer: 'Good idea!',
        link: en.link,
      },
    },
  ),
  (lang, { jam, suggestion, answer, link }) => {
    const { subject, body } = showcaseWords(lang).mail
    return { subject: subject(jam), body: body(suggestion, answer, link) }
  },
  ['answer'],
)
