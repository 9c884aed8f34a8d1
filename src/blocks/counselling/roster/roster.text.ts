import { speak } from '#kernel/text.ts'

export const rosterWords = speak(
  {
    title: 'Dienstplan',
    lead: 'Wer wann für welche Stelle da ist. Wartet etwas, bekommt nur eine Mail, wer gerade Dienst hat, und sie verrät nichts.',
    back: 'Zum Dienst',
    keys: 'Der Dienstplan gibt niemandem einen Schlüssel. Lesen kann nur, wen euer Tresor dazu aufgenommen hat.',
    gaps: 'Hier ist niemand eingeteilt',
    gapsSay:
      'Ratsuchende lesen diese Sprechzeiten. Teil jemanden ein, trag eine Vertretung ein oder ändere die Zeiten der Stelle.',
    gapsMore: (count: number) => `Und noch ${count} weitere in den nächsten vierzehn Tagen.`,
    week: 'Die nächsten sieben Tage',
    nobody: 'niemand',
    instead: (name: string) => `für ${name}`,
    plan: 'Wochenplan und einzelne Tage',
    planNone: 'Noch ist niemand eingeteilt. Ohne Dienstplan bekommt niemand Bescheid, wenn etwas wartet.',
    add: 'Jemanden einteilen',
    office: 'Stelle',
    person: 'Wer',
    when: 'Wann',
    days: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    every: (day: string) => `Jeden ${day}`,
    extra: 'Einmal, zusätzlich',
    off: 'Einmal nicht',
    once: (kind: 'extra' | 'off', day: string) =>
      kind === 'extra' ? `zusätzlich am ${day}` : `nicht am ${day}`,
    day: 'Tag',
    dayHint: 'Nur bei „einmal“.',
    starts: 'Von',
    ends: 'Bis',
    save: 'Einteilen',
    saved: 'Eingetragen.',
    remove: 'Entfernen',
    removed: 'Entfernt.',
    noOffice: 'Leg zuerst eine Stelle an.',
    toOffices: 'Stellen einrichten',
    absences: 'Wer weg ist',
    absencesNone: 'Niemand ist abgemeldet.',
    absent: 'Abwesenheit eintragen',
    fromOn: 'Erster Tag',
    backOn: 'Wieder da am',
    substitute: 'Vertretung',
    substituteNone: 'ohne Vertretung',
    substituteHint:
      'Sie übernimmt die Dienste. Laufende Gespräche liest sie erst, wenn die Ratsuchenden zustimmen oder eure Notfallregel greift.',
    absentSave: 'Eintragen',
    mail: {
      title: 'Es wartet etwas',
      subject: 'Es wartet etwas auf dich',
      body: (link: string) =>
        `Hallo {name},

du hast gerade Dienst, und es wartet etwas:
${link}

Mehr steht hier mit Absicht nicht.

Digital Service Jam`,
    },
    problem: {
      'office.none': 'Bitte wähle eine Stelle.',
      'person.none': 'Bitte wähle, wer.',
      'when.none': 'Bitte wähle, wann.',
      'day.form': 'Bitte nenne den Tag.',
      'day.order': 'Der Tag der Rückkehr liegt nach dem ersten Tag.',
      'clock.form': 'Bitte eine Uhrzeit, zum Beispiel 09:00.',
      'clock.order': 'Das Ende liegt nach dem Anfang.',
      'substitute.same': 'Niemand vertritt sich selbst.',
    } as Record<string, string>,
  },
  {
    title: 'Duty roster',
    lead: 'Who is there when, for which office. When something waits, only whoever is on duty gets a mail, and it gives nothing away.',
    back: 'To the service',
    keys: 'The roster gives nobody a key. Only those can read whom your vault has taken in for it.',
    gaps: 'Nobody is planned in here',
    gapsSay:
      'Seekers read these hours. Plan somebody in, note a substitute, or change the hours of the office.',
    gapsMore: (count: number) => `And ${count} more within the next fourteen days.`,
    week: 'The next seven days',
    nobody: 'nobody',
    instead: (name: string) => `for ${name}`,
    plan: 'Weekly plan and single days',
    planNone: 'Nobody is planned in yet. Without a roster nobody is told when something waits.',
    add: 'Plan somebody in',
    office: 'Office',
    person: 'Who',
    when: 'When',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    every: (day: string) => `Every ${day}`,
    extra: 'Once, besides',
    off: 'Once not',
    once: (kind: 'extra' | 'off', day: string) => (kind === 'extra' ? `besides on ${day}` : `not on ${day}`),
    day: 'Day',
    dayHint: 'For “once” only.',
    starts: 'From',
    ends: 'Until',
    save: 'Plan in',
    saved: 'Noted.',
    remove: 'Remove',
    removed: 'Removed.',
    noOffice: 'First create an office.',
    toOffices: 'Set up offices',
    absences: 'Who is away',
    absencesNone: 'Nobody is away.',
    absent: 'Note an absence',
    fromOn: 'First day',
    backOn: 'Back on',
    substitute: 'Substitute',
    substituteNone: 'without a substitute',
    substituteHint:
      'They take over the duties. Running conversations they read only when the seekers agree, or your emergency rule applies.',
    absentSave: 'Note it',
    mail: {
      title: 'Something waits',
      subject: 'Something waits for you',
      body: (link: string) =>
        `Hello {name},

you are on duty now, and something waits:
${link}

There is no more here on purpose.

Digital Service Jam`,
    },
    problem: {
      'office.none': 'Please choose an office.',
      'person.none': 'Please choose who.',
      'when.none': 'Please choose when.',
      'day.form': 'Please name the day.',
      'day.order': 'The day of return is after the first day.',
      'clock.form': 'Please a time, for example 09:00.',
      'clock.order': 'The end is after the beginning.',
      'substitute.same': 'Nobody stands in for themselves.',
    },
  },
)
