import { letterKind } from '#people/letter/letter.ts'
import { samples } from '#people/letter/samples.ts'
import { reviewLetters } from './letters.text.ts'

const said = (what: 'asked' | 'more' | 'answered') =>
  letterKind(
    `review.${what}`,
    (lang) => {
      const { title, sample } = reviewLetters(lang)
      const { need, link } = samples(lang)
      return { title: title[what], sample: { need, text: sample.text, link } }
    },
    (lang, { need, text, link }) => reviewLetters(lang)[what](need, text, link),
    ['text', 'link'],
  )

export const questionAsked = said('asked')
export const moreSaid = said('more')
export const questionAnswered = said('answered')

const decided = (verdict: 'accepted' | 'waiting' | 'declined') =>
  letterKind(
    `need.${verdict}`,
    (lang) => {
      const { title, sample } = reviewLetters(lang)
      const { need, link } = samples(lang)
      return { title: title[verdict], sample: { need, reason: sample.reason, link } }
    },
    (lang, { need, reason, link }) => reviewLetters(lang)[verdict](need, reason, link),
    // Nobody is told no without the reason.
    ['reason', 'link'],
  )

export const decisionLetters = {
  accepted: decided('accepted'),
  waiting: decided('waiting'),
  declined: decided('declined'),
}

export const needsAssigned = letterKind(
  'review.assigned',
  (lang) => {
    const { title, sample } = reviewLetters(lang)
    const { jam, link } = samples(lang)
    return { title: title.assigned, sample: { jam, titles: sample.titles, link } }
  },
  (lang, { jam, titles, link }) => reviewLetters(lang).assigned(jam, titles, link),
  ['titles', 'link'],
)
