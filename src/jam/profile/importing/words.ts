import { speak } from '#kernel/text.ts'

/** What is said about files of every kind. */
const common = speak(
  {
    file: 'Datei',
    before: 'Schon eingelesen',
    none: 'Noch wurde nichts eingelesen.',
    name: 'Datei',
    when: 'Eingelesen',
    state: 'Stand',
    undoneState: 'zurückgenommen',
    undo: 'Zurücknehmen',
    undoAsk: 'Dieses Einlesen zurücknehmen?',
    checkBack: 'Andere Datei',
    comes: 'kommen herein',
    stays: 'Zeilen bleiben draußen',
    columns: 'Welche Spalte ist was?',
    columnsHint: 'Wir haben es an den Überschriften erraten. Du kannst es ändern.',
    noColumn: 'keine Spalte',
    again: 'Mit dieser Zuordnung ansehen',
    preview: 'So kämen sie herein',
    first: (shown: number, all: number) =>
      all > shown ? `Die ersten ${shown} von ${all.toLocaleString('de-DE')}.` : '',
    line: 'Zeile',
    why: 'Grund',
    nothingSays: 'Der Grund steht unten. Ändere die Zuordnung oder die Datei und versuche es noch einmal.',
    doneBefore: 'Diese Datei ist schon eingelesen.',
    code: {
      'row.twice': 'Steht weiter oben schon einmal.',
      'row.known': 'Ist schon in diesem Jam.',
      'file.table':
        'Das lässt sich nicht als Tabelle lesen. Vielleicht fehlt die Überschrift oder ein Anführungszeichen.',
      'file.rows': 'Die Datei hat mehr als 5.000 Zeilen. Teile sie auf.',
      'file.missing': 'Bitte wähle eine Datei aus.',
      'file.big': 'Die Datei ist größer als 5 MB. Teile sie auf.',
    } as Record<string, string>,
  },
  {
    file: 'File',
    before: 'Imported before',
    none: 'Nothing was imported yet.',
    name: 'File',
    when: 'Imported',
    state: 'State',
    undoneState: 'taken back',
    undo: 'Take back',
    undoAsk: 'Take this import back?',
    checkBack: 'Another file',
    comes: 'would come in',
    stays: 'lines stay out',
    columns: 'Which column is which?',
    columnsHint: 'We guessed by the headings. You can change it.',
    noColumn: 'no column',
    again: 'Look again with these columns',
    preview: 'How they would come in',
    first: (shown, all) => (all > shown ? `The first ${shown} of ${all.toLocaleString('en-GB')}.` : ''),
    line: 'Line',
    why: 'Reason',
    nothingSays: 'The reason stands below. Change the columns or the file and try again.',
    doneBefore: 'This file is imported already.',
    code: {
      'row.twice': 'Stands further up already.',
      'row.known': 'Is in this jam already.',
      'file.table': 'This cannot be read as a table. Perhaps the heading or a quotation mark is missing.',
      'file.rows': 'The file has more than 5,000 lines. Split it.',
      'file.missing': 'Please choose a file.',
      'file.big': 'The file is larger than 5 MB. Split it.',
    },
  },
)

/** What a kind says in its own words. */
export type OwnWords<Field extends string> = {
  title: string
  lead: string
  back: string
  fileHint: string
  look: string
  count: string
  undoSays: string
  undone: (removed: number, kept: string[]) => string
  check: (name: string) => string
  field: Record<Field, string>
  problems: string
  take: (count: number) => string
  takeSays: string
  nothing: string
  done: (count: number) => string
  code: Record<string, string>
}

export type ImportWords<Field extends string> = OwnWords<Field> & ReturnType<typeof common>

/** The words of one kind, with what is said about all; its own reasons stand beside the common ones. */
export const importWordsOf =
  <Own extends OwnWords<string>>(own: (lang: 'de' | 'en') => Own) =>
  (lang: 'de' | 'en'): Own & ReturnType<typeof common> => ({
    ...common(lang),
    ...own(lang),
    code: { ...common(lang).code, ...own(lang).code },
  })
