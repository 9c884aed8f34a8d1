import { Refused } from '#custody/browser/refused.ts'
import type { Workroom } from '../../worker/workroom.ts'
import { emptyAgain, finishEmptyings } from './emptying.ts'
import { keeperOf } from './term-keeper.ts'

/** Puts right what the house should know of law: terms, holds, and what was torn while fields were emptied. Later, without a network. */
export async function upkeep(room: Workroom): Promise<void> {
  const keeper = keeperOf(room.holding)
  try {
    await finishEmptyings(room)
    const { behind } = await keeper.settle()
    await keeper.holds.settle()
    if (behind.length > 0) await emptyAgain(room, behind)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}
