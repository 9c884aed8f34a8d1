import { speak } from '#kernel/text.ts'
import type { KindName } from './kind.ts'

type KindText = { name: string; what: string; why: string }

const de: Record<KindName, KindText> = {
  answers: {
    name: 'Antworten der Anmeldung',
    what: 'Was Menschen auf eure eigenen Fragen geantwortet haben.',
    why: 'Vorbereiten des Jams',
  },
  waiting: {
    name: 'Wartelisten und Einlesen',
    what: 'Wer auf einen Platz gewartet hat; eingelesene Listen.',
    why: 'Plätze vergeben',
  },
  wishes: {
    name: 'Wünsche und Kreise',
    what: 'Wunschbedarfe, wer mit wem oder nicht, festgelegte Plätze.',
    why: 'Zuteilung',
  },
  helpers: {
    name: 'Nachweise und Absprachen der Schichten',
    what: 'Gesundheitsbelehrung, Führerschein, Einspringen, Tausch. Die Stunden bleiben.',
    why: 'Schichten besetzen',
  },
  presence: {
    name: 'Wer wann im Haus war',
    what: 'Kommen, Gehen, Räume.',
    why: 'Sicherheit im Gebäude',
  },
  senders: {
    name: 'Absender von Anregungen',
    what: 'Die Adressen, und was nur der Person geantwortet wurde. Öffentliche Anregungen bleiben.',
    why: 'Antworten',
  },
  talks: {
    name: 'Hilfegespräche',
    what: 'Texte der Hilferufe und Gespräche, wer Nachrichten gelesen hat. Anzahl und Wartezeit bleiben.',
    why: 'Hilfe in den 24 Stunden',
  },
  mails: {
    name: 'Verschickte Mails',
    what: 'Empfänger*innen und Texte. Dass etwas verschickt wurde, bleibt, damit nichts doppelt geht.',
    why: 'Nachfragen beantworten',
  },
  reviews: {
    name: 'Notizen der Begutachtung',
    what: 'Notizen zu Bewertungen, Befangenheiten. Punkte und Entscheidung bleiben.',
    why: 'Entscheidungen begründen',
  },
  consents: {
    name: 'Namen auf Bildern',
    what: 'Wer auf einem Bild ist, das nicht gezeigt wird, und wer zugestimmt hat. Zu gezeigten Bildern bleibt der Nachweis.',
    why: 'Einwilligungen nachweisen',
  },
  skills: {
    name: 'Können und Lernwünsche',
    what: 'Was Menschen können und lernen wollten.',
    why: 'Zuteilung, Einladung zum nächsten Jam',
  },
}

const en: Record<KindName, KindText> = {
  answers: {
    name: 'Answers of registration',
    what: 'What people answered to your own questions.',
    why: 'preparing the jam',
  },
  waiting: {
    name: 'Waiting lists and imports',
    what: 'Who waited for a place; lists that were read in.',
    why: 'giving out places',
  },
  wishes: {
    name: 'Wishes and circles',
    what: 'Wanted needs, who with whom or not, settled places.',
    why: 'matching',
  },
  helpers: {
    name: 'Proofs and arrangements of shifts',
    what: 'Food hygiene, driving licence, standing by, swaps. The hours stay.',
    why: 'filling shifts',
  },
  presence: { name: 'Who was in the building when', what: 'Coming, going, rooms.', why: 'safety' },
  senders: {
    name: 'Senders of suggestions',
    what: 'Their addresses, and what was answered to a person only. Public suggestions stay.',
    why: 'answering',
  },
  talks: {
    name: 'Help conversations',
    what: 'Texts of calls for help and conversations, who has read news. Number and waiting time stay.',
    why: 'help in the 24 hours',
  },
  mails: {
    name: 'Sent mails',
    what: 'Recipients and texts. That something was sent stays, so that nothing goes twice.',
    why: 'answering questions',
  },
  reviews: {
    name: 'Notes of the review',
    what: 'Notes on scores, conflicts of interest. Points and decision stay.',
    why: 'giving reasons for decisions',
  },
  consents: {
    name: 'Names on pictures',
    what: 'Who is on a picture that is not shown, and who agreed. For pictures that are shown the proof stays.',
    why: 'proving consents',
  },
  skills: {
    name: 'Skills and wishes to learn',
    what: 'What people can do and wanted to learn.',
    why: 'matching, inviting to the next jam',
  },
}

export const retentionWords = speak(
  {
    title: 'Löschfristen',
    lead: 'Wir behalten, was ihr braucht, und löschen den Rest von selbst. Hier steht, was noch da ist.',
    kinds: de,
    kind: 'Was',
    why: 'Wozu',
    rows: 'Noch da',
    entries: (count: number) => (count === 1 ? '1 Eintrag' : `${count} Einträge`),
    days: 'Tage nach dem Jam',
    due: (day: string) => `wird am ${day} gelöscht`,
    overdue: 'wird in der nächsten Nacht gelöscht',
    empty: 'nichts mehr da',
    save: 'Frist sichern',
    saved: 'Gesichert.',
    shred: 'Jetzt löschen',
    ask: (name: string, rows: string) => `„${name}“: ${rows} endgültig löschen?`,
    explain: 'Das lässt sich nicht zurücknehmen. Wer, wann und wie viel steht danach im Nachweis.',
    really: 'Endgültig löschen',
    shredded: (rows: number) =>
      rows === 0
        ? 'Es war nichts mehr da.'
        : rows === 1
          ? 'Gelöscht: 1 Eintrag.'
          : `Gelöscht: ${rows} Einträge.`,
    proof: 'Nachweis',
    proofSays:
      'Was gelöscht wurde, ohne ein Wort davon, was darin stand. Zum Drucken. In Sicherungskopien steht es, bis sie überschrieben sind; nach dem Zurückspielen löscht das Haus noch in derselben Nacht wieder, was über seiner Frist ist.',
    none: 'Noch wurde nichts gelöscht.',
    at: 'Wann',
    count: 'Gelöscht',
    remaining: 'Danach noch da',
    by: 'Durch',
    calendar: 'die Frist',
    fixed: 'Außerdem',
    sealed:
      'Essen, Zugang und Telefon sind für euch verschlüsselt. Das Haus löscht sie 14 Tage nach dem Jam; kürzer oder länger geht nicht.',
    problem: {
      'days.wrong': 'Eine Zahl von 0 bis 3650, bitte.',
      'form.unreadable': 'Das Formular kam beschädigt an. Lade die Seite neu; gespeichert ist nichts davon.',
    },
  },
  {
    title: 'What is kept',
    lead: 'We keep what you need and erase the rest by ourselves. Here is what is still there.',
    kinds: en,
    kind: 'What',
    why: 'What for',
    rows: 'Still there',
    entries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
    days: 'Days after the jam',
    due: (day: string) => `will be erased on ${day}`,
    overdue: 'will be erased next night',
    empty: 'nothing left',
    save: 'Save',
    saved: 'Saved.',
    shred: 'Erase now',
    ask: (name: string, rows: string) => `“${name}”: erase ${rows} for good?`,
    explain: 'This cannot be taken back. Who, when and how much will be in the proof.',
    really: 'Erase for good',
    shredded: (rows: number) =>
      rows === 0 ? 'There was nothing left.' : rows === 1 ? 'Erased: 1 entry.' : `Erased: ${rows} entries.`,
    proof: 'Proof',
    proofSays:
      'What was erased, without a word of what it said. To print. Backups hold it until they are overwritten; after a restore the house erases again, in the same night, what is past its day.',
    none: 'Nothing was erased yet.',
    at: 'When',
    count: 'Erased',
    remaining: 'Left afterwards',
    by: 'By',
    calendar: 'the calendar',
    fixed: 'Besides',
    sealed:
      'Food, access and telephone are sealed for you. The house erases them 14 days after the jam; that cannot be changed.',
    problem: {
      'days.wrong': 'A number from 0 to 3650, please.',
      'form.unreadable': 'The form arrived damaged. Load the page again; nothing of it is stored.',
    },
  },
)
