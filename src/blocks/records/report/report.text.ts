import { speak } from '#kernel/text.ts'

export const reportWords = speak(
  {
    none: 'ohne Angabe',
    other: 'Sonstiges',
    sum: 'Summe',
    hidden: 'zu klein, um gezeigt zu werden',
    measures: { count: 'Anzahl', sum: 'Summe', mean: 'Durchschnitt', distinct: 'Verschiedene Personen' },
    spans: { month: 'Monat', quarter: 'Quartal', year: 'Jahr' },
  },
  {
    none: 'not stated',
    other: 'Other',
    sum: 'Sum',
    hidden: 'too small to be shown',
    measures: { count: 'Number', sum: 'Sum', mean: 'Mean', distinct: 'Distinct people' },
    spans: { month: 'Month', quarter: 'Quarter', year: 'Year' },
  },
)
