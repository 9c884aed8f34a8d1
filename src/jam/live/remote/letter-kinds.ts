import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { letterWords } from './remote-letters.text.ts'

const room = 'https://meet.example.org/jam-3f2a'

const sampleOf = (lang: 'de' | 'en') => ({
  jam: samples(lang).jam,
  when: samples(lang).when,
  own: 'Sat, 14 March 2026, 17:00 (Europe/London)',
  spot: letterWords(lang).roomOf(samples(lang).team),
  where: room,
  shifts: letterWords(lang).shift.began(samples(lang).shift, samples(lang).when, true),
  page: samples(lang).link,
})

const kindOf = (whom: 'everybody' | 'host', what: 'began' | 'ended') =>
  letterKind(
    `remote.${whom === 'host' ? 'host-' : ''}${what}`,
    speak(
      { title: letterWords('de').title[whom][what], sample: sampleOf('de') },
      { title: letterWords('en').title[whom][what], sample: sampleOf('en') },
    ),
    (lang, all) => {
      const t = letterWords(lang)
      return { subject: t.subject[what](all.jam), body: t[whom][what](all) }
    },
    whom === 'host' ? [] : ['where'],
  )

/** What plan B tells whom. */
export const remoteLetters = {
  everybody: { began: kindOf('everybody', 'began'), ended: kindOf('everybody', 'ended') },
  host: { began: kindOf('host', 'began'), ended: kindOf('host', 'ended') },
}
