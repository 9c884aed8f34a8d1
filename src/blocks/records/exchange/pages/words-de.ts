// Long: everything that is said while records come in and go out.
import type { Counts } from '../import/run/paper.ts'

const rows = (n: number) => (n === 1 ? '1 Zeile' : `${n.toLocaleString('de')} Zeilen`)
const records = (n: number) => (n === 1 ? '1 Eintrag' : `${n.toLocaleString('de')} Einträge`)

/** The German words of import and export. */
export const de = {
  in: 'Einlesen',
  out: 'Exportieren',
  back: (name: string) => `Zurück zu: ${name}`,

  file: 'Datei',
  fileSays:
    'Eine Tabelle aus Excel, LibreOffice oder einem anderen Programm (.xlsx, .ods, .csv), oder ein Export von hier (.json). Sie wird nur in diesem Browser gelesen und verlässt ihn erst versiegelt.',
  choose: 'Datei wählen',
  paste: 'Oder aus einer Tabelle einfügen',
  pasteSays: 'Zellen dort markieren und kopieren, samt Kopfzeile, und hier einfügen.',
  readPasted: 'Eingefügtes lesen',
  reading: 'Die Datei wird gelesen …',

  found: 'Was wir darin gefunden haben',
  foundRows: (n: number, name: string) => `${rows(n)}${name ? ` in „${name}“` : ''}`,
  kind: { csv: 'CSV', xlsx: 'Excel', ods: 'LibreOffice', pasted: 'Eingefügtes' },
  otherwise: 'Sieht es falsch aus? Anders lesen',
  encoding: 'Zeichen',
  separator: 'Trennzeichen',
  quote: 'Anführungszeichen',
  sheet: 'Blatt',
  head: 'Kopfzeile',
  noHead: 'keine, die Tabelle beginnt gleich',
  headRow: (nth: number, text: string) => `Zeile ${nth}: ${text}`,

  mapping: 'Welche Spalte wird was?',
  mappingSays: 'Was wir erkannt haben, steht schon da. Bitte sieh jede Zeile an.',
  saved: 'Gemerkte Zuordnung',
  noSaved: 'frisch geraten',
  column: 'Spalte der Datei',
  becomes: 'Wird zu',
  read: 'So gelesen',
  examples: 'z. B.',
  leaveOut: 'nicht übernehmen',
  newField: 'Neues Feld anlegen',
  kindOf: 'Art des neuen Feldes',
  layer: { base: 'Allgemein', sensitive: 'Vertraulich', private: 'Persönlich' },
  layerOf: 'Wer darf es lesen?',
  step: 'Schritt',
  part: {
    ...{ title: 'Titel', first: 'Vorname', last: 'Nachname', street: 'Straße', more: 'Zusatz' },
    ...{ postcode: 'Postleitzahl', town: 'Ort', country: 'Land' },
  },
  order: 'Reihenfolge im Datum',
  orders: { dmy: 'Tag, Monat, Jahr', mdy: 'Monat, Tag, Jahr', ymd: 'Jahr, Monat, Tag' },
  proof: (said: string) => `bewiesen durch ${said}`,
  noProof: 'nicht zu beweisen, bitte prüfen',
  torn: 'Achtung: Hier stehen beide Reihenfolgen. Eine davon wird falsch gelesen.',
  decimal: 'Zeichen vor den Nachkommastellen',
  decimals: { ',': 'Komma (1.234,56)', '.': 'Punkt (1,234.56)' },
  unread: (n: number, of: number, example: string) =>
    `${n.toLocaleString('de')} von ${of.toLocaleString('de')} Zellen passen nicht, z. B. „${example}“.`,
  allRead: 'alles lesbar',
  unknown: 'Was es hier noch nicht gibt',
  unknownDo: 'Unbekanntes',
  unknowns: { make: 'neu anlegen', leave: 'leer lassen', refuse: 'Zeile nicht nehmen' },
  asNew: 'neu anlegen',
  asEmpty: 'leer lassen',
  times: (n: number) => `${n.toLocaleString('de')}-mal`,
  by: 'Gesucht wird nach',
  byTitle: 'dem Namen',
  notFound: 'Nicht gefunden',

  rules: 'Was schon da ist',
  key: 'Woran erkennen wir, dass es den Eintrag schon gibt?',
  keySays: 'Ein Feld, das jeder Eintrag nur einmal hat, etwa eine Nummer. Mehrere gelten zusammen.',
  match: 'Wenn es den Eintrag gibt',
  matches: { update: 'ändern, was anders ist', leave: 'so lassen' },
  empty: 'Leere Zellen',
  empties: { keep: 'lassen stehen, was da ist', clear: 'leeren das Feld' },
  lookalikes: 'Wenn eine Zeile aussieht wie ein anderer Eintrag',
  lookalikesDo: { leave: 'nicht nehmen, in die Fehlerdatei', take: 'trotzdem anlegen' },
  drawer: 'Neue Einträge kommen in',

  try: 'Probelauf',
  trySays: 'Dabei wird nichts geändert.',
  trying: (done: number, all: number) =>
    `Probelauf: ${done.toLocaleString('de')} von ${all.toLocaleString('de')}`,
  tryNow: 'Probelauf machen',
  wouldBe: 'Das käme heraus',
  counts: {
    new: 'neu',
    changed: 'geändert',
    same: 'schon so da',
    refused: 'fehlerhaft',
    duplicate: 'vermutlich doppelt',
  } satisfies {
    [is in keyof Counts]: string
  } as { [is in keyof Counts]: string },
  makes: (fields: string[], choices: number) =>
    [
      fields.length > 0 && `Neue Felder: ${fields.join(', ')}.`,
      choices > 0 &&
        `${choices === 1 ? 'Eine neue Auswahl wird' : `${choices} neue Auswahlen werden`} angelegt.`,
    ]
      .filter(Boolean)
      .join(' '),
  left: 'Was nicht übernommen wird',
  leftMore: (n: number) => `und ${n.toLocaleString('de')} weitere in der Fehlerdatei.`,
  line: 'Zeile',
  why: 'Warum',
  errorFile: 'Fehlerdatei speichern',
  errorFileSays:
    'Die Fehlerdatei enthält diese Zeilen, wie sie waren, und was nicht stimmt. Du kannst sie verbessern und wieder einlesen.',
  errorName: (file: string) => `Fehler ${file || 'Einfügen'}.csv`,
  samples: 'So würden die ersten aussehen',

  run: (n: number) => `${records(n)} einlesen`,
  nothingToDo: 'Es gibt nichts zu tun: Keine Zeile ist neu oder anders.',
  running: (done: number, all: number) =>
    `${done.toLocaleString('de')} von ${all.toLocaleString('de')} Zeilen sind durch`,
  runningSays:
    'Du kannst anhalten. Geht der Reiter zu, geht nichts verloren: Mit derselben Datei geht es weiter.',
  stop: 'Anhalten',
  ready: 'Eingelesen',
  readySays: (counts: Counts) =>
    `${records(counts.new)} neu, ${counts.changed.toLocaleString('de')} geändert.`,
  toRecords: 'Zu den Einträgen',
  another: 'Noch eine Datei',
  keepMapping: 'Zuordnung für das nächste Mal merken',
  keepAs: 'Name der Zuordnung',
  kept: 'Gemerkt.',
  keep: 'Merken',

  whole: (title: string, n: number) => `Ein Export der Sammlung „${title}“ mit ${records(n)}.`,
  wholeSays: (made: number) =>
    `Was von hier stammt, wird auf den Stand des Exports gebracht; alles andere wird neu angelegt.${made > 0 ? ` ${made === 1 ? 'Ein Feld kommt' : `${made} Felder kommen`} dazu.` : ''}`,

  past: 'Frühere Einlesungen',
  noPast: 'Hier wurde noch nichts eingelesen.',
  pastOf: (file: string) => file || 'Eingefügtes',
  state: {
    running: 'abgebrochen',
    stopped: 'angehalten',
    done: 'fertig',
    undoing: 'wird rückgängig gemacht',
    undone: 'rückgängig gemacht',
  },
  goOn: 'Weitermachen',
  goOnSays: (file: string, done: number, all: number) =>
    `Hier fehlen noch Zeilen (${done.toLocaleString('de')} von ${all.toLocaleString('de')}). Wähl oben dieselbe Datei „${file}“, dann geht es weiter. Nichts wird doppelt.`,
  sameFile: 'Das ist die Datei, mit der ihr schon begonnen habt.',
  undo: 'Rückgängig machen',
  undoAsk: 'Alles zurücknehmen, was diese Einlesung getan hat?',
  undoSays:
    'Neue Einträge verschwinden, geänderte sind wieder wie vorher. Woran seitdem jemand gearbeitet hat, das bleibt, und wir sagen, was es ist.',
  undoing: (done: number, all: number) =>
    `Zurückgenommen: ${done.toLocaleString('de')} von ${all.toLocaleString('de')}`,
  undone: (erased: number, restored: number) =>
    `Zurückgenommen: ${records(erased)} entfernt, ${restored.toLocaleString('de')} wie vorher.`,
  undoKept: (n: number) => `${records(n)} bleiben, weil seitdem jemand daran gearbeitet hat:`,

  outSays: (n: number) =>
    `${records(n)}, wie die Ansicht sie zeigt. Was du nicht exportieren darfst, ist nicht dabei.`,
  outWarn: 'Die Datei liegt danach offen auf diesem Gerät. Lösche sie, wenn du sie nicht mehr brauchst.',
  view: 'Ansicht',
  everything: 'Alle Einträge',
  format: 'Art der Datei',
  formats: {
    xlsx: 'Excel (.xlsx)',
    ods: 'LibreOffice (.ods)',
    csv: 'Text mit Trennzeichen (.csv)',
    pdf: 'Zum Drucken (.pdf)',
    json: 'Alles, zum Wiedereinlesen (.json)',
  },
  columns: 'Spalten',
  all: 'Alle',
  none: 'Keine',
  guard: 'Zellen entschärfen, die ein Tabellenprogramm für Formeln hielte',
  guardSays: 'Nur abschalten, wenn ein anderes Programm die Datei liest.',
  course: 'Mit dem Verlauf, jeder Eintrag auf einer eigenen Seite',
  jsonSays:
    'Enthält alle Felder und den Verlauf, soweit du sie exportieren darfst, und wie die Sammlung gebaut ist.',
  take: 'Datei erstellen',
  taken: 'Die Datei ist gespeichert.',
  closed:
    'Aus dieser Sammlung darfst du nichts exportieren. Die Leitung kann das unter „Rollen und Rechte“ ändern.',

  letters: 'Briefe',
  lettersSay:
    'Eine Vorlage aus Word (.docx) oder LibreOffice (.odt) mit Platzhaltern wie {{Name}}. Für jeden Eintrag der Ansicht entsteht ein Brief. Alle Platzhalter stehen unten.',
  template: 'Vorlage wählen',
  placeholders: 'Platzhalter',
  repeats:
    'Für verknüpfte Einträge: zwischen {{#Feld}} und {{/Feld}} wiederholt sich alles, mit deren Feldern.',
  unknownHolders: (names: string[]) =>
    `Diese Platzhalter kennen wir nicht, sie bleiben leer: ${names.join(', ')}`,
  noHolders: 'In dieser Vorlage steht kein Platzhalter, den wir kennen.',
  badTemplate: {
    macro: 'Diese Vorlage enthält Makros. Bitte speichere sie ohne (.docx oder .odt).',
    unknown: 'Das ist weder ein Word- noch ein LibreOffice-Dokument (.docx, .odt).',
    broken: 'Diese Vorlage ist beschädigt. Bitte speichere sie neu.',
    unclosed:
      'In der Vorlage fehlt zu einem {{#…}} das Ende {{/…}}, oder beides liegt nicht in derselben Ebene.',
  },
  makeLetters: (n: number) => (n === 1 ? '1 Brief erstellen' : `${n.toLocaleString('de')} Briefe erstellen`),
  mostLetters: 'Höchstens 2.000 auf einmal. Bitte eine engere Ansicht wählen.',
  plain: 'Einfacher Brief',
  plainSays: 'Oder hier schreiben: Es entsteht ein PDF, jeder Brief auf einer eigenen Seite.',
  subject: 'Betreff',
  text: 'Text',
  plainText: 'Liebe*r {{Name}},\n\n\n\nMit freundlichen Grüßen',
  makePdf: 'PDF erstellen',
}
