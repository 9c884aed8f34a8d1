import type { Faults } from '#kernel/refusal.ts'
import { speak } from '#kernel/text.ts'

export const blocksFaults = speak<Faults>(
  {
    'service.not-yours': {
      title: 'Dieser Dienst gehört jetzt seiner Einrichtung',
      says: 'Ändern kann ihn nur die Einrichtung und, bis zur Übergabe, das Team. Es wurde nichts geändert.',
      todo: 'Gehörst du zur Einrichtung, bitte sie um eine Einladung. Warst du im Team, dann ist deine Arbeit getan.',
    },
    'service.exists': {
      title: 'Für diesen Bedarf gibt es schon einen Dienst',
      says: 'Jemand aus dem Team hat ihn gerade gestartet. Ein zweiter wurde nicht angelegt.',
      todo: 'Geh zurück zum Team und öffne den Dienst dort.',
    },
    'service.incomplete': {
      title: 'Der Dienst kann noch nicht live gehen',
      says: 'Es fehlt noch etwas. Es wurde nichts geändert.',
      todo: 'Geh zurück zum Dienst: Oben steht, was fehlt.',
    },
    'service.moved-on': {
      title: 'Der Dienst ist nicht mehr in diesem Stand',
      says: 'Jemand hat ihn inzwischen geändert. Deine letzte Eingabe wurde nicht ausgeführt.',
      todo: 'Öffne den Dienst neu und sieh dir den jetzigen Stand an.',
    },
    'service.documents-full': {
      title: 'Es sind schon 40 Unterlagen',
      says: 'Mehr nehmen wir für einen Dienst nicht an. Es wurde nichts gespeichert.',
      todo: 'Entferne eine Unterlage oder packe mehrere in ein ZIP.',
    },
  },
  {
    'service.not-yours': {
      title: 'This service now belongs to its organisation',
      says: 'Only the organisation and, until the handover, the team can change it. Nothing was changed.',
      todo: 'If you belong to the organisation, ask it for an invitation. If you were in the team, your work is done.',
    },
    'service.exists': {
      title: 'There is a service for this need already',
      says: 'Somebody of the team has just started it. No second one was set up.',
      todo: 'Go back to the team and open the service there.',
    },
    'service.incomplete': {
      title: 'The service cannot go live yet',
      says: 'Something is still missing. Nothing was changed.',
      todo: 'Go back to the service: what is missing stands at the top.',
    },
    'service.moved-on': {
      title: 'The service is no longer in this state',
      says: 'Somebody has changed it meanwhile. Your last input was not carried out.',
      todo: 'Open the service again and look at its present state.',
    },
    'service.documents-full': {
      title: 'There are 40 documents already',
      says: 'We do not accept more for one service. Nothing was stored.',
      todo: 'Remove a document or pack several into a ZIP.',
    },
  },
)
