import { speak } from '#kernel/text.ts'

const waysDe = { passphrase: 'deine sieben Wörter', recovery: 'dein ausgedrucktes Blatt', passkey: '' }
const waysEn = { passphrase: 'your seven words', recovery: 'your printed sheet', passkey: '' }
type Way = keyof typeof waysDe

/** What is said around an archive to take away. */
export const archivePageWords = speak(
  {
    title: 'Alles zum Mitnehmen',
    says: [
      'Das Archiv ist eine Zip-Datei mit allem, was du in diesem Tresor lesen darfst: Notizen mit ihren Fassungen, Dateien, das Protokoll. Es bleibt verschlossen, auch auf deinem Rechner.',
      'Du öffnest es ohne uns, ohne Netz und auch in 20 Jahren: mit dem Leseprogramm, das darin liegt, oder mit dem freien Programm „age“.',
    ],
    copyTitle: 'Sieben Wörter für die Lesekopie',
    copySays:
      'Im Archiv liegt alles noch einmal in lesbarer Form, mit diesen Wörtern verschlossen. Wer sie hat, kann alles lesen, auch wenn es euren Tresor nicht mehr gibt. Schreib sie auf; sie sind andere als die deines Schlüsselbunds.',
    otherWords: 'Andere Wörter vorschlagen',
    again: 'Tipp die sieben Wörter einmal ab',
    againHint: 'Von jedem Wort reichen die ersten vier Buchstaben.',
    notTheSame: 'Das sind noch nicht dieselben sieben Wörter. Vergleich sie Wort für Wort.',
    go: 'Archiv herunterladen',
    without: 'Ohne Lesekopie',
    withoutSays:
      'Dann öffnet nur dein Schlüsselbund das Archiv. Wenn ihr einmal alle Schlüsselbunde verliert, ist auch das Archiv verloren.',
    withCopy: 'Doch mit Lesekopie',
    making: 'Das Archiv wird geschrieben',
    makingSays: 'Lass diese Seite so lange offen. Große Dateien brauchen etwas.',
    done: 'Das Archiv liegt bei deinen Downloads',
    counted: (records: number, files: number) =>
      `${records} Einträge und ${files === 1 ? '1 Datei' : `${files} Dateien`}, verschlossen und von dir unterschrieben.`,
    open: [
      'Pack die Zip-Datei aus und öffne „leser.html“ in einem Browser. Das geht ohne Netz.',
      'Wähl dort die Zip-Datei.',
      'Tipp deine Wörter.',
    ],
    openWithout: [
      'Auf diesem Server fehlt das Leseprogramm, darum liegt es nicht bei. Die Lesekopie öffnet „age“, wie es in LIESMICH.txt steht.',
    ],
    opens: (ways: readonly Way[]) =>
      `Es öffnet sich mit: ${ways.map((way) => waysDe[way]).join(' oder ')}; die Lesekopie mit ihren eigenen Wörtern.`,
    onlyCopy:
      'Auf diesem Gerät hast du nur mit einem Passkey aufgeschlossen; der öffnet kein Archiv. Nimm die Wörter der Lesekopie, oder schließ hier einmal mit deinen sieben Wörtern auf und schreib das Archiv neu.',
    keep: 'Heb es dort auf, wo auch sonst Wichtiges liegt, und mach von Zeit zu Zeit ein neues.',
    file: (name: string, day: string) => `Archiv ${name} ${day}`,
  },
  {
    title: 'Everything to take away',
    says: [
      'The archive is a zip file with everything that you may read in this vault: notes with their versions, files, the log. It stays locked, on your computer too.',
      'You open it without us, without a network, and also in 20 years: with the reader that lies in it, or with the free program "age".',
    ],
    copyTitle: 'Seven words for the readable copy',
    copySays:
      'The archive holds everything once more in readable form, locked with these words. Whoever has them can read everything, even when your vault is gone. Write them down; they are others than those of your keyring.',
    otherWords: 'Suggest other words',
    again: 'Type the seven words once',
    againHint: 'The first four letters of each word are enough.',
    notTheSame: 'These are not the same seven words yet. Compare them word by word.',
    go: 'Download the archive',
    without: 'Without a readable copy',
    withoutSays:
      'Then only your keyring opens the archive. If you should lose all keyrings one day, the archive is lost as well.',
    withCopy: 'With a readable copy after all',
    making: 'The archive is being written',
    makingSays: 'Leave this page open meanwhile. Large files take a while.',
    done: 'The archive is in your downloads',
    counted: (records, files) =>
      `${records} entries and ${files === 1 ? '1 file' : `${files} files`}, locked and signed by you.`,
    open: [
      'Unpack the zip file and open "leser.html" in a browser. That works without a network.',
      'Choose the zip file there.',
      'Type your words.',
    ],
    openWithout: [
      'The reader is missing on this server, so it is not in the archive. "age" opens the readable copy, as LIESMICH.txt says.',
    ],
    opens: (ways) =>
      `It opens with: ${ways.map((way) => waysEn[way]).join(' or ')}; the readable copy with its own words.`,
    onlyCopy:
      'On this device you have only opened with a passkey; that opens no archive. Take the words of the readable copy, or open here once with your seven words and write the archive anew.',
    keep: 'Keep it where other important things are, and make a new one from time to time.',
    file: (name, day) => `Archive ${name} ${day}`,
  },
)
