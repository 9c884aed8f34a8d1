import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { suggestionWords } from './suggestions.text.ts'

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
    const { subject, body } = suggestionWords(lang).mail
    return { subject: subject(jam), body: body(suggestion, answer, link) }
  },
  ['answer'],
)

/** Holds nothing of the suggestion, nor of its answer: others may read the mailbox too. */
export const suggestionAnsweredPrivately = letterKind(
  'suggestion.answered-privately',
  speak(
    { title: 'Anregung beantwortet, nur der Person', sample: { jam: de.jam, link: de.link } },
    { title: 'Suggestion answered, to the person only', sample: { jam: en.jam, link: en.link } },
  ),
  (lang, { jam, link }) => {
    const { subject, body } = suggestionWords(lang).privateMail
    return { subject: subject(jam), body: body(link) }
  },
  ['link'],
)
