import { askOutside, watchOutside } from '../asking.ts'
import type { Shelf, TalkNews } from './following.ts'
import type { GroupNews } from './group-tasks.ts'
import type { TalkTasks } from './talk-tasks.ts'

type Given<T extends keyof TalkTasks> = Parameters<TalkTasks[T]> extends [unknown, ...infer G] ? G : never
type Answer<T extends keyof TalkTasks> = Awaited<ReturnType<TalkTasks[T]>>

/** Asks the worker about the conversation of this page. */
export const askTalk = <T extends keyof TalkTasks>(task: T, ...given: Given<T>): Promise<Answer<T>> =>
  askOutside('inTalk', task, ...given) as Promise<Answer<T>>

/** The same for what takes a while: hears how far it has come. */
export const watchTalk = <T extends keyof TalkTasks>(
  told: (...news: number[]) => void,
  task: T,
  ...given: Given<T>
): Promise<Answer<T>> => watchOutside(told, 'inTalk', task, ...given) as Promise<Answer<T>>

/** Hears a group until it is left. */
export const followGroup = (
  told: (news: GroupNews) => void,
  group: string,
  anchor: { seq: number; hash: string },
): Promise<unknown> => watchOutside(told as never, 'inTalk', 'followGroup', group, anchor)

/** Hears the conversation until it is left. */
export const followTalk = (told: (news: TalkNews) => void, shelf: Shelf): Promise<unknown> =>
  watchOutside(told as never, 'inTalk', 'follow', shelf)
