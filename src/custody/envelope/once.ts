import { createHash } from 'node:crypto'
import { day, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { beginOnce, findOnce, finishOnce, removeAnswered } from './once.sql.ts'

/** A closed laptop may send its outbox weeks later. */
const remembered = 90 * day

/**
 * Does what a request asks once, however often it comes: the same key gets the same answer.
 * @throws Refusal `key.reused` when the same key asks for something else
 */
export async function once<T extends object>(
  desk: Desk,
  member: string,
  key: string,
  request: object,
  work: () => Promise<T>,
): Promise<T> {
  const asked = createHash('sha256').update(JSON.stringify(request)).digest('base64url')
  if (!(await beginOnce(desk, member, key, asked))) {
    const before = mustFind(await findOnce(desk, member, key))
    if (before.asked !== asked || !before.answer) throw new Refusal('conflict', 'key.reused')
    return before.answer as T
  }
  const answer = await work()
  await finishOnce(desk, member, key, answer)
  return answer
}

/** Forgets, at most so many, answers that nobody will ask for again. @returns how many */
export const forgetAnswers = (desk: Desk, most: number): Promise<number> =>
  removeAnswered(desk, later(desk.now, -remembered), most)
