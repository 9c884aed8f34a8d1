import { speak } from '#kernel/text.ts'

export const logWords = speak(
  {
    title: 'Protokoll',
    lead: 'Wer wann was getan hat. Niemand kann hier etwas ändern oder entfernen; nur wer sein Konto löscht, nimmt seinen Namen mit.',
    csv: 'Als CSV',
    filter: 'Zeigen',
    about: 'Worum es geht',
    all: 'alles',
    everybody: 'alle',
    nothing: 'Dazu ist nichts geschehen',
    columns: { at: 'Wann', who: 'Wer', what: 'Was' },
    house: 'das Haus selbst',
    pages: 'Seiten',
    newer: 'Neuere',
    older: 'Ältere',
  },
  {
    title: 'Log',
    lead: 'Who did what and when. Nobody can change or remove anything here; only those who erase their account take their name along.',
    csv: 'As CSV',
    filter: 'Show',
    about: 'What it is about',
    all: 'everything',
    everybody: 'everybody',
    nothing: 'Nothing has happened there',
    columns: { at: 'When', who: 'Who', what: 'What' },
    house: 'the house itself',
    pages: 'Pages',
    newer: 'Newer',
    older: 'Older',
  },
)
