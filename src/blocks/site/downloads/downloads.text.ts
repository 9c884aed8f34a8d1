import { speak } from '#kernel/text.ts'

export const downloadWords = speak(
  {
    title: 'Dateien und Filme',
    lead: 'Was man von eurer Website herunterladen oder dort ansehen kann: Satzung, Jahresbericht, Flyer, Filme, auch in Gebärdensprache.',
    back: 'Zur Website',
    add: 'Dateien hinzufügen',
    files: 'Dateien',
    filesHint:
      'PDF, Text- und Tabellendateien, ZIP, Ton (MP3, M4A, OGG), Film (MP4, WebM) und Untertitel (VTT). Zusammen höchstens 100 MB.',
    addGo: 'Hinzufügen',
    added: (one: number) => (one === 1 ? 'Die Datei ist da.' : `${one} Dateien sind da.`),
    none: 'Noch keine Dateien',
    noneTodo: 'Füge oben welche hinzu. Auf eine Seite kommen sie im Editor.',
    all: 'Alle Dateien',
    columns: { name: 'Name', size: 'Größe', pages: 'Steht auf', act: 'Handlung' },
    nowhere: 'keiner Seite',
    remove: 'Löschen',
    removeOf: (name: string) => `: ${name}`,
    removeAsk: 'Datei für immer löschen?',
    removeSays: 'Das lässt sich nicht rückgängig machen.',
    removeYes: 'Ja, löschen',
    removed: 'Die Datei ist gelöscht.',
    problem: {
      'download.empty': 'Bitte wähle mindestens eine Datei, die nicht leer ist.',
      'download.large':
        'Die Datei ist größer als 100 MB. Einen Film kannst du kleiner speichern, zum Beispiel mit 720 Zeilen.',
      'download.type':
        'Diese Art von Datei nehmen wir nicht an, damit niemand etwas Ausführbares herunterlädt. Speichere sie als PDF oder packe sie in ein ZIP.',
      'file.full':
        'Auf unserer Seite ist der Platz voll. Bitte sag dem Haus Bescheid; es ist nichts verloren.',
    } as Record<string, string>,
    problemIn: (name: string, says: string) => `${name}: ${says}`,
  },
  {
    title: 'Files and films',
    lead: 'What people can download from your website or watch there: statutes, annual report, flyers, films, in sign language too.',
    back: 'To the website',
    add: 'Add files',
    files: 'Files',
    filesHint:
      'PDF, text and spreadsheet files, ZIP, sound (MP3, M4A, OGG), film (MP4, WebM) and captions (VTT). At most 100 MB together.',
    addGo: 'Add',
    added: (one) => (one === 1 ? 'The file is here.' : `${one} files are here.`),
    none: 'No files yet',
    noneTodo: 'Add some above. They come onto a page in the editor.',
    all: 'All files',
    columns: { name: 'Name', size: 'Size', pages: 'Stands on', act: 'Act' },
    nowhere: 'no page',
    remove: 'Delete',
    removeOf: (name) => `: ${name}`,
    removeAsk: 'Delete the file for good?',
    removeSays: 'This cannot be undone.',
    removeYes: 'Yes, delete',
    removed: 'The file is deleted.',
    problem: {
      'download.empty': 'Please choose at least one file that is not empty.',
      'download.large':
        'The file is larger than 100 MB. A film can be saved smaller, for example with 720 lines.',
      'download.type':
        'We do not take this kind of file, so that nobody downloads something that runs. Save it as PDF or put it into a ZIP.',
      'file.full': 'There is no room left on our side. Please tell the house; nothing is lost.',
    },
    problemIn: (name, says) => `${name}: ${says}`,
  },
)
