import { speak } from '#kernel/text.ts'
import type { EntryBody } from '../../model/record.ts'

/** What files and papers say besides what is in the records. */
export const exportWords = speak(
  {
    paperLead: (count: number, day: string) =>
      `${count === 1 ? '1 Eintrag' : `${count} Einträge`} · Stand ${day}`,
    course: 'Verlauf',
    step: 'Schritt',
    written: 'zuletzt geändert',
    restricted: 'Eingeschränkt (Art. 18 DSGVO): Dieser Eintrag wird nur aufbewahrt.',
    correction: 'Berichtigt',
    due: 'bis',
    done: 'erledigt',
    entry: {
      ...{ note: 'Notiz', call: 'Anruf', visit: 'Besuch', task: 'Aufgabe', file: 'Datei', step: 'Schritt' },
      ...{ consent: 'Einwilligung', referral: 'Weitergabe', attendance: 'Anwesenheit' },
    } as { [kind in EntryBody['kind']]: string },
  },
  {
    paperLead: (count, day) => `${count === 1 ? '1 record' : `${count} records`} · as of ${day}`,
    course: 'Course',
    step: 'Step',
    written: 'last changed',
    restricted: 'Restricted (Art. 18 GDPR): this record is only kept.',
    correction: 'Corrected',
    due: 'until',
    done: 'done',
    entry: {
      ...{ note: 'note', call: 'call', visit: 'visit', task: 'task', file: 'file', step: 'step' },
      ...{ consent: 'consent', referral: 'referral', attendance: 'attendance' },
    },
  },
)
