import { speak } from '#kernel/text.ts'

export const readableWords = speak(
  {
    readme: `Lesbare Kopie eines Archivs

notizen/         Notizen aus dem Notizbuch, je eine Textdatei (Markdown)
dateien/         Dateien, die daran hingen, unter ihren Namen
sammlungen/      Einträge der Sammlungen, als Tabelle (.csv) und als Text
eintraege.json   alle Einträge mit allen Fassungen: wer, wann, was; zum Einlesen in andere Programme
mitglieder.txt   wer dazugehört
protokoll.txt    wer wann was lesen durfte, in Worten

Das hier liegt offen. Lösche den Ordner, wenn du ihn nicht mehr brauchst.
`,
    by: (name: string, at: string) => `Geschrieben von ${name || 'unbekannt'}${at && `, ${at}`}`,
  },
  {
    readme: `Readable copy of an archive

notizen/         notes from the notebook, one text file each (Markdown)
dateien/         files that hung on them, under their names
sammlungen/      records of the collections, as a table (.csv) and as text
eintraege.json   all entries with all versions: who, when, what; to be read by other programs
mitglieder.txt   who belongs to it
protokoll.txt    who could read what, since when, in words

This lies open. Delete the folder when you do not need it any more.
`,
    by: (name, at) => `Written by ${name || 'unknown'}${at && `, ${at}`}`,
  },
)
