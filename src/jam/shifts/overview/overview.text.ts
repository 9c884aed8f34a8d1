import { speak } from '#kernel/text.ts'

export const overviewWords = speak(
  {
    title: 'Bedarf je Stunde',
    lead: 'Wie viele Hände wann und wo gebraucht werden, und wie viele schon zugesagt haben.',
    back: 'Zu den Schichten',
    none: 'Noch keine Schicht',
    noneSays: 'Sobald Schichten im Plan stehen, siehst du hier jede Stunde.',
    drawing: 'Alle Orte zusammen',
    drawn: (at: string, taken: number, needed: number) => `${at}: ${taken} von ${needed}`,
    legend: 'Kräftig: zugesagt. Blass: noch gesucht.',
    table: 'Je Ort und Stunde',
    hour: 'Stunde',
    all: 'Zusammen',
    cell: (taken: number, needed: number) => `${taken} von ${needed}`,
    worst: (at: string, open: number) =>
      open === 1 ? `Am meisten fehlt ${at}: eine Person.` : `Am meisten fehlt ${at}: ${open} Personen.`,
    full: 'Jede Stunde ist besetzt.',
  },
  {
    title: 'Needed per hour',
    lead: 'How many hands are needed when and where, and how many have said yes.',
    back: 'To the shifts',
    none: 'No shift yet',
    noneSays: 'As soon as there are shifts in the plan, you see every hour here.',
    drawing: 'All places together',
    drawn: (at, taken, needed) => `${at}: ${taken} of ${needed}`,
    legend: 'Strong: said yes. Pale: still looked for.',
    table: 'By place and hour',
    hour: 'Hour',
    all: 'Together',
    cell: (taken, needed) => `${taken} of ${needed}`,
    worst: (at, open) =>
      open === 1 ? `Most is missing ${at}: one person.` : `Most is missing ${at}: ${open} people.`,
    full: 'Every hour is filled.',
  },
)
