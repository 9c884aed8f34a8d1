import { speak } from '#kernel/text.ts'

const day = (iso: string) => iso.split('-').reverse().join('.')

export const reportWords = speak(
  {
    none: 'ohne Angabe',
    other: 'Sonstiges',
    sum: 'Summe',
    all: 'Gesamt',
    starSays: (star: string, least: number) =>
      `${star} Zahlen unter ${least}, und andere, aus denen man sie errechnen könnte, werden nicht gezeigt.`,
    overlapping: 'Ein Eintrag kann in mehreren Zeilen oder Spalten stehen; die Summen zählen ihn einmal.',
    leftOut: (count: number) =>
      count === 1
        ? 'Ein Eintrag ist nicht mitgezählt: Er ist gesperrt oder es liegt ein Widerspruch vor.'
        : `${count} Einträge sind nicht mitgezählt: Sie sind gesperrt oder es liegt ein Widerspruch vor.`,
    notMine: (count: number) =>
      count === 1
        ? 'Ein Eintrag ist nicht mitgezählt, weil du ihn nicht auswerten darfst.'
        : `${count} Einträge sind nicht mitgezählt, weil du sie nicht auswerten darfst.`,
    damaged: (count: number) => `Beschädigt und nicht mitgezählt: ${count}`,
    period: (from: string, until: string) => `Zeitraum: ${day(from)} bis ${day(until)}`,
    measures: { count: 'Anzahl', sum: 'Summe', mean: 'Durchschnitt', distinct: 'Verschiedene Personen' },
    spans: { month: 'Monat', quarter: 'Quartal', year: 'Jahr' },
    attendance: { sessions: 'Termine', visits: 'Teilnahmen', heads: 'Personen', hours: 'Stunden' },
    vouchers: {
      ...{
        sheet: 'Belegliste',
        number: 'Nr.',
        day: 'Tag',
        payee: 'Empfänger*in',
        reason: 'Grund',
        amount: 'Betrag',
      },
      ...{ heading: 'Kostenart', sum: 'Summe', byHeading: 'Nach Kostenart', count: 'Belege' },
    },
    hours: {
      ...{
        sheet: 'Stundenzettel',
        who: 'Name',
        day: 'Tag',
        what: 'Tätigkeit',
        hours: 'Stunden',
        sum: 'Summe',
      },
      ...{ sumOf: (who: string) => `Summe ${who}`, people: 'Je Person', days: 'Tage', months: 'Je Monat' },
      month: 'Monat',
    },
  },
  {
    none: 'not stated',
    other: 'Other',
    sum: 'Sum',
    all: 'Total',
    starSays: (star: string, least: number) =>
      `${star} Numbers below ${least}, and others from which they could be reckoned, are not shown.`,
    overlapping: 'A record may stand in several rows or columns; the sums count it once.',
    leftOut: (count: number) =>
      count === 1
        ? 'One record is not counted: it is locked, or its person has objected.'
        : `${count} records are not counted: they are locked, or their person has objected.`,
    notMine: (count: number) =>
      count === 1
        ? 'One record is not counted because you may not report on it.'
        : `${count} records are not counted because you may not report on them.`,
    damaged: (count: number) => `Damaged and not counted: ${count}`,
    period: (from: string, until: string) => `Period: ${from} to ${until}`,
    measures: { count: 'Number', sum: 'Sum', mean: 'Mean', distinct: 'Distinct people' },
    spans: { month: 'Month', quarter: 'Quarter', year: 'Year' },
    attendance: { sessions: 'Dates', visits: 'Attendances', heads: 'People', hours: 'Hours' },
    vouchers: {
      ...{ sheet: 'Vouchers', number: 'No.', day: 'Day', payee: 'Payee', reason: 'Reason', amount: 'Amount' },
      ...{ heading: 'Heading', sum: 'Sum', byHeading: 'By heading', count: 'Vouchers' },
    },
    hours: {
      ...{ sheet: 'Timesheet', who: 'Name', day: 'Day', what: 'Activity', hours: 'Hours', sum: 'Sum' },
      ...{ sumOf: (who: string) => `Sum ${who}`, people: 'By person', days: 'Days', months: 'By month' },
      month: 'Month',
    },
  },
)
