import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const callFaults = speak<Faults>(
  {
    'call.code': {
      title: 'Dieser Code gilt nicht',
      says: 'Er ist falsch geschrieben, abgelaufen, zurückgezogen oder schon so oft benutzt, wie er darf. Was du geschrieben hast, ist gespeichert.',
      todo: 'Prüfe die Schreibweise, oder bitte die Organisation um einen neuen Code.',
    },
    'call.over': {
      title: 'Der Aufruf ist inzwischen zu Ende',
      says: 'Euer Entwurf ist vollständig gespeichert, abgeschickt wurde er nicht.',
      todo: 'Habt ihr einen Zugangscode, gebt ihn auf der Seite „Antworten prüfen“ ein. Sonst schreibt der Organisation.',
    },
    'call.tag': {
      title: 'Dieses Kürzel ist vergeben',
      says: 'Ein anderer Partner hat es schon. Es wurde nichts gespeichert.',
      todo: 'Geh zurück und wähle ein anderes.',
    },
    'call.code-taken': {
      title: 'Diesen Code gibt es schon',
      says: 'Ein Code gilt nur für einen Zweck. Es wurde nichts gespeichert.',
      todo: 'Geh zurück und wähle einen anderen.',
    },
    'call.closed': {
      title: 'Der Aufruf ist geschlossen',
      says: 'Im Moment nehmen wir keine neuen Bedarfe an. Es wurde nichts gespeichert.',
      todo: 'Auf der Seite des Jams steht, wann der nächste Aufruf kommt.',
    },
  },
  {
    'call.code': {
      title: 'This code does not hold',
      says: 'It is misspelt, has run out, was revoked, or has been used as often as it may. What you have written is stored.',
      todo: 'Check the spelling, or ask the organisers for a new code.',
    },
    'call.over': {
      title: 'The call has ended meanwhile',
      says: 'Your draft is stored completely; it was not sent.',
      todo: 'If you have an access code, enter it on the page "Check your answers". Otherwise write to the organisers.',
    },
    'call.tag': {
      title: 'This tag is taken',
      says: 'Another partner has it already. Nothing was stored.',
      todo: 'Go back and choose another one.',
    },
    'call.code-taken': {
      title: 'There is such a code already',
      says: 'A code serves one purpose only. Nothing was stored.',
      todo: 'Go back and choose another one.',
    },
    'call.closed': {
      title: 'The call is closed',
      says: 'At the moment we take no new needs. Nothing was stored.',
      todo: 'The page of the jam says when the next call comes.',
    },
  },
)
