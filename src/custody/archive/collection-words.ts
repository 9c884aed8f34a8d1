import { speak } from '#kernel/text.ts'

/** What is said of records in a readable copy and in the reader. */
export const collectionWords = speak(
  {
    yes: 'ja',
    no: 'nein',
    drawn: 'gezeichnet',
    happened: 'Was geschah',
    entry: {
      ...{ note: 'Notiz', call: 'Anruf', visit: 'Besuch', task: 'Aufgabe', file: 'Datei', step: 'Schritt' },
      ...{ consent: 'Einwilligung', referral: 'Weitergabe', attendance: 'Anwesenheit' },
    } as { [kind: string]: string },
  },
  {
    yes: 'yes',
    no: 'no',
    drawn: 'drawn',
    happened: 'What happened',
    entry: {
      ...{ note: 'note', call: 'call', visit: 'visit', task: 'task', file: 'file', step: 'step' },
      ...{ consent: 'consent', referral: 'referral', attendance: 'attendance' },
    },
  },
)
