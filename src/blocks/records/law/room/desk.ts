import { dayShort } from '#look/dates.ts'
import { useDesk } from '../../room/desk.ts'
import { lawWords } from './words.ts'

/** What the parts of law share: its words besides those of the room. */
export function useLaw() {
  const desk = useDesk()
  const w = lawWords(desk.lang)
  const nameOf = (member: string) => desk.nameOf(member) || '?'
  const called = (id: string) => desk.say(desk.collection(id)?.name)
  return { ...desk, w, nameOf, called }
}

/** `14. März 2027`; a day that is due may be a century away. */
export const sayDay = (day: string, lang: 'de' | 'en'): string =>
  `${dayShort(day, lang, 'UTC')} ${day.slice(0, 4)}`
