import { speak } from '#kernel/text.ts'
import type { FillGoal } from './fill.ts'

export const fillWords = speak(
  {
    title: 'Vorschlag: wer könnte was übernehmen?',
    lead: 'Wir rechnen aus, wie möglichst viele Plätze besetzt werden, ohne dass sich jemand übernimmt. Gefragt wird erst, wenn ihr es wollt, und zugesagt nur von den Menschen selbst.',
    back: 'Zu den Schichten',
    ask: 'Vorschlag ausrechnen',
    again: 'Neu ausrechnen',
    asked: 'Wir rechnen. Die Seite zeigt das Ergebnis von selbst.',
    waiting: 'Wir rechnen gerade',
    waitingSays: 'Das dauert selten länger als eine Minute. Du kannst die Seite verlassen.',
    failed: 'Das Rechnen ist misslungen',
    failedSays:
      'Es wurde nichts geändert. Versuch es noch einmal; bleibt es dabei, teilt die Plätze von Hand zu.',
    none: 'Noch kein Vorschlag',
    noneSays: 'Er beachtet Voraussetzungen, Pausen und wer einspringen will.',
    found: (covered: number, open: number) => `${covered} von ${open} offenen Plätzen`,
    best: 'Mehr geht nachweislich nicht.',
    gap: (bound: number) => `Bewiesen ist: mehr als ${bound} gehen nicht.`,
    floor: (count: number) => `Von Hand, Schicht für Schicht, wären es ${count}.`,
    goals: { covered: 'Besetzte Plätze', wishes: 'Wünsche', load: 'Größte Last einer Person' } as Record<
      FillGoal,
      string
    >,
    value: (value: number, bound: number, proven: boolean) =>
      proven ? `${value}, bewiesen das Beste` : `${value}, bestenfalls ${bound}`,
    hours: (value: string, bound: string, proven: boolean) =>
      proven ? `zählt ${value} Stunden, bewiesen das Beste` : `zählt ${value} Stunden, bestenfalls ${bound}`,
    lines: 'Wer könnte was?',
    columns: { who: 'Wer', title: 'Schicht', when: 'Wann', state: 'Stand' },
    state: { open: 'noch nicht gefragt', asked: 'gefragt', taken: 'hat zugesagt' },
    nothing:
      'Niemand kann gerade mehr übernehmen. Sprecht neue Menschen an: die Seite „Wer wird gebraucht?“ ist öffentlich.',
    full: 'Alle Plätze sind besetzt.',
    choose: 'Wen fragen wir?',
    askAll: 'Alle fragen',
    askSome: 'Nur die Angekreuzten fragen',
    sent: (count: number) =>
      count === 0
        ? 'Niemand Neues gefragt.'
        : count === 1
          ? 'Eine Person hat eine E-Mail.'
          : `${count} Personen haben eine E-Mail.`,
  },
  {
    title: 'Proposal: who could take what?',
    lead: 'We work out how as many places as possible are filled without anybody taking on too much. People are asked only when you want it, and only they themselves say yes.',
    back: 'To the shifts',
    ask: 'Work out a proposal',
    again: 'Work it out again',
    asked: 'We are at it. The page shows the result by itself.',
    waiting: 'We are working it out',
    waitingSays: 'It rarely takes longer than a minute. You can leave the page.',
    failed: 'Working it out has failed',
    failedSays: 'Nothing was changed. Try again; if it stays so, give out the places by hand.',
    none: 'No proposal yet',
    noneSays: 'It respects requirements, rest and who would like to jump in.',
    found: (covered, open) => `${covered} of ${open} open places`,
    best: 'It is proven that more is not possible.',
    gap: (bound) => `It is proven that more than ${bound} are not possible.`,
    floor: (count) => `By hand, shift by shift, it would be ${count}.`,
    goals: { covered: 'Places filled', wishes: 'Wishes', load: 'Greatest load of one person' },
    value: (value, bound, proven) =>
      proven ? `${value}, proven to be the best` : `${value}, at best ${bound}`,
    hours: (value, bound, proven) =>
      proven ? `counts ${value} hours, proven to be the best` : `counts ${value} hours, at best ${bound}`,
    lines: 'Who could take what?',
    columns: { who: 'Who', title: 'Shift', when: 'When', state: 'State' },
    state: { open: 'not asked yet', asked: 'asked', taken: 'has said yes' },
    nothing: 'Nobody can take more right now. Talk to new people: the page “Who is needed?” is public.',
    full: 'All places are filled.',
    choose: 'Whom do we ask?',
    askAll: 'Ask all',
    askSome: 'Ask only those ticked',
    sent: (count) =>
      count === 0
        ? 'Nobody new was asked.'
        : count === 1
          ? 'One person has an e-mail.'
          : `${count} people have an e-mail.`,
  },
)
