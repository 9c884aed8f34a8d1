import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const venueFaults = speak<Faults>(
  {
    'venue.missing': {
      title: 'Diesen Ort gibt es hier nicht',
      says: 'Er wurde zurückgezogen, oder er ist nicht für dich sichtbar.',
      todo: 'Geh zur Liste der Orte.',
    },
    'venue.open': {
      title: 'Dieser Ort ist noch nicht bestätigt',
      says: 'Die Organisation prüft ihn noch. Deine Wahl wurde nicht gespeichert.',
      todo: 'Wähl einen bestätigten Ort, oder schau später noch einmal.',
    },
    'venue.late': {
      title: 'Dieser Jam ist vorbei',
      says: 'Dein Angebot wurde nicht gespeichert.',
      todo: 'Biete den Ort für den nächsten Jam an.',
    },
  },
  {
    'venue.missing': {
      title: 'There is no such venue here',
      says: 'It was withdrawn, or it is not open to you.',
      todo: 'Go to the list of venues.',
    },
    'venue.open': {
      title: 'This venue is not confirmed yet',
      says: 'The organisers are still looking at it. Your choice was not saved.',
      todo: 'Choose a confirmed venue, or look again some days from now.',
    },
    'venue.late': {
      title: 'This jam is over',
      says: 'Your offer was not stored.',
      todo: 'Offer the venue for the next jam.',
    },
  },
)
