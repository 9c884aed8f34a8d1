import { type Conversation, shelfOf } from './conversation.ts'

/** What calls for somebody here: how many wait, given back ones too, and how much seekers have said to me. */
export type Calls = { waiting: number; said: number }

export function callsOf(all: readonly Conversation[], me: string): Calls {
  const calls = { waiting: 0, said: 0 }
  for (const one of all) {
    const shelf = shelfOf(one, me)
    if (shelf === 'waiting') calls.waiting += 1
    else if (shelf === 'mine' && !one.kept.marks.isMuted)
      calls.said += one.lines.filter(({ by }) => by === null).length
  }
  return calls
}

/** Whether it is more: what was accepted, or has gone, calls for nobody. */
export const hasMore = (before: Calls, now: Calls): boolean =>
  now.waiting > before.waiting || (now.said > before.said && now.waiting >= before.waiting)
