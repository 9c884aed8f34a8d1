import type { Desk } from '#kernel/desk.ts'
import { blurCaseRows } from './cases.sql.ts'

/** Leaves only the hour of what came, was answered or told before a moment. @returns how many rows were blurred */
export const blurCases = (desk: Desk, before: Date, most: number): Promise<number> =>
  blurCaseRows(desk, before, most)
