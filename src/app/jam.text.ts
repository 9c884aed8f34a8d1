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
    unreadable: (file: string, places: string[]) =>
      `${file} lässt sich nicht lesen. Es wurde nichts gespeichert. Falsch oder leer: ${places.join(', ')}`,
    imported: (title: string, needs: number, address: string) =>
      `„${title}“ mit ${needs} Bedarfen: ${address}`,
    noMail: 'Im Postausgang liegt nichts, was nicht verschickt wäre.',
    mail: (to: string, subject: string, body: string) =>
      `An ${to}: ${subject}\n\n${body}\n${'-'.repeat(72)}\n`,
    commands: {
      'start [--sample]': 'startet das Haus (wie npm start)',
      config: 'zeigt alle Einstellungen mit Wert, Vorgabe und Bedeutung',
      'import needs FILE': 'liest Bedarfe ein (CSV, JSON); --dry-run, --undo BATCH, --map, --jam',
      'import event FILE': 'öffnet einen Jam aus einem dribdat-Datenpaket',
      'export event SLUG [--to DIR]': 'schreibt hackathon.json und datapackage.json',
      'forms import FILE… --report':
        'liest Formulare anderer Programme und sagt, was davon verstanden ist; --json, --to',
      'forms export FILE… --to xlsx|md': 'schreibt Formulare als XLSForm; --into',
      'outbox [ADDRESS]': 'zeigt die neuesten E-Mails, die nicht verschickt sind, auch Codes zum Anmelden',
      rehearse: 'spielt einen ganzen Jam mit erfundenen Leuten durch; --people, --needs, --seed, --speed max',
      'archive ORGANISATION FOLDER|FILE.zip':
        'schreibt, was der Tresor einer Einrichtung enthält, versiegelt und mit Leseprogramm',
      'backup FILE|FOLDER': 'sichert alles in eine Datei, während das Haus läuft',
      'restore FILE':
        'spielt eine Sicherung in einen leeren Ordner; --check probt es nur, --journal nennt ein Löschjournal',
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
    unreadable: (file, places) =>
      `${file} cannot be read. Nothing was stored. Wrong or empty: ${places.join(', ')}`,
    imported: (title, needs, address) => `"${title}" with ${needs} needs: ${address}`,
    noMail: 'The outbox holds nothing that was not sent.',
    mail: (to, subject, body) => `To ${to}: ${subject}\n\n${body}\n${'-'.repeat(72)}\n`,
    commands: {
      'start [--sample]': 'starts the house (like npm start)',
      config: 'shows every setting with its value, default and meaning',
      'import needs FILE': 'imports needs (CSV, JSON); --dry-run, --undo BATCH, --map, --jam',
      'import event FILE': 'opens a jam from a dribdat data package',
      'export event SLUG [--to DIR]': 'writes hackathon.json and datapackage.json',
      'forms import FILE… --report':
        'reads forms of other programs and says what of them is understood; --json, --to',
      'forms export FILE… --to xlsx|md': 'writes forms as XLSForm; --into',
      'outbox [ADDRESS]': 'shows the newest e-mails that were not sent, codes for signing in as well',
      rehearse: 'plays a whole jam with invented people; --people, --needs, --seed, --speed max',
      'archive ORGANISATION FOLDER|FILE.zip':
        'writes what the vault of an organisation holds, sealed and with its reader',
      'backup FILE|FOLDER': 'backs everything up into one file while the house goes on',
      'restore FILE':
        'restores a backup into an empty folder; --check only tries, --journal names a deletion journal',
      migrate: 'brings the database up to date with this program',
    },
  },
)
