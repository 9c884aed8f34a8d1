import { speak } from '#kernel/text.ts'

const needs = (count: number) => (count === 1 ? '1 Bedarf' : `${count} Bedarfe`)
const lines = (count: number) => (count === 1 ? '1 Zeile' : `${count} Zeilen`)
const needsEn = (count: number) => (count === 1 ? '1 need' : `${count} needs`)
const linesEn = (count: number) => (count === 1 ? '1 line' : `${count} lines`)

/** What `jam import needs` says at the terminal. */
export const importNeedsWords = speak(
  {
    usage:
      'jam import needs FILE [--jam SLUG] [--map title=Titel,organisation=Verein,…] [--dry-run]\njam import needs --undo BATCH [--jam SLUG]',
    noFile: (file: string, why: string) =>
      `${file} lässt sich nicht öffnen (${why}). Es wurde nichts gespeichert.`,
    noJam: (slug: string, known: string[]) =>
      `${slug ? `Den Jam „${slug}“ gibt es nicht.` : 'Welcher Jam?'} Mit --jam: ${known.join(', ') || '(es gibt noch keinen)'}`,
    noField: (part: string, fields: string[]) =>
      `--map: „${part}“ ist keine Zuordnung. Möglich: ${fields.map((field) => `${field}=Spalte`).join(', ')}`,
    noBatch: (batch: string) =>
      `Das Einlesen „${batch}“ gibt es in diesem Jam nicht, oder es ist schon zurückgenommen.`,
    columns: (mapping: string) => `Spalten: ${mapping}`,
    line: (line: number, title: string, why: string) =>
      `  ${line ? `Zeile ${line}: ` : ''}${title ? `„${title}“ – ` : ''}${why}`,
    would: (count: number, out: number) =>
      `Herein käme: ${needs(count)}. Draußen bliebe: ${lines(out)}. Gespeichert ist nichts.`,
    done: (count: number, out: number, jam: string) =>
      `Eingelesen in „${jam}“: ${needs(count)}. Draußen geblieben: ${lines(out)}.`,
    undoWith: (batch: string) => `Zurücknehmen: jam import needs --undo ${batch}`,
    undone: (removed: number) => `${needs(removed)} zurückgenommen.`,
    kept: (count: number) => `Geblieben, weil seitdem etwas damit geschehen ist: ${needs(count)}`,
  },
  {
    usage:
      'jam import needs FILE [--jam SLUG] [--map title=Name,organisation=Charity,…] [--dry-run]\njam import needs --undo BATCH [--jam SLUG]',
    noFile: (file, why) => `${file} cannot be opened (${why}). Nothing was stored.`,
    noJam: (slug, known) =>
      `${slug ? `There is no jam "${slug}".` : 'Which jam?'} With --jam: ${known.join(', ') || '(there is none yet)'}`,
    noField: (part, fields) =>
      `--map: "${part}" names no column. Possible: ${fields.map((field) => `${field}=column`).join(', ')}`,
    noBatch: (batch) => `There is no import "${batch}" in this jam, or it is taken back already.`,
    columns: (mapping) => `Columns: ${mapping}`,
    line: (line, title, why) => `  ${line ? `line ${line}: ` : ''}${title ? `"${title}" – ` : ''}${why}`,
    would: (count, out) =>
      `Would come in: ${needsEn(count)}. Would stay out: ${linesEn(out)}. Nothing is stored.`,
    done: (count, out, jam) => `Imported into "${jam}": ${needsEn(count)}. Stayed out: ${linesEn(out)}.`,
    undoWith: (batch) => `To take it back: jam import needs --undo ${batch}`,
    undone: (removed) => `${needsEn(removed)} taken back.`,
    kept: (count) => `Stayed, since something has happened to it: ${needsEn(count)}`,
  },
)
