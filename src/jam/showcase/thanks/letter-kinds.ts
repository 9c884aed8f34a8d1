import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { thanksWords } from './thanks.text.ts'

const [de, en] = [samples('de'), samples('en')]

export const thanked = letterKind(
  'jam.thanks',
  speak(
    {
      title: 'Dank an alle',
      sample: {
        ...{ jam: de.jam, words: 'Ihr wart großartig.', gave: thanksWords('de').gave.hours(4) },
        ...{ link: de.link, certificate: de.link },
      },
    },
    {
      title: 'Thanks to everybody',
      sample: {
        ...{ jam: en.jam, words: 'You were great.', gave: thanksWords('en').gave.hours(4) },
        ...{ link: en.link, certificate: en.link },
      },
    },
  ),
  (lang, { name, jam, words, gave, link, certificate }) => {
    const { subject, body } = thanksWords(lang).mail
    return { subject: subject(jam), body: body({ name, words, gave, link, certificate }) }
  },
  ['words', 'gave'],
)
