import { day } from '#look/dates.ts'
import { useDesk } from '../../../room/desk.ts'
import { attendanceWords } from '../words.ts'

/** What the parts of attendance share: its words, and how a day is said. */
export function useAttendance() {
  const desk = useDesk()
  const { lang } = desk
  return { ...desk, w: attendanceWords(lang), sayDay: (at: string) => day(at, lang, 'UTC') }
}
