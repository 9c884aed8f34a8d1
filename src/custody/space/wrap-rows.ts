import type { Desk } from '#kernel/desk.ts'
import { destroyWrapRows } from './spaces.sql.ts'

const everyEpoch = 2_147_483_647

/** Destroys every key of a space. @returns how many there were */
export const destroyAllWraps = (desk: Desk, space: string): Promise<number> =>
  destroyWrapRows(desk, space, everyEpoch)
