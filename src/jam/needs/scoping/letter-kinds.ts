import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { scopingWords } from './scoping.text.ts'

const [de, en] = [samples('de'), samples('en')]

export const needIn = letterKind(
  'need.submitted',
  speak(
    { title: 'Bedarf ist angekommen', sample: { need: de.need, jam: de.jam, link: de.link } },
    { title: 'A need has arrived', sample: { need: en.need, jam: en.jam, link: en.link } },
  ),
  (lang, { need, jam, link }) => {
    const { subject, body } = scopingWords(lang).mail
    return { subject: subject(need), body: body(need, jam, link) }
  },
  ['link'],
)
