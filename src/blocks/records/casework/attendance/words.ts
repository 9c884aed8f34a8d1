import { speak } from '#kernel/text.ts'
import { de } from './words-de.ts'
import { en } from './words-en.ts'

export type AttendanceWords = typeof de

/** The words of attendance. */
export const attendanceWords = speak(de, en)
