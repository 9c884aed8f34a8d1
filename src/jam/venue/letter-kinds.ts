import { speak } from '#kernel/text.ts'
import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { venueLetterWords } from './letters.text.ts'

const sampleOf = (lang: 'de' | 'en') => {
  const { jam, place, person, link } = samples(lang)
  return { jam, venue: place, by: person, teams: venueLetterWords(lang).seated(3), link }
}

/** A venue is no longer there: its host and the organisers hear of it from the house, not from each other. */
export const venueWithdrawn = letterKind(
  'venue.withdrawn',
  speak(
    { title: venueLetterWords('de').title, sample: sampleOf('de') },
    { title: venueLetterWords('en').title, sample: sampleOf('en') },
  ),
  (lang, { name, jam, venue, by, teams, link }) => {
    const { subject, body } = venueLetterWords(lang)
    return { subject: subject(venue), body: body(name, jam, venue, by, teams, link) }
  },
  ['venue'],
)
