import { speak } from '#kernel/text.ts'

export const blockWords = speak(
  {
    panel: 'Akten',
    room: 'Zu den Akten',
    unknown: 'Noch ist nichts angelegt. Das erste Mitglied mit Schlüssel beginnt mit einer Vorlage.',
    health: {
      go: 'Mehrere von euch können lesen, was hier liegt.',
      care: 'Nur eine Person kann lesen, was hier liegt. Lasst eine zweite mitlesen.',
      stop: 'Niemand kann lesen, was hier liegt.',
    },
    task: {
      room: 'Sammlungen und Einträge',
      roomHint:
        'Anlegen, suchen, berichten, löschen. Nur mit Schlüssel aus dem Tresor; der Server liest nichts.',
      teamHint: 'Was hier liegt, liest nur die Organisation: Sie legt an, was sie braucht.',
      go: 'Öffnen',
    },
  },
  {
    panel: 'Records',
    room: 'To the records',
    unknown: 'Nothing is there yet. The first member with a key begins with a template.',
    health: {
      go: 'Several of you can read what lies here.',
      care: 'One person only can read what lies here. Let a second one read too.',
      stop: 'Nobody can read what lies here.',
    },
    task: {
      room: 'Collections and records',
      roomHint: 'Add, search, report, erase. Only with a key from the vault; the server reads nothing.',
      teamHint: 'What lies here only the organisation reads: it sets up what it needs.',
      go: 'Open',
    },
  },
)
