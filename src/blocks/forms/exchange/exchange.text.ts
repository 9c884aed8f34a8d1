import type { BadFileCode } from '#field/office/bad-file.ts'
import { speak } from '#kernel/text.ts'
import type { Imported, Remark } from './reading.ts'

type Sentence = (about: string) => string
type Formats = { [format in Imported['format']]: string }

/** What is called the same in every language. */
const programs = {
  xlsform: 'XLSForm',
  xform: 'XForm',
  'open-forms': 'Open Forms',
  formio: 'Form.io',
  govuk: 'GOV.UK Forms',
  gcforms: 'GC Forms',
  fhir: 'FHIR Questionnaire',
  jsonlogic: 'JsonLogic',
}

/** What is said about a file from another program, in the terminal and on the page. */
export const exchangeWords = speak(
  {
    bad: {
      missing: () => 'Diese Datei gibt es nicht.',
      empty: () => 'Diese Datei ist leer.',
      big: () => 'Diese Datei ist größer als 20 MB. Bitte nur das Formular ohne Bilder und Anhänge einlesen.',
      'old-excel': () =>
        'Das ist eine Excel-Datei der alten Art (.xls) oder eine mit Kennwort. Bitte öffne sie, speichere sie ohne Kennwort als .xlsx und lies diese ein.',
      unknown: () =>
        'Was das für eine Datei ist, erkennen wir nicht. Wir lesen .xlsx, .md, .csv, .xml, .json und .zip.',
      'zip-broken': () => 'Diese Datei ist beschädigt: Das Archiv lässt sich nicht öffnen.',
      'zip-big': (about) =>
        `Diese Datei würde sich beim Öffnen übermäßig aufblähen${about && ` (${about})`}. Wir haben sie nicht geöffnet.`,
      'zip-many': () => 'In diesem Archiv stecken mehr als 500 Dateien. Ein Formular braucht nur wenige.',
      'zip-locked': () => 'Dieses Archiv hat ein Kennwort. Bitte ohne Kennwort speichern.',
      'xml-broken': (about) => `Das XML ist fehlerhaft${about && `, etwa in Zeile ${about}`}.`,
      'xml-doctype': () =>
        'Dieses XML bringt eigene Regeln mit (DOCTYPE). So etwas lesen wir nicht, weil sich darin Schädliches verbergen kann.',
      'xml-deep': () => 'Dieses XML ist tiefer verschachtelt, als ein Formular es braucht.',
      'xml-big': () => 'Dieses XML enthält mehr, als wir lesen.',
      'json-broken': (about) => `Das JSON ist fehlerhaft${about && ` (${about})`}.`,
      'json-deep': () => 'Dieses JSON ist tiefer verschachtelt, als ein Formular es braucht.',
      encoding: (about) =>
        `Die Zeichen dieser Datei lassen sich nicht lesen (${about}). Bitte als UTF-8 speichern.`,
      'sheet-missing': (about) => `Das Blatt „${about}“ fehlt. Darin stehen bei XLSForm die Fragen.`,
      'sheet-big': () => 'Diese Tabelle hat mehr Zellen, als ein Formular braucht.',
      'csv-broken': () => 'Diese Tabelle lässt sich nicht lesen: Ein Anführungszeichen wird nie geschlossen.',
      'not-a-form': (about) => `Das ist kein Formular, das wir kennen${about && ` (${about})`}.`,
      'no-question': () => 'In dieser Datei steht keine Frage.',
      'too-large-form': (about) =>
        `Dieses Formular ist größer, als ein Browser es aushält${about && ` (Stelle: ${about})`}.`,
    } satisfies { [code in BadFileCode]: Sentence } as { [code in BadFileCode]: Sentence },
    formats: {
      ...programs,
      pyxform: 'XLSForm (pyxform-JSON)',
      form: 'eigenes Format',
      'json-schema': 'JSON-Schema',
      answers: 'Antworten oder Daten',
    } satisfies Formats as Formats,
    remarks: {
      formulas: 'Formeln: gelesen wurde nur, was zuletzt herauskam. Keine Formel wird übernommen.',
      encoding: 'Die Zeichen waren nicht als UTF-8 gespeichert; wir haben geraten.',
    } satisfies { [remark in Remark]: string } as { [remark in Remark]: string },
    noForm: 'Kein Formular: Die Datei beschreibt Antworten, sie stellt keine Fragen.',
    columns: {
      file: 'Datei',
      format: 'Format',
      found: 'gefunden',
      understood: 'verstanden',
      kept: 'behalten',
      lost: 'verloren',
      share: 'verstanden oder behalten',
    },
    fates: {
      understood: 'Verstanden',
      kept: 'Behalten (geht beim Ausgeben wieder mit)',
      lost: 'Nicht verstanden und verloren',
    },
    none: 'nichts',
    total: 'zusammen',
    unread: (count: number) => `${count} ${count === 1 ? 'Datei ist' : 'Dateien sind'} nicht lesbar.`,
    written: (path: string) => `geschrieben: ${path}`,
    usage: `jam forms import DATEI|ORDNER… [--report] [--json] [--to ORDNER]
jam forms export DATEI… --to xlsx|md|json [--into ORDNER]`,
  },
  {
    bad: {
      missing: () => 'There is no such file.',
      empty: () => 'This file is empty.',
      big: () =>
        'This file is larger than 20 MB. Please import the form alone, without pictures and attachments.',
      'old-excel': () =>
        'This is an Excel file of the old kind (.xls), or one with a password. Please open it, save it as .xlsx without a password, and import that.',
      unknown: () =>
        'We cannot tell what kind of file this is. We read .xlsx, .md, .csv, .xml, .json and .zip.',
      'zip-broken': () => 'This file is damaged: the archive cannot be opened.',
      'zip-big': (about) =>
        `This file would become excessively large when opened${about && ` (${about})`}. We did not open it.`,
      'zip-many': () => 'There are more than 500 files in this archive. A form needs only a few.',
      'zip-locked': () => 'This archive has a password. Please save it without one.',
      'xml-broken': (about) => `The XML is faulty${about && `, about line ${about}`}.`,
      'xml-doctype': () =>
        'This XML brings rules of its own (DOCTYPE). We do not read that, for something harmful may hide in it.',
      'xml-deep': () => 'This XML is nested deeper than a form needs.',
      'xml-big': () => 'This XML holds more than we read.',
      'json-broken': (about) => `The JSON is faulty${about && ` (${about})`}.`,
      'json-deep': () => 'This JSON is nested deeper than a form needs.',
      encoding: (about) => `The characters of this file cannot be read (${about}). Please save it as UTF-8.`,
      'sheet-missing': (about) => `The sheet “${about}” is missing. In XLSForm it holds the questions.`,
      'sheet-big': () => 'This table has more cells than a form needs.',
      'csv-broken': () => 'This table cannot be read: a quotation mark is never closed.',
      'not-a-form': (about) => `This is no form that we know${about && ` (${about})`}.`,
      'no-question': () => 'There is no question in this file.',
      'too-large-form': (about) =>
        `This form is larger than a browser can bear${about && ` (place: ${about})`}.`,
    },
    formats: {
      ...programs,
      pyxform: 'XLSForm (pyxform JSON)',
      form: 'own format',
      'json-schema': 'JSON Schema',
      answers: 'answers or data',
    },
    remarks: {
      formulas: 'Formulas: only what came out of them last was read. No formula is taken over.',
      encoding: 'The characters were not stored as UTF-8; we guessed.',
    },
    noForm: 'No form: the file describes answers, it asks no questions.',
    columns: {
      file: 'file',
      format: 'format',
      found: 'found',
      understood: 'understood',
      kept: 'kept',
      lost: 'lost',
      share: 'understood or kept',
    },
    fates: {
      understood: 'Understood',
      kept: 'Kept (goes out again on export)',
      lost: 'Not understood and lost',
    },
    none: 'nothing',
    total: 'together',
    unread: (count: number) => `${count} ${count === 1 ? 'file cannot' : 'files cannot'} be read.`,
    written: (path: string) => `written: ${path}`,
    usage: `jam forms import FILE|FOLDER… [--report] [--json] [--to FOLDER]
jam forms export FILE… --to xlsx|md|json [--into FOLDER]`,
  },
)
