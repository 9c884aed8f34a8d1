import { speak } from '#kernel/text.ts'
import type { Fit, NeedState } from './need.ts'

const de = {
  title: 'Was gebraucht wird',
  lead: 'Diese Bedarfe sind geprüft und bereit für den Jam.',
  none: 'Noch ist kein Bedarf zugesagt',
  noneSays: 'Sobald die ersten geprüft sind, stehen sie hier.',
  call: 'Bedarf melden',
  join: 'Als IT-Profi mitmachen',
  back: 'Alle Bedarfe',
  fit: { fits: 'passt in 24 h', smaller: 'passt mit Zuschnitt', not: 'passt so nicht' } satisfies Record<
    Fit,
    string
  >,
  state: {
    submitted: 'eingereicht',
    asked: 'Rückfrage offen',
    accepted: 'zugesagt',
    waiting: 'Warteliste',
    declined: 'abgelehnt',
    withdrawn: 'zurückgezogen',
  } satisfies Record<NeedState, string>,
  mode: { onsite: 'vor Ort', remote: 'online', hybrid: 'vor Ort oder online' },
  team: (min: number, max: number) => `Team mit ${min} bis ${max} Menschen`,
  skills: 'Was das Team können soll',
  must: 'wichtig',
  source: 'Quelle',
  answers: 'Was die Einrichtung schreibt',
  standing: 'Stand',
  withdraw: 'Bedarf zurückziehen',
  withdrawAsk: 'Wirklich zurückziehen?',
  withdrawSays:
    'Der Bedarf wird nicht mehr gebaut. Das lässt sich nicht rückgängig machen; ihr könnt beim nächsten Aufruf einen neuen melden.',
  withdrawn: 'Der Bedarf ist zurückgezogen.',
  review: 'Zur Begutachtung',
}

export const needWords = speak<typeof de>(de, {
  title: 'What is needed',
  lead: 'These needs are reviewed and ready for the jam.',
  none: 'No need is accepted yet',
  noneSays: 'As soon as the first ones are reviewed they stand here.',
  call: 'Tell us your need',
  join: 'Join as an IT professional',
  back: 'All needs',
  fit: { fits: 'fits into 24 h', smaller: 'fits when cut smaller', not: 'does not fit yet' },
  state: {
    submitted: 'submitted',
    asked: 'question open',
    accepted: 'accepted',
    waiting: 'waiting list',
    declined: 'declined',
    withdrawn: 'withdrawn',
  },
  mode: { onsite: 'on site', remote: 'online', hybrid: 'on site or online' },
  team: (min, max) => `Team of ${min} to ${max} people`,
  skills: 'What the team should know',
  must: 'important',
  source: 'Source',
  answers: 'What the organisation writes',
  standing: 'How it stands',
  withdraw: 'Withdraw the need',
  withdrawAsk: 'Really withdraw?',
  withdrawSays: 'The need will not be built. This cannot be undone; you can send a new one in the next call.',
  withdrawn: 'The need is withdrawn.',
  review: 'To the review',
})
