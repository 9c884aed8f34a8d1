import { speak } from '#kernel/text.ts'
import type { Held } from '../moving.ts'

export const followingWords = speak(
  {
    title: 'Schichten nachziehen',
    lead: 'Der Ablauf hat sich verschoben. Diese Schichten sind daraus entstanden und stehen noch am alten Platz.',
    back: 'Alle Schichten',
    shift: 'Schicht',
    item: 'Aus dem Ablauf',
    was: 'Bisher',
    becomes: 'Dann',
    people: 'Eingetragen',
    cannot: 'Kann dann nicht',
    why: {
      overlap: 'hat da eine andere Schicht',
      hours: 'zu viele Stunden',
      rest: 'zu wenig Ruhe',
    } as Record<Held['why'], string>,
    says: 'Alle bekommen eine Nachricht mit den neuen Zeiten. Wer dann nicht kann, wird ausgetragen und erfährt es auch.',
    follow: (shifts: number) => (shifts === 1 ? '1 Schicht verschieben' : `${shifts} Schichten verschieben`),
    followed: (shifts: number) =>
      shifts === 1 ? '1 Schicht ist verschoben.' : `${shifts} Schichten sind verschoben.`,
    stay: 'So lassen, wie sie sind',
    stayed: 'Die Schichten bleiben, wo sie sind.',
    none: 'Alle Schichten stehen richtig',
    noneSays: 'Wird ein Punkt im Ablauf verschoben, aus dem Schichten entstanden sind, stehen sie hier.',
  },
  {
    title: 'Let shifts follow',
    lead: 'The programme has moved. These shifts were made from it and still stand where they were.',
    back: 'All shifts',
    shift: 'Shift',
    item: 'From the programme',
    was: 'So far',
    becomes: 'Then',
    people: 'Signed up',
    cannot: 'Cannot come then',
    why: { overlap: 'has another shift then', hours: 'too many hours', rest: 'too little rest' },
    says: 'Everybody gets a message with the new times. Whoever cannot come then is taken off, and hears of it as well.',
    follow: (shifts) => (shifts === 1 ? 'Move 1 shift' : `Move ${shifts} shifts`),
    followed: (shifts) => (shifts === 1 ? '1 shift is moved.' : `${shifts} shifts are moved.`),
    stay: 'Leave them as they are',
    stayed: 'The shifts stay where they are.',
    none: 'All shifts are in their places',
    noneSays: 'When an item of the programme is moved that shifts were made from, they stand here.',
  },
)
