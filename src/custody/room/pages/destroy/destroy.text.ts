import { speak } from '#kernel/text.ts'

/** What is said before, while and after an area is destroyed. */
export const destroyWords = speak(
  {
    back: 'Wer liest was',
    title: (name: string) => `„${name}“ endgültig löschen`,
    unnamed: 'Bereich ohne Namen',
    unnamedTitle: 'Bereich endgültig löschen',
    records: (count: number) => (count === 1 ? 'Ein Eintrag ist darin.' : `${count} Einträge sind darin.`),
    unread: 'Was darin ist, kannst du nicht lesen.',
    readers: (count: number) =>
      count === 1 ? 'Ein Mensch kann ihn lesen.' : `${count} Menschen können ihn lesen.`,
    goes: 'Weg sind danach, für alle und für immer:',
    gone: [
      'die Schlüssel des Bereichs, bei allen, die ihn lesen',
      'alle Einträge mit allen Fassungen und alle Dateien',
      'was auf diesem Gerät davon noch nicht gespeichert ist',
    ],
    backups: 'Auch eine Sicherung bringt nichts zurück: Ohne die Schlüssel öffnet sie niemand mehr.',
    stays:
      'Es bleibt nur eine Zeile im Protokoll, wer den Bereich wann vernichtet hat. Danach bekommst du ein Löschzeugnis.',
    archiveFirst: 'Braucht ihr noch etwas daraus? Dann zuerst ein',
    archive: 'Archiv sichern',
    type: (name: string) => `Tipp zur Sicherheit „${name}“`,
    differs: (name: string) => `Hier muss „${name}“ stehen. Es wurde nichts gelöscht.`,
    yes: 'Endgültig löschen',
    working: 'Wird vernichtet …',
    cannot:
      'Diesen Bereich können nur Menschen löschen, die den Tresor verwalten oder ihn auf Weiteres lesen.',
    done: 'Der Bereich ist für immer vernichtet',
    doneSays:
      'Druck das Löschzeugnis oder sichere es als Datei, wenn ihr nachweisen müsst, dass gelöscht wurde. Du bekommst es auch später im Protokoll.',
    was: 'Dieser Bereich ist schon vernichtet',
    wasSays: 'Das Löschzeugnis dazu könnt ihr jederzeit ausstellen.',
    certify: 'Löschzeugnis ausstellen',
    toProtocol: 'Zum Protokoll',
  },
  {
    back: 'Who reads what',
    title: (name) => `Erase "${name}" for good`,
    unnamed: 'area without a name',
    unnamedTitle: 'Erase this area for good',
    records: (count) => (count === 1 ? 'There is one entry in it.' : `There are ${count} entries in it.`),
    unread: 'You cannot read what is in it.',
    readers: (count) => (count === 1 ? 'One person can read it.' : `${count} people can read it.`),
    goes: 'Gone afterwards, for everybody and for ever:',
    gone: [
      'the keys of the area, with everybody who reads it',
      'all entries with all their versions, and all files',
      'what of it is not saved yet on this device',
    ],
    backups: 'A backup does not bring anything back either: without the keys nobody can open it.',
    stays:
      'Only a line in the log stays: who destroyed the area, and when. Afterwards you get a certificate of deletion.',
    archiveFirst: 'Do you still need something of it? Then first',
    archive: 'save an archive',
    type: (name) => `Type "${name}" to be sure`,
    differs: (name) => `"${name}" has to stand here. Nothing was erased.`,
    yes: 'Erase for good',
    working: 'Being destroyed …',
    cannot: 'Only people who administer the vault, or who read this area until further notice, can erase it.',
    done: 'The area is destroyed for ever',
    doneSays:
      'Print the certificate of deletion or save it as a file if you have to prove that it was erased. You also get it later in the log.',
    was: 'This area is destroyed already',
    wasSays: 'You can issue the certificate of deletion for it at any time.',
    certify: 'Issue the certificate',
    toProtocol: 'To the log',
  },
)
