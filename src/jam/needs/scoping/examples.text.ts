import { speak } from '#kernel/text.ts'
import type { Kind } from '../need.ts'
import type { Step } from './scoping.ts'

type Examples = Record<Exclude<Kind, 'custom'>, Partial<Record<Step, string>>>

/** Examples that fit the kind of service somebody began with, instead of the general ones. */
export const exampleWords = speak<Examples>(
  {
    form: {
      problem: 'Beispiel: „Anmeldungen zur Ferienfreizeit kommen auf Papier, wir tippen alles ab.“',
      whom: 'Beispiel: „Etwa 200 Familien im Jahr und zwei Kolleginnen im Büro.“',
      today: 'Beispiel: „Ein PDF zum Ausdrucken. Die Hälfte kommt unleserlich zurück.“',
      goal: 'Beispiel: „Ein Formular mit Warteliste, das wir selbst ändern können.“',
    },
    counselling: {
      problem:
        'Beispiel: „Junge Menschen rufen nicht an. Schreiben würden sie, aber wir haben keinen vertraulichen Weg.“',
      whom: 'Beispiel: „Etwa 300 junge Menschen im Jahr, vier Berater*innen im Wechsel.“',
      today: 'Beispiel: „Sie schreiben uns in sozialen Netzen, wo wir nicht antworten dürfen.“',
      goal: 'Beispiel: „Ein Chat ohne Anmeldung, den wir zu zweit betreuen können.“',
    },
    records: {
      problem: 'Beispiel: „Wer wann bei wem hilft, steht in drei Tabellen, und keine stimmt.“',
      whom: 'Beispiel: „80 Ehrenamtliche und drei Koordinator*innen.“',
      today: 'Beispiel: „Eine Tabelle auf einem Rechner, die immer nur eine Person öffnen kann.“',
      goal: 'Beispiel: „Eine gemeinsame Liste der Einsätze, auf der jede*r nur sieht, was sie oder ihn angeht.“',
    },
    site: {
      problem: 'Beispiel: „Unsere Website ist sieben Jahre alt, und niemand weiß mehr, wie man sie ändert.“',
      whom: 'Beispiel: „Alle im Stadtteil, die wissen wollen, was bei uns los ist.“',
      today: 'Beispiel: „Termine stehen nur auf einem Zettel an der Tür.“',
      goal: 'Beispiel: „Fünf Seiten und ein Kalender, die wir selbst pflegen.“',
    },
  },
  {
    form: {
      problem: 'Example: "Registrations for the holiday camp come on paper, we type it all in."',
      whom: 'Example: "About 200 families a year and two colleagues in the office."',
      today: 'Example: "A PDF to print. Half of them come back illegible."',
      goal: 'Example: "A form with a waiting list that we can change ourselves."',
    },
    counselling: {
      problem: 'Example: "Young people do not call. They would write, but we have no confidential way."',
      whom: 'Example: "About 300 young people a year, four counsellors in turn."',
      today: 'Example: "They write to us in social networks, where we may not answer."',
      goal: 'Example: "A chat without an account that two of us can look after."',
    },
    records: {
      problem: 'Example: "Who helps whom and when stands in three spreadsheets, and none is right."',
      whom: 'Example: "80 volunteers and three coordinators."',
      today: 'Example: "A spreadsheet on one computer that only one person can open at a time."',
      goal: 'Example: "A shared list of visits where everybody sees only what concerns them."',
    },
    site: {
      problem: 'Example: "Our website is seven years old, and nobody knows how to change it."',
      whom: 'Example: "Everybody in the district who wants to know what is on."',
      today: 'Example: "Dates stand on a sheet of paper at the door."',
      goal: 'Example: "Five pages and a calendar that we keep up ourselves."',
    },
  },
)
