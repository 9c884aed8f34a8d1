import type { Lang } from '#kernel/text.ts'
import { type LetterKind, letterKind } from '#people/letter/letter.ts'

type Value = 'team' | 'text' | 'waits' | 'link'

const sample: Record<Lang, Record<Value, string>> = {
  de: {
    team: 'Schreiben statt anrufen',
    text: 'Der Versand klemmt.',
    waits: '10 Minuten',
    link: 'https://jam.example/help',
  },
  en: {
    team: 'Writing instead of calling',
    text: 'Sending is stuck.',
    waits: '10 minutes',
    link: 'https://jam.example/help',
  },
}

/** Somebody has waited too long: the mentors, later the organisers, are called. */
export const helpWaited: LetterKind<Value> = letterKind(
  'help.waiting',
  (lang) => ({
    title: lang === 'de' ? 'Ein Team wartet auf Hilfe' : 'A team is waiting for help',
    sample: sample[lang],
  }),
  (lang, { name, team, text, waits, link }) =>
    lang === 'de'
      ? {
          subject: `Team „${team}“ wartet seit ${waits} auf Hilfe`,
          body: `Hallo ${name},\n\nnoch ist niemand hingegangen. Woran es hängt:\n\n${text}\n\nWer kann, nimmt die Bitte hier:\n${link}\n\nDigital Service Jam`,
        }
      : {
          subject: `Team “${team}” has been waiting for help for ${waits}`,
          body: `Hello ${name},\n\nnobody has gone there yet. What is stuck:\n\n${text}\n\nWhoever can takes the request here:\n${link}\n\nDigital Service Jam`,
        },
  ['link'],
)
