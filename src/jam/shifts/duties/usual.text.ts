import { speak } from '#kernel/text.ts'

export const usualDutyWords = speak(
  {
    door: {
      name: 'Einlass und Begrüßung',
      about: 'Du begrüßt alle, gibst Namensschilder aus und hakst die Liste ab.',
    },
    food: {
      name: 'Essen ausgeben',
      about: 'Du richtest das Essen an, gibst es aus und räumst danach auf.',
    },
    night: {
      name: 'Nachtwache',
      about: 'Du bist nachts am Eingang, weißt, wer im Haus ist, und rufst im Notfall Hilfe.',
    },
    tidying: { name: 'Aufräumen', about: 'Du hilfst, den Raum so zu verlassen, wie ihr ihn bekommen habt.' },
  },
  {
    door: {
      name: 'Door and welcome',
      about: 'You welcome everybody, hand out name badges and tick the list.',
    },
    food: { name: 'Serving food', about: 'You set out the food, serve it and tidy up afterwards.' },
    night: {
      name: 'Night watch',
      about: 'You are at the door by night, know who is in the building and call help in an emergency.',
    },
    tidying: { name: 'Tidying up', about: 'You help to leave the rooms as you got them.' },
  },
)
