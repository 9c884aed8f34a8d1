import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { draftWords } from './draft.text.ts'
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

const wayIn = { by: de.person, link: de.link, until: 'Fr., 20. März 2026' }

export const needEntered = letterKind(
  'need.entered',
  speak(
    { title: 'Bedarf für jemanden aufgeschrieben', sample: { need: de.need, jam: de.jam, ...wayIn } },
    { title: 'A need was written down for somebody', sample: { need: en.need, jam: en.jam, ...wayIn } },
  ),
  (lang, { name, by, need, jam, link, until }) => {
    const { subject, body } = draftWords(lang).entered
    return { subject: subject(need), body: body({ name, by, title: need, jam, link, until }) }
  },
  ['link'],
)
