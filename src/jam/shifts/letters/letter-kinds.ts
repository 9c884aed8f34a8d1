import { speak } from '#kernel/text.ts'
import { type LetterKind, letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { letterWords, type News } from './letters.text.ts'

type Named = 'shift' | 'place' | 'when' | 'link'

const sampleOf = (lang: 'de' | 'en'): Record<Named, string> => {
  const { shift, place, when, link } = samples(lang)
  return { shift, place, when, link }
}

const kindOf = (what: News, titleDe: string, titleEn: string): LetterKind<Named> =>
  letterKind(
    `shift.${what.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    speak({ title: titleDe, sample: sampleOf('de') }, { title: titleEn, sample: sampleOf('en') }),
    (lang, { name, shift, place, when, link }) => {
      const { subject, body } = letterWords(lang)[what]
      return { subject: subject(shift), body: body({ name, title: shift, place, when, link }) }
    },
    ['when'],
  )

/** What there is to tell a helper about a shift, by mail and on a telephone. */
export const shiftLetters: Record<News, LetterKind<Named>> = {
  soon: kindOf('soon', 'Deine Schicht beginnt bald', 'Your shift begins soon'),
  dropped: kindOf('dropped', 'Deine Schicht fällt weg', 'Your shift is off'),
  takenOff: kindOf('takenOff', 'Aus einer Schicht genommen', 'Taken off a shift'),
  moved: kindOf('moved', 'Neue Zeiten für deine Schicht', 'New times for your shift'),
  assigned: kindOf('assigned', 'Du wirst gebraucht', 'You are needed'),
  asked: kindOf('asked', 'Kannst du eine Schicht übernehmen?', 'Can you take a shift?'),
  swapGiven: kindOf('swapGiven', 'Dein Tausch gilt: abgegeben', 'Your swap holds: given'),
  swapTaken: kindOf('swapTaken', 'Dein Tausch gilt: übernommen', 'Your swap holds: taken'),
  swapDeclined: kindOf('swapDeclined', 'Der Tausch geht nicht', 'The swap does not work'),
}
