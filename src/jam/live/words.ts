import { speak } from '#kernel/text.ts'
import type { TrafficLight } from './checkins/checkin.ts'

/** Words that several pages of the 24 hours share. */
export const liveWords = speak(
  {
    light: { go: 'läuft', care: 'stockt', stop: 'braucht Hilfe' } as Record<TrafficLight, string>,
    silent: 'noch kein Check-in',
    people: (count: number) => (count === 1 ? 'eine Person' : `${count} Menschen`),
    since: (span: string) => `seit ${span}`,
    ago: (span: string) => `vor ${span}`,
    anySkill: 'egal, Hauptsache jemand',
  },
  {
    light: { go: 'going well', care: 'faltering', stop: 'needs help' },
    silent: 'no check-in yet',
    people: (count) => (count === 1 ? 'one person' : `${count} people`),
    since: (span) => `for ${span}`,
    ago: (span) => `${span} ago`,
    anySkill: 'anybody will do',
  },
)
