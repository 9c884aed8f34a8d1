import { speak } from '#kernel/text.ts'
import type { BadTableCode } from './bad-table.ts'
import type { Encoding } from './encoding.ts'
import type { Oddity } from './table.ts'

type Says = (about: string) => string

/** What is said of a file: why it is not read, what seemed odd, in which letters it was written. */
export const tableWords = speak(
  {
    bad: {
      empty: () => 'In dieser Datei steht nichts.',
      big: () => 'Diese Datei ist größer als 120 MB. Bitte teile sie in mehrere.',
      rows: () =>
        'Diese Tabelle hat mehr als 200.000 Zeilen oder 5 Millionen Zellen. Bitte teile sie in mehrere.',
      columns: () =>
        'Diese Tabelle hat mehr als 1.000 Spalten. Vielleicht ist das Trennzeichen falsch, oder Zeilen und Spalten sind vertauscht.',
      'head-only': () => 'Unter der Kopfzeile steht nichts.',
      'old-excel': () =>
        'Das ist eine Excel-Datei der alten Art (.xls), auch wenn sie anders heißt. Bitte öffne sie, speichere sie als .xlsx und nimm diese.',
      locked: () => 'Diese Datei hat ein Kennwort. Bitte speichere sie ohne Kennwort und nimm diese.',
      'web-page': () =>
        'Das ist eine Webseite, auch wenn sie wie eine Tabelle heißt. Bitte öffne sie in einem Tabellenprogramm und speichere sie als .xlsx.',
      pdf: () =>
        'Das ist ein PDF. Daraus lassen sich keine Spalten lesen. Bitte frag nach der Tabelle, aus der es gemacht wurde.',
      unknown: () =>
        'Was das für eine Datei ist, erkennen wir nicht. Wir lesen .csv, .tsv, .xlsx, .ods und unser eigenes .json.',
      broken: () => 'Diese Datei ist beschädigt und lässt sich nicht öffnen. Bitte speichere sie neu.',
      bomb: () => 'Diese Datei würde sich beim Öffnen übermäßig aufblähen. Wir haben sie nicht geöffnet.',
      binary: () => 'Das ist keine Tabelle: Es stehen Zeichen darin, die kein Text hat.',
      encoding: () => 'Die Zeichen dieser Datei lassen sich nicht lesen. Bitte speichere sie als UTF-8.',
      quote: (line) =>
        `In Zeile ${line} beginnt ein Anführungszeichen, das nie endet. Bitte ergänze es, oder stelle hier ein anderes Anführungszeichen ein.`,
      'not-ours': () => 'Dieses JSON stammt nicht aus einer Ausfuhr von hier.',
      newer: () => 'Diese Ausfuhr stammt aus einer neueren Fassung. Bitte lade die Seite neu.',
    } satisfies { [code in BadTableCode]: Says } as { [code in BadTableCode]: Says },
    odd: {
      formulas: (n: number) =>
        `${n === 1 ? 'Eine Zelle ist eine Formel' : `${n} Zellen sind Formeln`}: Wir nehmen, was zuletzt herauskam, und rechnen nichts.`,
      mixed: (n: number) =>
        `${n === 1 ? 'Eine Zeile ist' : `${n} Zeilen sind`} anders geschrieben als der Rest (Windows statt UTF-8). Wir haben jede Zeile so gelesen, wie sie ist. Schau die Umlaute an.`,
      nul: (n: number) =>
        `${n === 1 ? 'Ein Zeichen ohne Bedeutung (NUL) wurde' : `${n} Zeichen ohne Bedeutung (NUL) wurden`} weggelassen.`,
      ragged: (n: number) =>
        `${n === 1 ? 'Eine Zeile hat' : `${n} Zeilen haben`} mehr Zellen als die Kopfzeile. Diese Zeilen nehmen wir nicht, sie stehen in der Fehlerdatei.`,
      guessed: () =>
        'Die Datei ist nicht in UTF-8. Wir haben sie als Windows-Datei gelesen. Schau die Umlaute an.',
    } satisfies { [what in Oddity['what']]: (n: number) => string } as {
      [what in Oddity['what']]: (n: number) => string
    },
    encodings: {
      'utf-8': 'UTF-8 (heute üblich)',
      'windows-1252': 'Windows, Westeuropa (Excel auf Deutsch)',
      'iso-8859-15': 'ISO 8859-15',
      'windows-1250': 'Windows, Mitteleuropa (Polnisch, Tschechisch)',
      'windows-1254': 'Windows, Türkisch',
      macintosh: 'alter Mac',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16 (umgekehrt)',
      mixed: 'gemischt, je Zeile erkannt',
    } satisfies { [encoding in Encoding | 'mixed']: string } as { [encoding in Encoding | 'mixed']: string },
    separators: { ';': 'Semikolon ;', ',': 'Komma ,', '\t': 'Tabulator', '|': 'Strich |' } as {
      [sign: string]: string
    },
    quotes: { '"': 'doppelt "', "'": "einfach '", '': 'keine' } as { [sign: string]: string },
  },
  {
    bad: {
      empty: () => 'There is nothing in this file.',
      big: () => 'This file is larger than 120 MB. Please split it.',
      rows: () => 'This table has more than 200,000 rows or 5 million cells. Please split it.',
      columns: () =>
        'This table has more than 1,000 columns. Perhaps the separator is wrong, or rows and columns are swapped.',
      'head-only': () => 'There is nothing below the headings.',
      'old-excel': () =>
        'This is an Excel file of the old kind (.xls), whatever it is called. Please open it, save it as .xlsx and take that one.',
      locked: () => 'This file has a password. Please save it without one and take that.',
      'web-page': () =>
        'This is a web page, though it is called a table. Please open it in a spreadsheet and save it as .xlsx.',
      pdf: () => 'This is a PDF. No columns can be read from it. Please ask for the table it was made from.',
      unknown: () =>
        'We do not know what kind of file this is. We read .csv, .tsv, .xlsx, .ods and our own .json.',
      broken: () => 'This file is damaged and cannot be opened. Please save it anew.',
      bomb: () => 'This file would grow beyond measure when opened. We did not open it.',
      binary: () => 'This is no table: it has signs that no text has.',
      encoding: () => 'The letters of this file cannot be read. Please save it as UTF-8.',
      quote: (line) =>
        `A quotation mark that begins in line ${line} never ends. Please close it, or choose another quotation mark here.`,
      'not-ours': () => 'This JSON does not come from an export of ours.',
      newer: () => 'This export comes from a newer version. Please reload the page.',
    },
    odd: {
      formulas: (n) =>
        `${n === 1 ? 'One cell is a formula' : `${n} cells are formulas`}: we take what came out last, and calculate nothing.`,
      mixed: (n) =>
        `${n === 1 ? 'One line is' : `${n} lines are`} written otherwise than the rest (Windows, not UTF-8). We read each line as it is. Look at the accents.`,
      nul: (n) => `${n === 1 ? 'One sign' : `${n} signs`} without a meaning (NUL) left out.`,
      ragged: (n) =>
        `${n === 1 ? 'One row has' : `${n} rows have`} more cells than there are headings. We do not take these rows; they are in the error file.`,
      guessed: () => 'The file is not in UTF-8. We read it as a Windows file. Look at the accents.',
    },
    encodings: {
      'utf-8': 'UTF-8 (usual today)',
      'windows-1252': 'Windows, western Europe',
      'iso-8859-15': 'ISO 8859-15',
      'windows-1250': 'Windows, central Europe',
      'windows-1254': 'Windows, Turkish',
      macintosh: 'old Mac',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16 (reversed)',
      mixed: 'mixed, known by line',
    },
    separators: { ';': 'semicolon ;', ',': 'comma ,', '\t': 'tab', '|': 'bar |' },
    quotes: { '"': 'double "', "'": "single '", '': 'none' },
  },
)
