import { speak } from '#kernel/text.ts'

const afterDe = (months: number) =>
  months < 12
    ? `in ${months === 1 ? 'einem Monat' : `${months} Monaten`}`
    : `in ${months === 12 ? 'einem Jahr' : `${months / 12} Jahren`}`
const afterEn = (months: number) =>
  months < 12
    ? `in ${months === 1 ? 'a month' : `${months} months`}`
    : `in ${months === 12 ? 'a year' : `${months / 12} years`}`

/** What is said of notes that go by themselves. */
export const expiryWords = speak(
  {
    label: 'Von selbst löschen',
    hint: 'Ist der Monat vorbei, verschwindet die Notiz mit allen Fassungen und Dateien, bei allen. Bis dahin kannst du es jederzeit ändern.',
    never: 'nie',
    after: afterDe,
    end: (month: string) => `Ende ${month}`,
    says: (month: string) => `Wird Ende ${month} von selbst gelöscht.`,
    soon: 'geht Ende des Monats',
  },
  {
    label: 'Erase by itself',
    hint: 'When the month is over, the note goes with all versions and files, for everybody. Until then you can change this at any time.',
    never: 'never',
    after: afterEn,
    end: (month) => `end of ${month}`,
    says: (month) => `Will be erased by itself at the end of ${month}.`,
    soon: 'goes at the end of the month',
  },
)
