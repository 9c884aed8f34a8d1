import { speak } from '#kernel/text.ts'
import type { CellFault } from './cells/read-cell.ts'
import type { RowFault } from './judging.ts'

type Says = (about: string) => string

/** What is wrong with a cell or a row, as the error file and the trial run say it. */
export const problemWords = speak(
  {
    cell: {
      day: (said) => `„${said}“ ist kein Datum. So sieht eines aus: 24.10.2026`,
      month: (said) => `„${said}“ ist kein Monat. So sieht einer aus: 10/2026`,
      time: (said) => `„${said}“ ist keine Uhrzeit. So sieht eine aus: 18:30`,
      moment: (said) => `„${said}“ ist kein Zeitpunkt. So sieht einer aus: 24.10.2026 18:30`,
      number: (said) => `„${said}“ ist keine Zahl.`,
      yes: (said) => `„${said}“ ist weder Ja noch Nein.`,
      name: (said) => `„${said}“ ist kein ganzer Name: Es fehlt der Vor- oder der Nachname.`,
      address: (said) =>
        `„${said}“ ist keine ganze Adresse: Straße, Postleitzahl und Ort, mit Komma getrennt.`,
      place: (said) => `„${said}“ ist kein Ort.`,
      country: (said) => `„${said}“ ist kein Land, das wir kennen.`,
      choice: (said) => `„${said}“ gibt es in der Auswahl nicht.`,
      'link-none': (said) => `„${said}“ haben wir nicht gefunden.`,
      'link-many': (said) => `„${said}“ gibt es mehrmals. Welcher Eintrag gemeint ist, wissen wir nicht.`,
      member: (said) => `„${said}“ gehört nicht zu euch.`,
      long: (length) => `Dieser Text ist mit ${Number(length).toLocaleString('de-DE')} Zeichen zu lang.`,
      kind: () => 'Das lässt sich nicht einlesen.',
    } satisfies { [code in CellFault]: Says } as { [code in CellFault]: Says },
    row: {
      ragged: (width) =>
        `Diese Zeile hat mehr als ${width} Zellen. Vermutlich steht ein Trennzeichen im Text, ohne Anführungszeichen darum.`,
      required: (field) => `„${field}“ fehlt und wird gebraucht.`,
      'key-empty': () => 'Der Schlüssel ist leer: So ist nicht zu sagen, um welchen Eintrag es geht.',
      'key-many': (said) => `Zu „${said}“ gibt es schon mehrere Einträge.`,
      twice: (line) => `Das steht schon in Zeile ${line}.`,
      taken: (said) => `„${said}“ hat schon ein anderer Eintrag, darf es aber nur einmal geben.`,
      step: (said) => `Den Schritt „${said}“ gibt es nicht.`,
      nothing: () => 'In dieser Zeile steht nichts, was wir übernehmen.',
      elsewhere: () => 'Diesen Eintrag darfst du nicht ändern.',
    } satisfies { [code in RowFault]: Says } as { [code in RowFault]: Says },
    duplicate: (title: string) => `Sieht aus wie „${title}“, den es schon gibt.`,
    twin: 'Sieht aus wie eine Zeile weiter oben.',
    vault: (code: string) => `Der Tresor hat diese Zeile nicht angenommen (${code}).`,
    column: { line: 'Zeile', what: 'Was nicht stimmt' },
    in: (column: string, says: string) => (column ? `${column}: ${says}` : says),
  },
  {
    cell: {
      day: (said) => `“${said}” is no date. One looks like this: 24.10.2026`,
      month: (said) => `“${said}” is no month. One looks like this: 10/2026`,
      time: (said) => `“${said}” is no time. One looks like this: 18:30`,
      moment: (said) => `“${said}” is no moment. One looks like this: 24.10.2026 18:30`,
      number: (said) => `“${said}” is no number.`,
      yes: (said) => `“${said}” is neither yes nor no.`,
      name: (said) => `“${said}” is no whole name: the first or the last one is missing.`,
      address: (said) => `“${said}” is no whole address: street, postcode and town, with commas.`,
      place: (said) => `“${said}” is no place.`,
      country: (said) => `“${said}” is no country that we know.`,
      choice: (said) => `“${said}” is none of the choices.`,
      'link-none': (said) => `We did not find “${said}”.`,
      'link-many': (said) => `“${said}” is there several times. We do not know which record is meant.`,
      member: (said) => `“${said}” is none of you.`,
      long: (length) => `This text is too long, with ${Number(length).toLocaleString('en-GB')} characters.`,
      kind: () => 'This cannot be read in.',
    },
    row: {
      ragged: (width) =>
        `This row has more than ${width} cells. Perhaps there is a separator in a text, without quotation marks around it.`,
      required: (field) => `“${field}” is missing and needed.`,
      'key-empty': () => 'The key is empty: nobody can say which record this is about.',
      'key-many': (said) => `There are several records for “${said}” already.`,
      twice: (line) => `This stands in line ${line} already.`,
      taken: (said) => `Another record has “${said}” already, and it may be there only once.`,
      step: (said) => `There is no step “${said}”.`,
      nothing: () => 'There is nothing in this row that we take.',
      elsewhere: () => 'You may not change this record.',
    },
    duplicate: (title) => `Looks like “${title}”, which is there already.`,
    twin: 'Looks like a row further up.',
    vault: (code) => `The vault did not take this row (${code}).`,
    column: { line: 'Line', what: 'What is wrong' },
    in: (column, says) => (column ? `${column}: ${says}` : says),
  },
)
