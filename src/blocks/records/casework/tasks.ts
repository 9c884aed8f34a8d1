import { readingOf } from '../law/reading-of.ts'
import { isLeftOut } from '../law/rights.ts'
import type { Workroom } from '../worker/workroom.ts'
import { checkInTasks } from './attendance/check-ins.ts'
import { attendanceTasks } from './attendance/tasks.ts'
import { answers, asks, inOrder, isOpenTask, type NotAnswered, type Task } from './casework.ts'
import { ownTasks } from './own/tasks.ts'

type Told = (...news: number[]) => void
export type Due = { task: Task; title: string; collection: string }

/** What a page may ask of case work, in the worker in which the records are open. */
export const caseTasks = {
  ...attendanceTasks,
  ...checkInTasks,
  ...ownTasks,
  /** All tasks that nobody has done, by when they are due; of those too many to read the first. */
  open: (room: Workroom, _: Told, whose: 'mine' | 'all'): { all: number; due: Due[] } => {
    const { holding } = room
    const { title } = readingOf(room)
    const found = holding.collections().flatMap(({ id: collection }) =>
      [...holding.rows(collection)].flatMap((row) =>
        isLeftOut(row)
          ? []
          : holding
              .entries(row.id)
              .filter(isOpenTask)
              .filter((task) => whose === 'all' || (task.for ?? task.author) === holding.me.member)
              .map((task) => ({ task, collection })),
      ),
    )
    const order = inOrder(found.map(({ task, collection }) => ({ ...task, collection })))
    const due = order
      .slice(0, 500)
      .map(({ collection, ...task }) => ({ task, title: title(task.of), collection }))
    return { all: order.length, due }
  },
  askStep: (room: Workroom, _: Told, record: string, to: string, at: string, text: string) =>
    room.holding.writeEntries([asks(record, room.holding.get(record)?.step ?? '', to, at, text)]),
  answerStep: async (
    room: Workroom,
    _: Told,
    record: string,
    asking: string,
    said: { yes: boolean; at: string; text?: string },
  ): Promise<NotAnswered | 'done'> => {
    const { holding } = room
    const row = holding.get(record)
    if (!row) return 'over'
    const answer = answers(row, holding.entries(record), asking, { ...said, me: holding.me.member })
    if (typeof answer === 'string') return answer
    // The entry first: a case that moved on without its reason could not be told from one that was pushed.
    await holding.writeEntries([answer.entry])
    if (answer.to !== null)
      await holding.write([{ collection: row.collection, id: record, marks: { step: answer.to } }])
    return 'done'
  },
}

export type CaseTasks = typeof caseTasks
