import { speak } from '#kernel/text.ts'
import type { AnswerPromise } from '../office.ts'

/** What is kept, in plain words. Toward seekers: Sie. */
export const dataWords = speak(
  {
    title: 'Was mit Ihren Angaben geschieht',
    lead: 'Aufgeschrieben nach dem, was hier wirklich eingestellt ist. Ändert sich etwas, ändert sich diese Seite.',
    back: 'Zurück',
    reads: 'Wer lesen kann',
    readsFirst: (name: string, count: number) =>
      `${name}: Ihre erste Nachricht können ${count === 1 ? 'eine Person' : `${count} Menschen`} dieser Stelle lesen. Sobald jemand sie annimmt, nur noch diese Person, die Leitung und Sie.`,
    readsNobody:
      'Wer diese Seite betreibt, kann nichts lesen. Jede Nachricht wird in Ihrem Browser verschlossen und erst bei den Beratenden geöffnet; auch das Thema und Dateien.',
    readsChange: 'Jeden Wechsel sehen Sie im Gespräch: wer, seit wann, bis wann.',
    emergency: {
      never: (name: string) => `${name}: Ohne Ihr Ja liest niemand anderes.`,
      lead: (name: string) =>
        `${name}: Jemand anderes liest nur mit Ihrem Ja. Eine Ausnahme: Ist ein Leben in Gefahr, darf die Leitung einspringen. Auch das sehen Sie.`,
    },
    fourEyes: (name: string) =>
      `${name}: Junge Menschen antworten, und eine Fachkraft liest jede Antwort, bevor Sie sie bekommen.`,
    kept: 'Was wir aufbewahren, und wie lange',
    what: 'Was',
    long: 'Wie lange',
    rows: {
      words: 'Was Sie und wir schreiben, verschlossen',
      months: (name: string, months: number) =>
        `${name}: bis ${months} ${months === 1 ? 'Monat' : 'Monate'} nach der letzten Nachricht`,
      times: 'Wann etwas geschrieben wurde',
      timesLong: 'so lange wie das Gespräch; nach einem Tag nur noch die Stunde',
      notice:
        'Eine E-Mail-Adresse oder die Push-Adresse Ihres Geräts für Hinweise ohne Inhalt, nur wenn Sie das wollen',
      noticeLong: 'bis Sie sie löschen, spätestens mit dem Gespräch',
      slot: 'Dass ein Termin vergeben ist, ohne wer',
      slotLong: 'bis 30 Tage danach',
      counters: 'Zähler für Berichte, ohne Bezug zu Ihnen',
      countersLong: 'auf Dauer; kleine Zahlen zeigen wir nie',
    },
    not: 'Was wir nicht aufbewahren',
    nots: [
      'Keine IP-Adresse.',
      'Kein Cookie, und nichts in Ihrem Browser, was bleibt, außer Sie speichern es selbst.',
      'Nicht, welchen Browser oder welches Gerät Sie haben.',
      'Keine Messung, wer diese Seite besucht. Nichts wird von anderen geladen.',
      'Kein Konto, kein Passwort. Zurück kommen Sie mit zwölf Wörtern, die nur Sie haben.',
    ],
    promise: 'Wann Sie Antwort bekommen',
    promiseOf: (name: string, { count, unit }: AnswerPromise) =>
      `${name}: innerhalb von ${count} ${unit === 'hours' ? (count === 1 ? 'Stunde' : 'Stunden') : count === 1 ? 'Werktag' : 'Werktagen'}. Gelingt das nicht, steht es ehrlich da.`,
    delete: 'Löschen',
    deleteSays:
      'Sie können jederzeit alles löschen: Kommen Sie mit Ihren zwölf Wörtern zurück und wählen Sie „Alles löschen“. Die Schlüssel werden vernichtet; auch was in Sicherungen liegt, kann danach niemand mehr öffnen.',
    rights: 'Ihre Rechte',
    rightsSays: (organisation: string) =>
      `Verantwortlich ist ${organisation}. Sie können Auskunft, Berichtigung und Löschung verlangen und sich bei einer Aufsichtsbehörde beschweren. Weil wir nicht wissen, wer Sie sind, geht das am einfachsten im Gespräch selbst.`,
    limits: 'Wovor wir nicht schützen können',
    limitsList: [
      'Davor, dass jemand Ihr Gerät überwacht oder Ihnen über die Schulter schaut. Nehmen Sie im Zweifel ein anderes Gerät.',
      'Davor, dass Ihr Anbieter oder das WLAN sieht, dass Sie diese Adresse öffnen.',
      'Davor, dass Sie die zwölf Wörter verlieren: Dann kann Ihnen niemand das alte Gespräch zurückgeben.',
      'Davor, dass der Betreiber absichtlich ein verändertes Programm ausliefert.',
    ],
    fingerprint: 'Fingerabdruck des Tresors dieser Einrichtung',
    fingerprintSays: 'Steht er auch auf Papier oder auf ihrer Website, können Sie vergleichen.',
    test: 'Das ist eine Probe. Schreiben Sie hier noch nichts Echtes.',
  },
  {
    title: 'What happens to what you tell us',
    lead: 'Written by what is really set up here. When something changes, this page changes.',
    back: 'Back',
    reads: 'Who can read',
    readsFirst: (name: string, count: number) =>
      `${name}: your first message can be read by ${count === 1 ? 'one person' : `${count} people`} of this office. Once somebody accepts it, only by that person, the lead and you.`,
    readsNobody:
      'Whoever runs this site can read nothing. Each message is locked in your browser and opened only with the counsellors; the topic and files, too.',
    readsChange: 'You see each change in the conversation: who, since when, until when.',
    emergency: {
      never: (name: string) => `${name}: without your yes nobody else reads.`,
      lead: (name: string) =>
        `${name}: somebody else reads only with your yes. One exception: when a life is in danger the lead may step in. You see that, too.`,
    },
    fourEyes: (name: string) =>
      `${name}: young people answer, and a professional reads each answer before you get it.`,
    kept: 'What we keep, and how long',
    what: 'What',
    long: 'How long',
    rows: {
      words: 'What you and we write, locked',
      months: (name: string, months: number) =>
        `${name}: until ${months} ${months === 1 ? 'month' : 'months'} after the last message`,
      times: 'When something was written',
      timesLong: 'as long as the conversation; after a day only the hour',
      notice:
        'An e-mail address, or the push address of your device, for notices without content, only if you want that',
      noticeLong: 'until you delete it, at the latest with the conversation',
      slot: 'That an appointment is taken, not by whom',
      slotLong: 'until 30 days after it',
      counters: 'Counters for reports, without any link to you',
      countersLong: 'for good; small numbers we never show',
    },
    not: 'What we do not keep',
    nots: [
      'No IP address.',
      'No cookie, and nothing in your browser that stays, unless you save it yourself.',
      'Not which browser or device you have.',
      'No measuring of who visits this site. Nothing is loaded from others.',
      'No account, no password. You come back with twelve words that only you have.',
    ],
    promise: 'When you get an answer',
    promiseOf: (name: string, { count, unit }: AnswerPromise) =>
      `${name}: within ${count} ${unit === 'hours' ? (count === 1 ? 'hour' : 'hours') : count === 1 ? 'working day' : 'working days'}. If that fails, it says so honestly.`,
    delete: 'Deleting',
    deleteSays:
      'You can delete everything at any time: come back with your twelve words and choose “Delete everything”. The keys are destroyed; what lies in backups nobody can open then, either.',
    rights: 'Your rights',
    rightsSays: (organisation: string) =>
      `${organisation} is responsible. You can ask for access, correction and erasure, and complain to a supervisory authority. As we do not know who you are, that works best in the conversation itself.`,
    limits: 'What we cannot protect you from',
    limitsList: [
      'Somebody who watches your device or looks over your shoulder. If in doubt, use another device.',
      'Your provider or the Wi-Fi seeing that you open this address.',
      'Losing the twelve words: then nobody can give you back the old conversation.',
      'An operator who serves an altered program on purpose.',
    ],
    fingerprint: 'Fingerprint of this organisation’s vault',
    fingerprintSays: 'If it also stands on paper or on their website, you can compare.',
    test: 'This is a test. Do not write anything real here yet.',
  },
)
