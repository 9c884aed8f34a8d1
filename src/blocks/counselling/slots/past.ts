import type { Desk } from '#kernel/desk.ts'
import { forgetSlotRows } from './slots.sql.ts'

/** Times that are over say nothing to anybody. */
export const forgetSlots = (desk: Desk, before: Date): Promise<unknown> => forgetSlotRows(desk, before)
