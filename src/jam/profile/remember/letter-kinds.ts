import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { rememberWords } from './remember.text.ts'

const sampleOf = (lang: 'de' | 'en') => {
  const { jam, place, when, link } = samples(lang)
  return { jam, place, when, link, again: link }
}

/** Tells somebody who asked for it of the next jam, once. */
export const nextJam = letterKind(
  'jam.next',
  speak(
    { title: rememberWords('de').nextTitle, sample: sampleOf('de') },
    { title: rememberWords('en').nextTitle, sample: sampleOf('en') },
  ),
  (lang, { jam, place, when, link, again }) => {
    const { subject, body } = rememberWords(lang).next
    return { subject: subject(jam), body: body(jam, place, when, link, again) }
  },
  ['link'],
)

/** Asks whether it was them who left the address. */
export const rememberAsked = letterKind(
  'remember.asked',
  speak(
    { title: rememberWords('de').askedTitle, sample: { link: samples('de').link } },
    { title: rememberWords('en').askedTitle, sample: { link: samples('en').link } },
  ),
  (lang, { link }) => {
    const { subject, body } = rememberWords(lang).asked
    return { subject, body: body(link) }
  },
  ['link'],
)
