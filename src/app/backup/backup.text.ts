import { speak } from '#kernel/text.ts'

/** Words of the terminal for backup and restore: what happened, what is kept, what to do. */
export const backupWords = speak(
  {
    made: (path: string, size: string, tables: number, rows: number, files: number, seconds: string) =>
      `Gesichert in ${path} (${size}): ${tables} Tabellen mit ${rows} Zeilen, ${files} Dateien, in ${seconds} s.`,
    careful:
      'Was der Tresor verwahrt, liegt darin versiegelt. Namen und Adressen der Konten stehen im Klartext: Bewahre die Datei verschlossen auf. Sitzungen und Anmeldecodes sind nicht dabei.',
    there: (path: string) =>
      `${path} gibt es schon. Nichts wurde überschrieben; wähle einen anderen Namen oder einen Ordner.`,
    full: (folder: string) =>
      `In ${folder} ist kein Platz mehr. Die angefangene Sicherung wurde entfernt, das Haus ist unberührt. Schaff Platz oder wähle einen anderen Ordner.`,
    unwritable: (folder: string, why: string) =>
      `In ${folder} lässt sich nichts schreiben (${why}). Das Haus ist unberührt.`,
    nothing: 'In dieser Datenbank ist noch kein Haus; es gibt nichts zu sichern.',
    blind: (tables: string[]) =>
      `Dieser Zugang sieht nicht in alle Tabellen (${tables.join(', ')}); die Sicherung wäre unvollständig. Sichere mit dem Zugang, der die Tabellen angelegt hat.`,
    changed: (table: string) =>
      `Die Tabelle ${table} wurde nicht vollständig gelesen. Es gibt keine Sicherung; versuche es noch einmal.`,
    usageBackup: 'jam backup DATEI|ORDNER',
    usageRestore: 'jam restore [--check] [--journal deletions.journal] DATEI',
    unreadable: (path: string, why: string) =>
      `${path} lässt sich nicht lesen (${why}). Es wurde nichts zurückgespielt.`,
    torn: (path: string) =>
      `${path} ist unvollständig oder beschädigt. Es wurde nichts zurückgespielt; nimm eine andere Sicherung.`,
    newer: (migration: string) =>
      `Die Sicherung stammt von einer neueren Fassung des Programms (Umstellung ${migration}). Es wurde nichts zurückgespielt; nimm diese Fassung oder eine neuere.`,
    notEmpty: (place: string) =>
      `${place} ist nicht leer. Eine Sicherung wird nie über ein Haus gespielt. Wähle mit JAM_DATA einen leeren Ordner, mit DATABASE_URL eine leere Datenbank.`,
    noRoom: (folder: string) =>
      `In ${folder} ist nicht genug Platz. Es wurde nichts zurückgespielt. Schaff Platz oder wähle mit JAM_DATA einen anderen Ordner.`,
    differs: (table: string, wanted: number, found: number) =>
      `In ${table} sind ${found} statt ${wanted} Zeilen. Es wurde nichts zurückgespielt.`,
    restored: (place: string, tables: number, rows: number, files: number, seconds: string) =>
      `Zurückgespielt nach ${place}: ${tables} Tabellen mit ${rows} Zeilen, ${files} Dateien, in ${seconds} s. Alle Zahlen stimmen mit der Sicherung überein.`,
    from: (moment: string) => `Der Stand ist vom ${moment}. Was danach kam, ist nicht dabei.`,
    replayed: (count: number) =>
      count === 1
        ? 'Eine Löschung, die nach der Sicherung kam, wurde wiederholt.'
        : `${count} Löschungen, die nach der Sicherung kamen, wurden wiederholt.`,
    noneReplayed: 'Spätere Löschungen gab es keine zu wiederholen.',
    noJournal:
      'Ein Löschjournal von nach der Sicherung lag nicht dabei. Gibt es noch eines (deletions.journal im alten Datenordner), dann leg es vor dem nächsten Start in den neuen.',
    signIn: 'Alle melden sich einmal neu an.',
    mails: (count: number) =>
      count === 1
        ? 'Im Postausgang wartet ein Brief von damals. Er geht beim nächsten Start hinaus, auch wenn er inzwischen schon einmal verschickt wurde.'
        : `Im Postausgang warten ${count} Briefe von damals. Sie gehen beim nächsten Start hinaus, auch wenn sie inzwischen schon einmal verschickt wurden.`,
    checked: (path: string, tables: number, rows: number, files: number, seconds: string) =>
      `${path} ist ganz: ${tables} Tabellen mit ${rows} Zeilen und ${files} Dateien kamen auf einer Probe-Datenbank vollständig zurück, in ${seconds} s. Am Haus wurde nichts geändert.`,
  },
  {
    made: (path, size, tables, rows, files, seconds) =>
      `Backed up to ${path} (${size}): ${tables} tables with ${rows} rows, ${files} files, in ${seconds} s.`,
    careful:
      'What the vault keeps is sealed in there. Names and addresses of accounts are in the clear: keep the file locked away. Sessions and sign-in codes are not in it.',
    there: (path) => `${path} exists. Nothing was overwritten; choose another name, or a folder.`,
    full: (folder) =>
      `There is no room left in ${folder}. The unfinished backup was removed, the house is untouched. Make room or choose another folder.`,
    unwritable: (folder, why) => `Cannot write into ${folder} (${why}). The house is untouched.`,
    nothing: 'There is no house in this database yet; nothing to back up.',
    blind: (tables) =>
      `This login does not see all tables (${tables.join(', ')}); the backup would be incomplete. Use the login that made the tables.`,
    changed: (table) => `The table ${table} was not read completely. There is no backup; please try again.`,
    usageBackup: 'jam backup FILE|FOLDER',
    usageRestore: 'jam restore [--check] [--journal deletions.journal] FILE',
    unreadable: (path, why) => `${path} cannot be read (${why}). Nothing was restored.`,
    torn: (path) => `${path} is incomplete or damaged. Nothing was restored; take another backup.`,
    newer: (migration) =>
      `The backup was made by a newer version of the program (migration ${migration}). Nothing was restored; use that version or a newer one.`,
    notEmpty: (place) =>
      `${place} is not empty. A backup is never played over a house. Choose an empty folder with JAM_DATA, an empty database with DATABASE_URL.`,
    noRoom: (folder) =>
      `There is not enough room in ${folder}. Nothing was restored. Make room or choose another folder with JAM_DATA.`,
    differs: (table, wanted, found) =>
      `There are ${found} instead of ${wanted} rows in ${table}. Nothing was restored.`,
    restored: (place, tables, rows, files, seconds) =>
      `Restored to ${place}: ${tables} tables with ${rows} rows, ${files} files, in ${seconds} s. All counts agree with the backup.`,
    from: (moment) => `It is as of ${moment}. What came later is not in it.`,
    replayed: (count) =>
      count === 1
        ? 'One deletion that came after the backup was repeated.'
        : `${count} deletions that came after the backup were repeated.`,
    noneReplayed: 'There were no later deletions to repeat.',
    noJournal:
      'There was no deletion journal from after the backup. If there still is one (deletions.journal in the old data folder), put it into the new one before the next start.',
    signIn: 'Everybody signs in once again.',
    mails: (count) =>
      count === 1
        ? 'One letter of that time waits in the outbox. It goes out at the next start, even if it has been sent since.'
        : `${count} letters of that time wait in the outbox. They go out at the next start, even if they have been sent since.`,
    checked: (path, tables, rows, files, seconds) =>
      `${path} is whole: ${tables} tables with ${rows} rows and ${files} files came back completely on a trial database, in ${seconds} s. The house was not touched.`,
  },
)
