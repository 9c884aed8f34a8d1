import type { Lang } from '#kernel/text.ts'
import { speak } from '#kernel/text.ts'
import { type LetterKind, letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { placeWords } from './places.text.ts'

export type PlaceLetter = 'offered' | 'expired' | 'asked' | 'lapsed' | 'takenOut'
export type PlaceValue = 'jam' | 'role' | 'when' | 'until' | 'company' | 'link'

const titles = speak(
  {
    offered: 'Warteliste: ein Platz ist frei',
    expired: 'Warteliste: der Platz ist weitergegangen',
    asked: 'Anmeldung: kommst du?',
    lapsed: 'Anmeldung: der Platz ist frei geworden',
    takenOut: 'Anmeldung: das Unternehmen hat abgemeldet',
  } as Record<PlaceLetter, string>,
  {
    offered: 'Waiting list: a place is free',
    expired: 'Waiting list: the place has gone on',
    asked: 'Registration: will you come?',
    lapsed: 'Registration: the place has become free',
    takenOut: 'Registration: the company has withdrawn somebody',
  },
)

function sampleOf(lang: Lang): Record<PlaceValue, string> {
  const { jam, when, link } = samples(lang)
  return { jam, role: placeWords(lang).as.professional, when, until: when, company: 'Beispiel GmbH', link }
}

const kindOf = (what: PlaceLetter): LetterKind<PlaceValue> =>
  letterKind(
    `place.${what}`,
    (lang) => ({ title: titles(lang)[what], sample: sampleOf(lang) }),
    (lang, all) => {
      const { subject, body } = placeWords(lang).mail[what]
      return { subject: subject(all.jam), body: body(all) }
    },
    ['link'],
  )

export const placeLetters: Record<PlaceLetter, LetterKind<PlaceValue>> = {
  offered: kindOf('offered'),
  expired: kindOf('expired'),
  asked: kindOf('asked'),
  lapsed: kindOf('lapsed'),
  takenOut: kindOf('takenOut'),
}
