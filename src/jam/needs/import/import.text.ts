import { speak } from '#kernel/text.ts'
import { importWordsOf } from '../../profile/importing/words.ts'
import type { ImportField } from './need-row.ts'

const needs = (count: number) => (count === 1 ? '1 Bedarf' : `${count.toLocaleString('de-DE')} Bedarfe`)
const needsEn = (count: number) => (count === 1 ? '1 need' : `${count.toLocaleString('en-GB')} needs`)

const de = {
  title: 'Bedarfe aus einer Datei',
  lead: 'Tabelle (CSV) oder die Projektsammlung des Civic Data Lab (JSON). Du siehst zuerst, was hereinkäme.',
  back: 'Begutachtung',
  fileHint: 'CSV mit einer Überschrift je Spalte, mindestens Titel und Organisation. Höchstens 5 MB.',
  look: 'Ansehen, was hereinkäme',
  count: 'Bedarfe',
  undoSays: 'Bedarfe, mit denen seitdem etwas geschehen ist (Gutachten, Rückfrage, Entscheidung), bleiben.',
  undone: (removed: number, kept: string[]) =>
    `${needs(removed)} zurückgenommen.${kept.length > 0 ? ` Geblieben, weil schon bearbeitet: ${shorten(kept, 'und weitere')}.` : ''}`,
  check: (name: string) => `Was in „${name}“ steht`,
  field: {
    title: 'Titel',
    organisation: 'Organisation',
    teaser: 'Beschreibung',
    kind: 'Art des Dienstes',
    tags: 'Schlagworte',
    source: 'Quelle (wird genannt)',
    licence: 'Lizenz (wird genannt)',
  } satisfies Record<ImportField, string>,
  problems: 'Was draußen bleibt, und warum',
  take: (count: number) => `${needs(count)} einlesen`,
  takeSays: 'Sie stehen dann als eingereicht in der Begutachtung. Mails gehen keine hinaus.',
  nothing: 'Nichts davon kann hereinkommen',
  done: (count: number) => `${needs(count)} eingelesen.`,
  code: {
    'title.empty': 'Der Titel fehlt.',
    'title.long': 'Der Titel ist länger als 160 Zeichen.',
    'organisation.empty': 'Die Organisation fehlt.',
    'organisation.long': 'Der Name der Organisation ist länger als 120 Zeichen.',
    'teaser.long': 'Die Beschreibung ist länger als 10.000 Zeichen.',
    'credit.long': 'Quelle und Lizenz sind zusammen länger als 1.000 Zeichen.',
    'row.shape': 'Der Eintrag hat nicht die erwarteten Felder.',
    'file.json': 'Das ist kein JSON, das wir kennen. Erwartet wird eine Liste von Projekten mit „titel“.',
    'column.title': 'Keine Spalte sieht nach einem Titel aus. Bitte ordne sie zu.',
    'column.organisation': 'Keine Spalte sieht nach einer Organisation aus. Bitte ordne sie zu.',
  } as Record<string, string>,
}

const shorten = (names: string[], more: string) =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} ${more}` : names.join(', ')

const own = speak<typeof de>(de, {
  title: 'Needs from a file',
  lead: 'A table (CSV) or the project collection of the Civic Data Lab (JSON). You first see what would come in.',
  back: 'Review',
  fileHint: 'CSV with a heading for each column, at least title and organisation. At most 5 MB.',
  look: 'See what would come in',
  count: 'Needs',
  undoSays: 'Needs that something has happened to since (review, question, decision) stay.',
  undone: (removed, kept) =>
    `${needsEn(removed)} taken back.${kept.length > 0 ? ` These stay, since somebody has worked on them: ${shorten(kept, 'and more')}.` : ''}`,
  check: (name) => `What "${name}" holds`,
  field: {
    title: 'Title',
    organisation: 'Organisation',
    teaser: 'Description',
    kind: 'Kind of service',
    tags: 'Tags',
    source: 'Source (is named)',
    licence: 'Licence (is named)',
  },
  problems: 'What stays out, and why',
  take: (count) => `Import ${needsEn(count)}`,
  takeSays: 'They then stand in the review as submitted. No mails go out.',
  nothing: 'Nothing of it can come in',
  done: (count) => `${needsEn(count)} imported.`,
  code: {
    'title.empty': 'The title is missing.',
    'title.long': 'The title is longer than 160 characters.',
    'organisation.empty': 'The organisation is missing.',
    'organisation.long': 'The name of the organisation is longer than 120 characters.',
    'teaser.long': 'The description is longer than 10,000 characters.',
    'credit.long': 'Source and licence together are longer than 1,000 characters.',
    'row.shape': 'The entry lacks the expected fields.',
    'file.json': 'This is no JSON that we know. We expect a list of projects with "titel".',
    'column.title': 'No column looks like a title. Please choose one.',
    'column.organisation': 'No column looks like an organisation. Please choose one.',
  },
})

export const importWords = importWordsOf(own)
