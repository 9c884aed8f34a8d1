import { speak } from '#kernel/text.ts'

/** Words of the terminal for `jam archive`. */
export const archiveWords = speak(
  {
    usage: 'jam archive EINRICHTUNG ORDNER|DATEI.zip',
    unknown: (asked: string) =>
      `Eine Einrichtung „${asked}“ gibt es hier nicht. Nimm ihren Namen oder ihre Nummer.`,
    several: (asked: string, ids: string[]) =>
      `„${asked}“ heißen mehrere. Nimm eine der Nummern: ${ids.join(', ')}`,
    noVault: (name: string) => `${name} hat noch keinen Tresor; es gibt nichts zu schreiben.`,
    there: (to: string) => `${to} gibt es schon und ist nicht leer. Nichts wurde überschrieben.`,
    full: (to: string) =>
      `Für ${to} ist kein Platz mehr. Das Archiv ist unvollständig; lösche es, schaff Platz und schreib es neu.`,
    unwritable: (to: string, why: string) => `${to} lässt sich nicht schreiben (${why}).`,
    tooLarge: 'Das ist mehr, als in eine Zip-Datei passt (4 GB). Schreib es in einen Ordner.',
    written: (to: string, name: string, records: number, files: number) =>
      `Archiv von ${name} in ${to}: ${records} Umschläge, ${files} Dateien, alles versiegelt.`,
    unsigned:
      'Niemand hat es unterschrieben, und eine Lesekopie ist nicht dabei: Dafür braucht es einen Schlüssel. Ein Mitglied kann im Tresor unter „Archiv“ eines mit beidem schreiben.',
    noReader: 'Das Leseprogramm (leser.html) fehlt darin, weil es auf diesem Server nicht gebaut ist.',
  },
  {
    usage: 'jam archive ORGANISATION FOLDER|FILE.zip',
    unknown: (asked) => `There is no organisation "${asked}" here. Take its name or its number.`,
    several: (asked, ids) => `Several are called "${asked}". Take one of the numbers: ${ids.join(', ')}`,
    noVault: (name) => `${name} has no vault yet; there is nothing to write.`,
    there: (to) => `${to} exists and is not empty. Nothing was overwritten.`,
    full: (to) =>
      `There is no room left for ${to}. The archive is incomplete; delete it, make room and write it anew.`,
    unwritable: (to, why) => `${to} cannot be written (${why}).`,
    tooLarge: 'This is more than fits into a zip file (4 GB). Write it into a folder.',
    written: (to, name, records, files) =>
      `Archive of ${name} in ${to}: ${records} envelopes, ${files} files, all sealed.`,
    unsigned:
      'Nobody has signed it, and there is no readable copy: that takes a key. A member can write one with both, in the vault under "Archive".',
    noReader: 'The reader (leser.html) is missing from it because it was not built on this server.',
  },
)
