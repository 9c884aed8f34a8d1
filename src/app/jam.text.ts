import { speak } from '#kernel/text.ts'

/** Words of the terminal. */
export const jamWords = speak(
  {
    title: 'Befehle des Hauses:',
    unknown: (name: string) => `Den Befehl „${name}“ gibt es nicht.`,
    default: 'von selbst',
    none: '(leer)',
    current: 'Die Datenbank ist auf dem Stand dieses Programms.',
    applied: (name: string) => `Umstellung ${name}: erledigt`,
    commands: {
      'start [--sample]': 'startet das Haus (wie npm start)',
      config: 'zeigt alle Einstellungen mit Wert, Vorgabe und Bedeutung',
      migrate: 'bringt die Datenbank auf den Stand dieses Programms',
    },
  },
  {
    title: 'Commands of the house:',
    unknown: (name) => `There is no command "${name}".`,
    default: 'default',
    none: '(empty)',
    current: 'The database is up to date with this program.',
    applied: (name) => `migration ${name}: done`,
    commands: {
      'start [--sample]': 'starts the house (like npm start)',
      config: 'shows every setting with its value, default and meaning',
      migrate: 'brings the database up to date with this program',
    },
  },
)
